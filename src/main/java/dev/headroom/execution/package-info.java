/** Where blocks are played. */
@NullMarked
package dev.headroom.execution;

import org.jspecify.annotations.NullMarked;
