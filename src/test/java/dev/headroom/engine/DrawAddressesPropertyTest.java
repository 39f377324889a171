package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.model.BuildModel;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.ScalarInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each number is drawn from its own address: plans that differ in one number share all other draws. */
class DrawAddressesPropertyTest {
    private static final String PLAN = """
            version: 1
            name: addresses
            start: 2026-01
            end: 2027-06
            market: {growthPerYear: {p10: 0.1, p50: 0.3, p90: 0.6}, volatilityPerYear: 0.1, aiShare: {start: 0.3, target: 0.6, targetDate: 2028-01, volatilityPerYear: 0.3}}
            fx: {EUR: {volatilityPerYear: 0.2}}
            regions:
              - region: here
                currency: EUR
                demand: {baselineMw: {p10: 5, p50: 10, p90: 15}, volatilityPerYear: 0.3}
                projects:
                  - {id: one, generalMw: {p10: 5, p50: 10, p90: 15}, earliestStart: 2026-01, build: hall}
                  - {id: two, generalMw: 5, earliestStart: 2026-02, build: hall}
              - region: there
                demand: {baselineMw: {p10: 5, p50: 10, p90: 15}, volatilityPerYear: 0.3}
                projects: [{id: one, generalMw: 5, earliestStart: 2026-01, build: hall}]
                expansion: {policy: budget, modules: [{pool: ai, mw: 1, build: hall}]}
            builds:
              hall:
                costUsdMillionPerMw: {ai: {p10: 2, p50: 3, p90: 5}, general: {p10: 1, p50: 2, p90: 3}}
                overrun: {lognormal: {median: 1.1, p90: 1.5}}
                rampMonths: {p10: 1, p50: 2, p90: 4}
                phases: 2
                stages:
                  permit: {months: {p10: 1, p50: 2, p90: 4}, spendShare: 0.4, successProbability: 0.9}
                  shell: {months: {p10: 1, p50: 2, p90: 4}, spendShare: 0.6, after: [permit]}
            investment:
              totalUsdMillion: 0
              tranches: []
              allocation: {elsewhere: 1}
              openingBalanceUsdMillion: {here: 100, there: 40}
            """;

    /** All draws of 128 futures by what they are of: inputs, shocks, and the stages of projects and of the first modules. */
    private static Map<String, double[]> draws(String plan) {
        PlayedBatch batch = new PlayedBatch(PlanText.read(plan), 77).play(0, Lanes.WIDTH);
        var draws = new HashMap<String, double[]>();
        for (ScalarInput input : batch.model.inputs()) {
            if (!input.constant()) {
                draws.put(input.path(), batch.of(input.path()).clone());
            }
        }
        for (ProjectModel project : batch.model.projects()) {
            var its = new ProjectDraws(batch.model, project.build(), true);
            its.drawProject(batch.model, project, batch.lanes);
            String region = batch.model.regions()[project.region()].id();
            put(draws, region + "." + project.id(), its, batch.model.builds()[project.build()]);
        }
        for (int r = 0; r < batch.model.regions().length; r++) {
            var modules = batch.model.regions()[r].expansion().modules();
            for (int m = 0; m < modules.length; m++) {
                for (int number = 0; number < 3; number++) {
                    var its = new ProjectDraws(batch.model, modules[m].build(), true);
                    BuildModel build = batch.model.builds()[modules[m].build()];
                    its.drawBuild(build, modules[m].addresses(), number, batch.lanes);
                    put(draws, batch.model.regions()[r].id() + ".module" + m + "." + number, its, build);
                }
            }
        }
        return draws;
    }

    private static void put(Map<String, double[]> draws, String whose, ProjectDraws its, BuildModel build) {
        for (int k = 0; k < build.stages().length; k++) {
            int stage = k;
            String name = whose + "." + build.stages()[k].name();
            draws.put(name + ".months", lanes(lane -> its.months(stage, lane)));
            draws.put(name + ".survival", lanes(lane -> its.survival(stage, lane)));
        }
        draws.put(whose + ".overrun", lanes(its::overrun));
        draws.put(whose + ".ramp", lanes(its::rampMonths));
    }

    private static double[] lanes(IntToDoubleFunction of) {
        double[] values = new double[Lanes.WIDTH];
        Arrays.setAll(values, of);
        return values;
    }

    private static List<String> changed(Map<String, double[]> before, Map<String, double[]> after) {
        var changed = new TreeSet<String>();
        before.forEach((name, values) -> {
            if (!Arrays.equals(values, after.get(name))) {
                changed.add(name);
            }
        });
        return new ArrayList<>(changed);
    }

    /** In the first region where both have the number. */
    @ParameterizedTest
    @MethodSource("changes")
    void changingANumberMovesItsOwnDrawsAlone(String from, String to, List<String> moved) {
        String other = PLAN.replaceFirst(Pattern.quote(from), to);
        assertThat(other).isNotEqualTo(PLAN);
        assertThat(changed(draws(PLAN), draws(other))).isEqualTo(moved);
    }

    static Stream<Arguments> changes() {
        String baseline = "baselineMw: {p10: 5, p50: 10, p90: 15}";
        return Stream.of(
                Arguments.of(baseline, "baselineMw: 9", List.of("regions.here.demand.baselineMw")),
                Arguments.of(
                        baseline, "baselineMw: {uniform: {min: 1, max: 2}}", List.of("regions.here.demand.baselineMw")),
                Arguments.of(
                        "growthPerYear: {p10: 0.1, p50: 0.3",
                        "growthPerYear: {p10: 0.1, p50: 0.4",
                        List.of("market.growthPerYear")),
                Arguments.of(
                        "generalMw: {p10: 5, p50: 10, p90: 15}",
                        "generalMw: 3",
                        List.of("regions.here.projects.one.generalMw")),
                Arguments.of("volatilityPerYear: 0.1", "volatilityPerYear: 0.4", List.of()),
                Arguments.of("here: 100", "here: 3", List.of()));
    }

    /** A stage's months are one number of the build: it moves in every project and module of that build, and nothing else moves. */
    @Test
    void changingAStageMovesThatStageAlone() {
        String other =
                PLAN.replace("shell: {months: {p10: 1, p50: 2, p90: 4}", "shell: {months: {p10: 1, p50: 2, p90: 5}");
        assertThat(changed(draws(PLAN), draws(other))).hasSize(6).allMatch(name -> name.endsWith("shell.months"));
    }

    @Test
    void addingARegionProjectStageOrModuleInFrontMovesNothing() {
        String region =
                "regions:\n  - region: first\n    demand: {baselineMw: {p10: 5, p50: 10, p90: 15}, volatilityPerYear: 0.2}\n";
        String project =
                "    projects:\n      - {id: zero, generalMw: {p10: 1, p50: 2, p90: 3}, earliestStart: 2026-01, build: hall}\n";
        String stage = "    stages:\n      land: {months: {p10: 1, p50: 2, p90: 4}, spendShare: 0}\n";
        String other = PLAN.replaceFirst("regions:\n", region)
                .replaceFirst("    projects:\n", project)
                .replaceFirst("    stages:\n", stage)
                .replace("start: 0.3", "start: {uniform: {min: 0.2, max: 0.3}}");
        assertThat(changed(draws(PLAN), draws(other))).isEmpty();
    }

    /** No two of them are the same numbers in disguise. */
    @Test
    void everyNumberHasDrawsOfItsOwn() {
        Map<String, double[]> draws = draws(PLAN);
        var ranks = new TreeSet<String>();
        draws.forEach((name, values) -> {
            if (Arrays.stream(values).distinct().count() > 1) {
                ranks.add(Arrays.toString(Arrays.stream(values)
                        .mapToInt(v ->
                                (int) Arrays.stream(values).filter(w -> w < v).count())
                        .toArray()));
            } else {
                ranks.add(name);
            }
        });
        assertThat(ranks).hasSameSizeAs(draws.keySet());
    }
}
