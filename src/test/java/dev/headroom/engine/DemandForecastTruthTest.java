package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.plan.Plan;
import dev.headroom.results.RunResult;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forecast by month stands in place of baseline and growth; the process varies around it. */
class DemandForecastTruthTest {
    private static final double[] FORECAST = {10, 11, 9, 14, 15, 13};

    private static String plan(String forecast, String from) {
        return String.format(Locale.ROOT, """
                version: 1
                name: forecast
                start: 2026-01
                end: 2026-06
                market: {growthPerYear: 0.5, volatilityPerYear: 0.3, aiShare: 0.25}
                regions:
                  - region: here
                    demand:
                      from: %s
                      forecastMw: %s
                      season: [1.5, 0.5, 1.5, 0.5, 1.5, 0.5, 1.5, 0.5, 1.5, 0.5, 1.5, 0.5]
                      efficiencyGainPerYear: {ai: 0.2}
                """, from, forecast);
    }

    private static void assertBaseCase(Plan plan, int t0) {
        RunResult base = RunExperiment.baseCase(plan);
        for (int t = 0; t < FORECAST.length; t++) {
            double mw = t < t0 ? 0 : FORECAST[t];
            String month = "2026-0" + (t + 1);
            assertThat(find(base, "here", "ai", month, "demandMean").value())
                    .as("AI in %s", month)
                    .isCloseTo(0.25 * mw * StrictMath.pow(1.2, -(t - t0) / 12.0), within(1e-12 * mw));
            assertThat(find(base, "here", "general", month, "demandMean").value())
                    .isCloseTo(0.75 * mw, within(1e-12 * mw));
        }
    }

    /** Neither growth nor season is put on top of it. */
    @Test
    void aListIsTotalDemandByMonth() {
        assertBaseCase(PlanText.read(plan("[10, 11, 9, 14, 15, 13]", "2026-01")), 0);
        assertBaseCase(PlanText.read(plan("[10, 11, 9, 14, 15, 13]", "2025-01")), 0);
        assertBaseCase(PlanText.read(plan("[0, 0, 9, 14, 15, 13]", "2026-03")), 2);
    }

    @Test
    void aColumnOfAFileIsReadByItsMonths(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("forecast.csv"), """
                mw,month,other
                13,2026-06,1
                99,2025-12,1
                10,2026-01,1
                11,2026-02,1
                9,2026-03,1
                14,2026-04,1
                15,2026-05,1
                """);
        Path file = Files.writeString(folder.resolve("plan.yaml"), plan("{file: forecast.csv, column: mw}", "2026-01"));
        assertBaseCase(PlanReader.read(PlanSource.of(file)).plan(), 0);
    }

    @Test
    void theProcessVariesAroundItWithMeanOne() {
        int n = 10_000;
        RunResult result = PlanText.run(plan("[10, 11, 9, 14, 15, 13]", "2026-01"), n, 41);
        double spread = Math.sqrt(StrictMath.expm1(0.09 * 5 / 12) / n);
        double mw = 13 * 0.75;
        assertNear("June", find(result, "here", "general", "2026-06", "demandMean"), mw, mw * spread);
    }
}
