/** Run folders on disk: their names, files and manifest, written whole or not at all. */
@NullMarked
package dev.headroom.store;

import org.jspecify.annotations.NullMarked;
