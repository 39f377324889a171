/** What follows from a plan and from its runs. */
@NullMarked
package dev.headroom.analysis;

import org.jspecify.annotations.NullMarked;
