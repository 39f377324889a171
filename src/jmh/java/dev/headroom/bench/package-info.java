/** Measurements that JMH has no part in, and plans for them. */
@NullMarked
package dev.headroom.bench;

import org.jspecify.annotations.NullMarked;
