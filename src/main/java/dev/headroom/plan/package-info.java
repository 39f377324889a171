/** What the planner means: immutable records with names, units and sources. */
@NullMarked
package dev.headroom.plan;

import org.jspecify.annotations.NullMarked;
