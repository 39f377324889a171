package dev.headroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.random.CoordinateOrder;
import dev.headroom.random.InputAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which random numbers of a plan have which dimensions. */
class OrderCompilerTest {
    private static final String PLAN = """
            version: 1
            name: order
            start: 2026-01
            end: 2027-12
            market: {growthPerYear: {p10: 0.1, p50: 0.3, p90: 0.6}, volatilityPerYear: 0.1}
            fx: {EUR: {volatilityPerYear: 0.1}}
            regions:
              - region: here
                currency: EUR
                demand: {baselineMw: {p10: 5, p50: 10, p90: 15}, volatilityPerYear: 0}
                capacity: {gridLimitMw: 50, gridUpgrades: [{id: up, month: 2027-01, mw: 10, delayMonths: {p10: 1, p50: 3, p90: 9}}]}
                projects:
                  - {id: one, generalMw: 5, earliestStart: 2026-01, build: hall}
                  - {id: two, generalMw: 5, funded: true, completes: 6, build: hall}
              - region: there
                demand: {baselineMw: 9}
                projects: [{id: three, generalMw: 5, funded: true, completes: 6}]
            builds:
              hall:
                costUsdMillionPerMw: {ai: 3, general: 2}
                stages:
                  permit: {months: {p10: 1, p50: 2, p90: 4}, spendShare: 0.4, successProbability: 0.9}
                  shell: {months: 3, spendShare: 0.6, after: [permit]}
            risks:
              - {name: stream, regions: all, perYear: 0.2, demandFactor: 0.9, durationMonths: 6}
              - {name: ban, regions: all, probability: 0.2, date: 2026-06, demandFactor: 0.9, durationMonths: 6}
            """;

    private static CapacityModel compile(String plan) {
        return ModelCompiler.compile(PlanText.read(plan));
    }

    private static void assertPlaces(CoordinateOrder order, int first, int component, List<String> paths) {
        for (int i = 0; i < paths.size(); i++) {
            assertThat(order.dimension(InputAddress.of(paths.get(i)), component))
                    .as(paths.get(i))
                    .isEqualTo(first + i);
        }
    }

    @Test
    void inputsComeFirstThenPathsByComponentThenProjectsUpgradesAndDatedRisks() {
        CapacityModel model = compile(PLAN);
        CoordinateOrder order = model.order();
        List<String> inputs =
                Arrays.stream(model.inputs()).map(ScalarInput::path).toList();
        assertPlaces(order, 0, 0, inputs);
        List<String> paths = List.of(
                "market.shock",
                "market.aiShare.shock",
                "fx.EUR.shock",
                "regions.here.demand.shock",
                "regions.here.demand.aiShare.shock",
                "regions.there.demand.shock",
                "regions.there.demand.aiShare.shock");
        int components = OrderCompiler.COMPONENTS_OF_A_PATH;
        for (int component = 0; component < components; component++) {
            assertPlaces(order, inputs.size() + component * paths.size(), component, paths);
        }
        List<String> others = List.of(
                "regions.here.projects.one.stages.permit.months",
                "regions.here.projects.one.stages.permit.success",
                "regions.here.projects.one.stages.shell.months",
                "regions.here.projects.one.stages.shell.success",
                "regions.here.projects.one.overrun",
                "regions.here.projects.one.rampMonths",
                "regions.here.projects.two.completes",
                "regions.here.projects.two.rampMonths",
                "regions.there.projects.three.completes");
        int end = inputs.size() + components * paths.size() + others.size();
        assertPlaces(order, end - others.size(), 0, others);
        assertThat(order.dimension(
                        model.regions()[0].grid().upgrades()[0].delay().address(), 0))
                .isEqualTo(end);
        assertPlaces(order, end + 1, 0, List.of("risks.ban.arrivals"));
        assertThat(order.size()).isEqualTo(end + 2);
    }

    @Test
    void theRestHasNoPlace() {
        CoordinateOrder order = compile(PLAN).order();
        assertThat(order.dimension(InputAddress.of("risks.stream.arrivals"), 0)).isEqualTo(-1);
        assertThat(order.dimension(InputAddress.of("market.shock"), OrderCompiler.COMPONENTS_OF_A_PATH))
                .isEqualTo(-1);
    }

    @Test
    void valuesDoNotMatter() {
        int[] places = places(PLAN, PLAN);
        String other = PLAN.replace("baselineMw: {p10: 5, p50: 10, p90: 15}", "baselineMw: 7")
                .replace("volatilityPerYear: 0.1}", "volatilityPerYear: 0}")
                .replace("volatilityPerYear: 0}\n    capacity", "volatilityPerYear: 0.3}\n    capacity")
                .replace("growthPerYear: {p10: 0.1, p50: 0.3, p90: 0.6}", "growthPerYear: 0")
                .replace("months: {p10: 1, p50: 2, p90: 4}", "months: 0")
                .replace("successProbability: 0.9", "successProbability: 1")
                .replace("delayMonths: {p10: 1, p50: 3, p90: 9}", "delayMonths: 0");
        assertThat(places(PLAN, other)).containsExactly(places);
    }

    /** Of everything that {@code named} draws, the places it has in {@code plan}. */
    private static int[] places(String named, String plan) {
        CapacityModel model = compile(named);
        CoordinateOrder order = compile(plan).order();
        List<Long> addresses = new ArrayList<>();
        for (ScalarInput input : model.inputs()) {
            addresses.add(input.address());
        }
        for (RegionModel region : model.regions()) {
            addresses.add(region.demand().process().address());
            addresses.add(region.demand().share().process().address());
        }
        for (ProjectModel project : model.projects()) {
            addresses.add(project.addresses().rampMonths());
        }
        return addresses.stream()
                .mapToInt(address -> order.dimension(address, 0))
                .toArray();
    }

    @Test
    void aShortPlanHasNoMoreComponentsThanMonths() {
        CoordinateOrder order = compile("""
                version: 1
                name: short
                start: 2026-01
                end: 2026-03
                regions: [{region: here, demand: {baselineMw: 1}}]
                """).order();
        assertThat(order.dimension(InputAddress.of("market.shock"), 2)).isNotNegative();
        assertThat(order.dimension(InputAddress.of("market.shock"), 3)).isEqualTo(-1);
    }
}
