/** The command line: commands, exit codes, console and progress. */
@NullMarked
package dev.headroom.cli;

import org.jspecify.annotations.NullMarked;
