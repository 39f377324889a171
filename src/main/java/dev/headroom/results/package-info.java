/** What a run found: estimates with errors by metric, region, pool and period. */
@NullMarked
package dev.headroom.results;

import org.jspecify.annotations.NullMarked;
