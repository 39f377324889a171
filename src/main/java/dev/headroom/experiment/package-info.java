/** Which blocks, how many, for which plans. */
@NullMarked
package dev.headroom.experiment;

import org.jspecify.annotations.NullMarked;
