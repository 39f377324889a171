/** Random numbers by address (seed, input path, replication) and the quantile functions that turn them into draws. */
@NullMarked
package dev.headroom.random;

import org.jspecify.annotations.NullMarked;
