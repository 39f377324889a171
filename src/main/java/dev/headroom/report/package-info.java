/** The one-file report of a run. */
@NullMarked
package dev.headroom.report;

import org.jspecify.annotations.NullMarked;
