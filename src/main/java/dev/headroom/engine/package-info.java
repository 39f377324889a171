/** The kernel: one block of replications played in arrays, split by cause. */
@NullMarked
package dev.headroom.engine;

import org.jspecify.annotations.NullMarked;
