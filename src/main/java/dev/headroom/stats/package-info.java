/** Statistics that merge: moments, quantile histograms, tails, and estimates with their errors. */
@NullMarked
package dev.headroom.stats;

import org.jspecify.annotations.NullMarked;
