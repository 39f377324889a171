package dev.headroom.engine;

import dev.headroom.model.CapacityModel;

/**
 * What all accounts and futures of a batch look at and write to while they build.
 *
 * @param untiring whether every month and event is played, also where nothing can happen: slower, with the same outcome
 */
record Surroundings(
        CapacityModel model,
        StageTable stages,
        ScalarDraws draws,
        CurrencyPath currencies,
        RiskTimeline risks,
        CostEstimate cost,
        PlannerForecast forecast,
        PipelineOutcome outcome,
        boolean untiring) {}
