package dev.headroom.results;

import java.util.List;

/**
 * All that a run folder tells: what pictures and the report are made of.
 *
 * @param series the curves behind the pictures
 * @param assumptions every number of the plan, in its order
 * @param risks of the plan, in its order
 * @param implications what the plan implies before anything is simulated
 */
public record RunRecord(
        RunResult result,
        RunSeries series,
        List<AssumptionRow> assumptions,
        List<RiskRow> risks,
        Implications implications,
        Provenance provenance) {
    public RunRecord {
        assumptions = List.copyOf(assumptions);
        risks = List.copyOf(risks);
    }
}
