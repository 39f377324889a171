package dev.headroom.engine;

import dev.headroom.model.CapacityModel;

/** What all accounts and futures of a batch look at and write to while they build. */
record Surroundings(
        CapacityModel model,
        ScalarDraws draws,
        CurrencyPath currencies,
        RiskTimeline risks,
        CostEstimate cost,
        PlannerForecast forecast,
        PipelineOutcome outcome) {}
