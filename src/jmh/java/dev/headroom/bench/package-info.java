/** Measurements that are no benchmarks of time. */
@NullMarked
package dev.headroom.bench;

import org.jspecify.annotations.NullMarked;
