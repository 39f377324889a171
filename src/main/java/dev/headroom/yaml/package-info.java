/** Files to plan: strict YAML, references, overlays, units and domains of keys, and every problem at once. */
@NullMarked
package dev.headroom.yaml;

import org.jspecify.annotations.NullMarked;
