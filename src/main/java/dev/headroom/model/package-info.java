/** The plan as flat arrays: names turned into indices, distributions into quantile functions. */
@NullMarked
package dev.headroom.model;

import org.jspecify.annotations.NullMarked;
