package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Metric;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSummary;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTableTest {
    private static final YearMonth START = YearMonth.of(2025, 4);

    /**
     * Region k of the synthetic run is short with probability 1% x (k + 1) by month, and has k + 1 times the figures.
     */
    private static String summary(int regions, int endYear) {
        return summary(regions, endYear, 0, MetricSelection.ALL);
    }

    private static String summary(int regions, int endYear, int projects, MetricSelection selection) {
        return summary(regions, endYear, projects, selection, "project-");
    }

    private static String summary(
            int regions, int endYear, int projects, MetricSelection selection, String projectPrefix) {
        var names = new ArrayList<RunHeader.RegionName>();
        var rows = new ArrayList<MetricRow>();
        var base = new ArrayList<MetricRow>();
        for (int k = 0; k < regions; k++) {
            names.add(new RunHeader.RegionName("region-" + k, "Region number " + k + " (somewhere far away)"));
            addRegion("region-" + k, k + 1, endYear, rows, base);
        }
        addRegion("all", regions, endYear, rows, base);
        var projectNames = new ArrayList<RunHeader.ProjectName>();
        for (int k = 0; k < projects; k++) {
            var project = new RunHeader.ProjectName("region-0", projectPrefix + k, START.plusMonths(20), k == 5);
            projectNames.add(project);
            addProject(project, k, rows);
        }
        rows.removeIf(row -> !selection.wants(Metric.named(row.metric()).orElseThrow(), kind(row.period())));
        var header = new RunHeader(
                "A plan",
                "0123456789abcdef",
                START,
                YearMonth.of(endYear, 12),
                "mc",
                1,
                65536,
                0.05,
                names,
                projectNames,
                selection);
        return SummaryTable.of(RunSummary.of(new RunResult(header, rows, base)));
    }

    private static PeriodKind kind(String period) {
        return period.equals("horizon")
                ? PeriodKind.HORIZON
                : period.length() == 4 ? PeriodKind.YEAR : PeriodKind.MONTH;
    }

    /** Project k is complete k months after it is due in the median future, and on time with probability 60% - 10% x k. */
    private static void addProject(RunHeader.ProjectName project, int k, List<MetricRow> rows) {
        rows.add(row(project, Metric.COMPLETION_P50, "", sampled(20 + k, 0.2)));
        rows.add(row(project, Metric.COMPLETION_P90, "", sampled(30 + 10 * k, 1)));
        rows.add(row(project, Metric.ON_TIME_PROBABILITY, "", sampled(Math.max(0.05, 0.6 - 0.1 * k), 0.002)));
        rows.add(row(project, Metric.STUCK_PROBABILITY, "", sampled(Math.min(0.8, 0.02 * k), 0.001)));
        rows.add(row(project, Metric.ABANDONED_PROBABILITY, "", sampled(k == 3 ? 0.25 : 0.05, 0.001)));
        rows.add(row(
                project,
                Metric.BINDING_STAGE,
                project.id().startsWith("a-project") ? "permit-and-environment" : "permit",
                sampled(k == 4 ? 0 : 0.2, 0.001)));
        rows.add(row(project, Metric.BINDING_STAGE, "grid", sampled(0.7, 0.003)));
        rows.add(row(project, Metric.BINDING_STAGE, k == 5 ? "headroom" : "money", sampled(k == 5 ? 0.8 : 0.1, 0.002)));
    }

    private static MetricRow row(RunHeader.ProjectName project, Metric metric, String item, Estimate estimate) {
        return new MetricRow(
                project.region(),
                project.id(),
                "total",
                "horizon",
                metric.key(),
                item,
                estimate,
                metric.unit().symbol());
    }

    private static void addRegion(String id, int size, int endYear, List<MetricRow> rows, List<MetricRow> base) {
        int months = (endYear - 2025) * 12 + 9;
        for (int month = 0; month < months; month++) {
            double p = Math.min(1, 0.01 * size * month);
            rows.add(row(id, START.plusMonths(month).toString(), Metric.FIRST_SHORT, sampled(p, 0.002)));
            rows.add(row(
                    id,
                    START.plusMonths(month).toString(),
                    Metric.SCHEDULED_USD_MILLION,
                    Estimate.exact(month < 36 ? 100 : 0)));
        }
        for (int year = 2025; year <= endYear; year++) {
            rows.add(row(id, Integer.toString(year), Metric.SHORTFALL_PROBABILITY, sampled(0.01 * size, 0.0004)));
        }
        var horizon = List.of(
                Metric.UNSERVED_MW_MONTHS,
                Metric.SHORTFALL_P95,
                Metric.CVAR95_MW,
                Metric.CAPACITY_TO_BUY_MW,
                Metric.CAPEX_USD_MILLION,
                Metric.OPEX_USD_MILLION,
                Metric.NPV_COST_USD_MILLION,
                Metric.REVENUE_AT_RISK_USD_MILLION);
        for (var metric : horizon) {
            rows.add(row(id, "horizon", metric, sampled(1234.5 * size, 6)));
            base.add(row(id, "horizon", metric, Estimate.exact(617 * size)));
        }
        rows.add(row(id, "horizon", Metric.COST_PER_SERVED_MW_MONTH, sampled(0.2125 * size, 0.0004)));
        rows.add(row(id, "horizon", Metric.SCHEDULED_USD_MILLION, Estimate.exact(3600)));
    }

    private static Estimate sampled(double value, double error) {
        return new Estimate(value, error, value - 1.96 * error, value + 1.96 * error);
    }

    private static MetricRow row(String region, String period, Metric metric, Estimate estimate) {
        return new MetricRow(
                region,
                "",
                "total",
                period,
                metric.key(),
                "",
                estimate,
                metric.unit().symbol());
    }

    @ParameterizedTest
    @CsvSource({"1, 2025", "4, 2030", "5, 2030", "6, 2030", "40, 2030", "4, 2050", "40, 2050"})
    void it_fits_a_screen(int regions, int endYear) {
        assertThat(summary(regions, endYear).lines())
                .hasSizeLessThanOrEqualTo(40)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void with_many_projects_it_fits_a_larger_screen() {
        assertThat(summary(40, 2050, 400, MetricSelection.ALL).lines())
                .hasSizeLessThanOrEqualTo(63)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void late_projects_stand_with_what_binds_them_the_latest_first() {
        var summary = summary(1, 2027, 5, MetricSelection.ALL);
        // in months from 2025-04: due 20, complete at 20 + k; project-1 is on time in half of the futures
        assertThat(summary.lines().filter(line -> line.startsWith("project-") && line.contains("  2026-12  ")))
                .containsExactly(
                        "project-4      2026-12  2027-04 [0,+1]  > 2027-12  20.0±0.2  grid 70.0±0.3, money 10.0±0.2",
                        "project-3      2026-12  2027-03 [0,+1]  > 2027-12  30.0±0.2  grid 70.0±0.3, permit 20.0±0.1",
                        "project-2      2026-12  2027-02 [0,+1]  > 2027-12  40.0±0.2  grid 70.0±0.3, permit 20.0±0.1");
        assertThat(summary.replace('\n', ' '))
                .contains("Likely abandoned (10% or more): project-3 25.0 ± 0.1%")
                .contains("project-4 in Region number 0 (somewhere far away) is latest: due in 2026-12, complete in"
                        + " 2027-04 in the median future, held longest by grid (70.0 ± 0.3% of its months), then money (10.0 ± 0.2%"
                        + " of its months);"
                        + " 3 of 5 projects are late in most futures.")
                .contains("Likely stuck for money at the end (20% or more): none; the likeliest: project-4 8.0 ± 0.1%");
    }

    @Test
    void where_names_are_long_less_is_told_of_what_binds() {
        var summary = summary(1, 2030, 5, MetricSelection.ALL, "a-project-with-a-name-that-is-long-");
        assertThat(summary.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(summary)
                .containsPattern("\na-project-wi…t-is-long-4 .* grid 70.0±0.3\n")
                .containsPattern("\na-project-wi…t-is-long-3 .* grid 70.0±0.3\n");
        assertThat(summary(1, 2030, 5, MetricSelection.ALL, "a-name-24-characters-k-"))
                .containsPattern("\na-name-24-characters-k-4 .* grid 70.0±0.3, money\n")
                .containsPattern("\na-name-24-characters-k-3 .* grid 70.0±0.3, permit\n");
    }

    @Test
    void of_many_late_projects_the_latest_are_shown_and_the_rest_counted() {
        var summary = summary(1, 2030, 40, MetricSelection.ALL);
        assertThat(summary)
                .containsSubsequence(
                        "project-39",
                        "stuck for money 78.0±0.1",
                        "project-38",
                        "project-28",
                        "and 25 more (metrics.csv)")
                .contains("Likely stuck for money at the end (20% or more): project-39 78.0 ± 0.1%,")
                .contains("and 26 more")
                .contains("Not called for by headroom, on time: project-5 10.0 ± 0.2%\n")
                .doesNotContain("project-27 ");
    }

    @Test
    void what_was_not_recorded_is_left_out_and_said() {
        var chosen = new MetricSelection(
                EnumSet.of(Metric.UNSERVED_MW_MONTHS, Metric.SHORTFALL_PROBABILITY),
                EnumSet.of(PeriodKind.YEAR, PeriodKind.HORIZON));
        assertThat(summary(2, 2027, 3, chosen)).isEqualTo("""
                A plan
                2025-04 to 2027-12 in 65,536 futures (mc, seed 1), plan 01234567
                ± is one standard error
                recorded are 2 of %d metrics by year, horizon; what needs others is left out

                P(short), %%       2025       2026       2027
                region-0     1.00±0.04  1.00±0.04  1.00±0.04
                region-1     2.00±0.04  2.00±0.04  2.00±0.04
                All regions  2.00±0.04  2.00±0.04  2.00±0.04

                                unserved   base
                Whole horizon  MW-months   case
                region-0         1,234±6    617
                region-1         2,469±6  1,234
                All regions      2,469±6  1,234

                The base case, every input at its median, leaves 1,234 MW-months unserved where
                futures leave 2,469 ± 6 on average: planning on medians shows 50%% of it.
                """.formatted(Metric.values().length));
    }

    @Test
    void a_few_regions_are_all_shown_in_plan_order() {
        assertThat(summary(4, 2030)).containsSubsequence("region-0", "region-1", "region-2", "region-3", "All regions");
    }

    @Test
    void of_many_regions_the_worst_are_shown_and_the_rest_counted() {
        assertThat(summary(40, 2030))
                .containsSubsequence("region-39", "region-38", "region-37", "region-36", "region-35", "All regions")
                .contains("the 5 worst regions, 35 more in the run folder")
                .doesNotContain("region-34");
    }

    @Test
    void a_long_horizon_shows_years_up_to_the_last() {
        assertThat(summary(1, 2050).lines().skip(4).findFirst().orElseThrow())
                .isEqualTo("P(short), %       2025       2030       2035       2040       2045       2050");
    }

    @Test
    void a_probability_stands_with_its_error_and_a_month_with_its_interval() {
        var summary = summary(4, 2030);
        assertThat(summary).containsPattern("region-0 +1\\.00±0\\.04 ");
        assertThat(summary).containsPattern("region-0 +2029-06 \\[0,\\+1\\] +1,234±6 +617 ");
        assertThat(summary).contains("± is one standard error");
    }

    @Test
    void most_futures_without_a_shortfall_have_no_first_month() {
        assertThat(summary(1, 2027)).contains("> 2027-12");
    }

    @Test
    void the_finding_is_told_in_words() {
        assertThat(summary(4, 2030).replace('\n', ' '))
                .contains("Region number 3 (somewhere far away) is worst: short in 2025 with probability 4.00 ± 0.04%,")
                .contains("the median future is first short in 2026-05; 4,938 ± 6 MW-months go unserved")
                .contains("Of $3,600 million scheduled, $4,938 ± 6 million is paid on average;")
                .contains("; after the schedule's last month, 2028-03,")
                .contains("The base case, every input at its median, leaves 2,468 MW-months unserved")
                .contains("where futures leave 4,938 ± 6 on average: planning on medians shows 50% of it.");
    }
}
