package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.plan.AiShare;
import dev.headroom.plan.Assumption;
import dev.headroom.plan.Demand;
import dev.headroom.plan.Domain;
import dev.headroom.plan.Evidence;
import dev.headroom.plan.Expansion;
import dev.headroom.plan.Market;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Project;
import dev.headroom.plan.Region;
import dev.headroom.plan.Simulation;
import dev.headroom.plan.Uncertain;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanReaderTest {
    static final Path BENCH = Path.of("src/test/resources/plans/bench/plan.yaml");

    @TempDir
    Path folder;

    private Plan read(String yaml) {
        return new PlanFolder(folder).with("plan.yaml", yaml).read().plan();
    }

    @Test
    void withAPrecisionTheNumberOfReplicationsIsTheMost() {
        String plan = """
                version: 1
                name: p
                start: 2026-01
                end: 2026-02
                regions: [{region: here, demand: {baselineMw: 1}}]
                simulation: {%s}
                """;
        Simulation asked = read(String.format(Locale.ROOT, plan, "precision: [a=1%, b=2%]"))
                .simulation();
        assertThat(asked.method()).isEqualTo("rqmc");
        assertThat(asked.replications()).isEqualTo(1 << 20);
        assertThat(asked.precision()).extracting(one -> one.text()).containsExactly("a=1%", "b=2%");
        assertThat(asked.precision().get(1).location()).endsWith("plan.yaml:6:32");
        assertThat(asked.precision().get(1).path()).isEqualTo("simulation.precision");

        Simulation both = read(String.format(Locale.ROOT, plan, "replications: 5000, precision: [a=1%]"))
                .simulation();
        assertThat(both.replications()).isEqualTo(5000);
        Simulation fixed = read(String.format(Locale.ROOT, plan, "seed: 2")).simulation();
        assertThat(fixed).isEqualTo(new Simulation("rqmc", 65536, 2, List.of()));
    }

    @Test
    void aFolderOfFilesBecomesOnePlan() {
        ReadPlan read = PlanReader.read(PlanSource.of(BENCH));
        Plan plan = read.plan();

        assertThat(plan.regions()).extracting(Region::id).containsExactly("brazil", "france", "dubai", "indonesia");
        assertThat(plan.months()).isEqualTo(69);
        assertThat(plan.builds()).extracting("name").containsExactly("hall", "lease", "retrofit");
        assertThat(plan.currencies()).extracting("code").containsExactly("BRL", "EUR", "AED", "IDR");
        assertThat(plan.investment().allocation()).containsOnlyKeys("brazil", "france", "dubai", "indonesia");
        assertThat(plan.simulation()).isEqualTo(new Simulation("mc", 65536, 1, List.of()));
        assertThat(plan.risks()).hasSize(6);
        assertThat(plan.links()).hasSize(4);
        assertThat(read.warnings())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "has no effect: the plan has no link from france",
                        "has no effect: no link from dubai carries general demand",
                        "has no effect: no link from indonesia carries general demand");
        assertThat(read.inputs())
                .hasSize(9)
                .allSatisfy(input -> assertThat(input.sha256()).hasSize(64));
        assertThat(read.inputs().get(0).path()).isEqualTo("src/test/resources/plans/bench/plan.yaml");
    }

    @Test
    void aNumberKeepsItsPathDomainUnitAndEvidence() {
        Region indonesia =
                PlanReader.read(PlanSource.of(BENCH)).plan().regions().get(3);

        Assumption baseline = ((Demand.Baseline) indonesia.demand().level()).mw();

        assertThat(baseline.path()).isEqualTo("regions.indonesia.demand.baselineMw");
        assertThat(baseline.value()).isEqualTo(new Uncertain.Quantiles(17.2, 18, 19, 0, Double.POSITIVE_INFINITY));
        assertThat(baseline.domain()).isEqualTo(Domain.NON_NEGATIVE);
        assertThat(baseline.unit()).isEqualTo("MW");
        assertThat(baseline.evidence().source()).startsWith("three zones");
        assertThat(baseline.evidence().confidence()).isEqualTo(Evidence.Confidence.LOW);
    }

    @Test
    void whatIsLeftOutTakesItsDocumentedDefault() {
        Plan plan = read("""
                version: 1
                name: Least
                start: 2025-04
                end: 2025-04
                regions:
                  - region: brazil
                    demand: {baselineMw: 3}
                """);
        Region region = plan.regions().get(0);
        Demand demand = region.demand();

        assertThat(((Market.TotalGrowth) plan.market().growth()).perYear().constantValue())
                .isZero();
        assertThat(plan.shortfallTarget()).isEqualTo(0.05);
        assertThat(plan.investment().tranches()).isEmpty();
        assertThat(plan.investment().totalUsdMillion().constantValue()).isZero();
        assertThat(region.name()).isEqualTo("brazil");
        assertThat(region.currency()).isEqualTo("USD");
        assertThat(region.maxConcurrent()).isEqualTo(Integer.MAX_VALUE);
        assertThat(region.strictPriority()).isTrue();
        assertThat(region.delayFactor().constantValue()).isEqualTo(1);
        assertThat(region.expansion()).isEqualTo(new Expansion(Expansion.Policy.NONE, List.of(), 3, 24, 0, 0));
        assertThat(region.capacity().maxUtilisation().ai().constantValue()).isEqualTo(1);
        assertThat(region.capacity().existing().general().constantValue()).isZero();
        assertThat(region.capacity().aiServesGeneral()).isTrue();
        assertThat(demand.from()).isEqualTo(YearMonth.of(2025, 4));
        assertThat(demand.season()).isEqualTo(Collections.nCopies(12, 1.0));
        assertThat(((AiShare.Constant) demand.aiShare()).share().constantValue())
                .isZero();
        assertThat(plan.register()).extracting(Assumption::path).containsExactly("regions.brazil.demand.baselineMw");
    }

    @Test
    void aRegionOverridesSingleValuesOfTheMarketsShare() {
        Plan plan = read("""
                version: 1
                name: Shares
                start: 2025-04
                end: 2026-03
                market: {aiShare: {start: 0.2, target: {p10: 0.5, p50: 0.6, p90: 0.7}, targetDate: 2030-12, volatilityPerYear: 0.2}}
                regions:
                  - {region: same, demand: {baselineMw: 3, aiShare: {volatilityPerYear: 0.1}}}
                  - {region: later, demand: {baselineMw: 3, aiShare: {start: 0.3, targetDate: 2032-12, holdAfterTarget: false}}}
                  - {region: fixed, demand: {baselineMw: 3, aiShare: 1}}
                """);
        var same = (AiShare.Path) plan.regions().get(0).demand().aiShare();
        var later = (AiShare.Path) plan.regions().get(1).demand().aiShare();

        assertThat(same.start().path()).isEqualTo("market.aiShare.start");
        assertThat(same.target().value()).isEqualTo(new Uncertain.Quantiles(0.5, 0.6, 0.7, 0.001, 0.999));
        assertThat(same.holdAfterTarget()).isTrue();
        assertThat(later.start().path()).isEqualTo("regions.later.demand.aiShare.start");
        assertThat(later.target()).isEqualTo(same.target());
        assertThat(later.targetDate()).isEqualTo(YearMonth.of(2032, 12));
        assertThat(later.holdAfterTarget()).isFalse();
        assertThat(plan.regions().get(2).demand().aiShare()).isInstanceOf(AiShare.Constant.class);
        assertThat(plan.market().shareVolatilityPerYear().constantValue()).isEqualTo(0.2);
        assertThat(plan.regions().get(0).demand().shareVolatilityPerYear().constantValue())
                .isEqualTo(0.1);
    }

    @Test
    void oneNumberForBothPoolsIsTwoDraws() {
        Plan plan = PlanFolder.small(folder).read().plan();
        var utilisation = plan.regions().get(0).capacity().maxUtilisation();

        assertThat(utilisation.ai().path()).isEqualTo("regions.brazil.capacity.maxUtilisation.ai");
        assertThat(utilisation.general().path()).isEqualTo("regions.brazil.capacity.maxUtilisation.general");
        assertThat(utilisation.general().value()).isEqualTo(utilisation.ai().value());
        assertThat(plan.builds().get(0).costUsdMillionPerMw()).containsOnlyKeys(Pool.AI);
    }

    @Test
    void growthCanBeSeparateForEachPool() {
        Plan plan = read("""
                version: 1
                name: Separate
                start: 2025-04
                end: 2026-03
                market: {growthPerYear: {ai: 0.6, general: 0.1}, growthAppliesTo: separately, aiShare: 0.2}
                regions: [{region: brazil, demand: {baselineMw: 3}}]
                """);
        var growth = (Market.SeparateGrowth) plan.market().growth();

        assertThat(growth.aiPerYear().path()).isEqualTo("market.growthPerYear.ai");
        assertThat(growth.generalPerYear().constantValue()).isEqualTo(0.1);
    }

    @Test
    void theRegisterHasEveryNumberOfTheFilesOnceAndItsPathsAreAddresses() {
        Plan plan = PlanReader.read(PlanSource.of(BENCH)).plan();

        assertThat(plan.register())
                .extracting(Assumption::path)
                .doesNotHaveDuplicates()
                .startsWith("market.growthPerYear", "market.volatilityPerYear", "market.reversionPerYear")
                .contains(
                        "market.aiShare.start",
                        "discountPerYear",
                        "risks.export-controls.perYear",
                        "risks.gulf-conflict.durationMonths",
                        "network.links.gulf-java.failurePerMonth",
                        "regions.brazil.demand.deals.sizeMw",
                        "regions.france.capacity.gridUpgrades.idf-2029.delayMonths",
                        "regions.dubai.capacity.zones.repairPerMonth",
                        "builds.lease.rentUsdMillionPerMwMonth",
                        "regions.brazil.projects.sao-paulo-1.completes",
                        "regions.indonesia.capacity.existing.ai",
                        "regions.indonesia.capacity.retirements.0.mw",
                        "regions.indonesia.expansion.modules.0.mw",
                        "builds.hall.stages.grid.months",
                        "builds.hall.costUsdMillionPerMw.ai",
                        "fx.BRL.volatilityPerYear",
                        "investment.tranches.FY2026.usdMillion",
                        "investment.allocation.brazil");
    }

    @Test
    void aFundedProjectIsUnderWayAndAnotherWaits() {
        List<Project> projects =
                PlanReader.read(PlanSource.of(BENCH)).plan().regions().get(3).projects();

        assertThat(projects.get(0).start()).isInstanceOf(Project.Funded.class);
        assertThat(projects.get(0).build()).isNull();
        assertThat(projects.get(3).start()).isEqualTo(new Project.Planned(YearMonth.of(2026, 6)));
        assertThat(projects.get(3).onlyIfHeadroomBelow()).isEqualTo(0.2);
    }

    @Test
    void aForecastIsLookedUpByMonth() {
        var plans = new PlanFolder(folder)
                .with("data/forecast.csv", "mw,month\n7,2025-06\n5, 2025-05 \n9.5,2025-07\n1,2031-01\n")
                .with("plan.yaml", """
                        version: 1
                        name: Forecast
                        start: 2025-04
                        end: 2025-07
                        regions:
                          - {region: file, demand: {from: 2025-05, forecastMw: {file: data/forecast.csv, column: mw}}}
                          - {region: list, demand: {forecastMw: [1, 2, 3, 4]}}
                        """);
        ReadPlan read = plans.read();

        assertThat(read.plan().regions())
                .extracting(region -> region.demand().level())
                .containsExactly(
                        new Demand.Forecast(List.of(0.0, 5.0, 7.0, 9.5)),
                        new Demand.Forecast(List.of(1.0, 2.0, 3.0, 4.0)));
        assertThat(read.inputs()).hasSize(2);
    }

    @Test
    void everyFamilyIsRead() {
        Plan plan = read("""
                version: 1
                name: Families
                start: 2025-04
                end: 2026-03
                regions:
                  - {region: a, demand: {baselineMw: {uniform: {min: 1, max: 2}}}}
                  - {region: b, demand: {baselineMw: {triangular: {min: 1, mode: 2, max: 3}}}}
                  - {region: c, demand: {baselineMw: {pert: {min: 1, mode: 2, max: 3}}}}
                  - {region: d, demand: {baselineMw: {normal: {mean: 5, sd: 1}}}}
                  - {region: e, demand: {baselineMw: {truncatedNormal: {mean: 5, sd: 1, min: 4, max: 9}}}}
                  - {region: f, demand: {baselineMw: {lognormal: {median: 5, p90: 6}}}}
                  - {region: g, demand: {baselineMw: {lognormal: {mean: 5, cv: 0.1}}}}
                  - {region: h, demand: {baselineMw: {gamma: {mean: 5, cv: 0.1}}}}
                  - {region: i, demand: {baselineMw: {weibull: {shape: 2, scale: 5}}}}
                  - {region: j, demand: {baselineMw: {exponential: {mean: 5}}}}
                  - {region: k, demand: {baselineMw: {beta: {alpha: 2, beta: 3, min: 0, max: 9}}}}
                  - {region: l, demand: {baselineMw: {discrete: {values: [1, 2], weights: [1, 3]}}}}
                  - {region: m, demand: {baselineMw: {p10: 1, p50: 2, p90: 3, min: 0.5, max: 9}}}
                  - {region: n, demand: {baselineMw: 0x10}}
                """);

        assertThat(plan.register())
                .extracting(Assumption::value)
                .containsExactly(
                        new Uncertain.Uniform(1, 2),
                        new Uncertain.Triangular(1, 2, 3),
                        new Uncertain.Pert(1, 2, 3),
                        new Uncertain.Normal(5, 1),
                        new Uncertain.TruncatedNormal(5, 1, 4, 9),
                        new Uncertain.LognormalByMedian(5, 6),
                        new Uncertain.LognormalByMean(5, 0.1),
                        new Uncertain.Gamma(5, 0.1),
                        new Uncertain.Weibull(2, 5),
                        new Uncertain.Exponential(5),
                        new Uncertain.Beta(2, 3, 0, 9),
                        new Uncertain.Discrete(List.of(1.0, 2.0), List.of(1.0, 3.0)),
                        new Uncertain.Quantiles(1, 2, 3, 0.5, 9),
                        new Uncertain.Constant(16));
    }
}
