package dev.headroom.yaml;

import java.util.List;
import java.util.Locale;

/**
 * A sweep as it is written.
 *
 * @param points of the designs other than grid; 0 for a grid
 * @param axes in file order, those of the command line last
 * @param cells beside those of the axes
 */
public record SweepFile(
        String name, PlanFamily plans, Design design, long points, List<SweepAxis> axes, List<NamedCell> cells) {
    public SweepFile {
        axes = List.copyOf(axes);
        cells = List.copyOf(cells);
    }

    /** How the points are laid out. */
    public enum Design {
        /** Every combination, the last axis fastest. */
        GRID("grid"),
        /** Each axis cut into as many parts of equal probability as there are points, one point in each (McKay et al. 1979). */
        LATIN_HYPERCUBE("latinHypercube"),
        /** Scrambled Sobol' points. */
        SOBOL("sobol");

        private final String word;

        Design(String word) {
            this.word = word;
        }

        /** As files have it. */
        public String word() {
            return word;
        }

        static Design of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "latinhypercube" -> LATIN_HYPERCUBE;
                case "sobol" -> SOBOL;
                default -> GRID;
            };
        }
    }

    /** A plan beside those of the axes. */
    public record NamedCell(String name, SweepChoice choice) {}
}
