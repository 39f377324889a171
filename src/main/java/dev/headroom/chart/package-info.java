/** Pictures of a run: SVG, PNG, and the CSV of what is drawn. */
@NullMarked
package dev.headroom.chart;

import org.jspecify.annotations.NullMarked;
