package dev.headroom.results;

import java.util.List;

/**
 * A risk event of the plan, in words.
 *
 * @param regions ids; all regions where it names none
 * @param chance how often it strikes, as {@code 12% a year}
 * @param effects what it does, one phrase each
 */
public record RiskRow(String id, List<String> regions, String chance, List<String> effects) {
    public RiskRow {
        regions = List.copyOf(regions);
        effects = List.copyOf(effects);
    }
}
