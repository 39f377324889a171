package dev.headroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headroom.PlanText;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Precision;
import dev.headroom.results.Effort;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.RunResult;
import dev.headroom.results.TargetOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetReaderTest {
    private static final Plan PLAN = PlanText.read("""
            version: 1
            name: two regions
            start: 2026-11
            end: 2027-02
            market: {aiShare: 0.5, volatilityPerYear: 0.3}
            regions:
              - region: here
                demand: {baselineMw: {uniform: {min: 0, max: 20}}}
                capacity: {existing: {ai: 6, general: 8}, zones: {count: 2, failurePerMonth: 0.1, repairPerMonth: 0.5}}
                projects:
                  - {id: hall, generalMw: 4, earliestStart: 2026-11, build: hall}
                  - {id: paid, generalMw: 4, funded: true, completes: {triangular: {min: 0.5, mode: 2, max: 10}}}
              - region: there
                demand: {baselineMw: {uniform: {min: 2, max: 20}}}
                capacity: {existing: {general: 9}}
                projects: [{id: hall, generalMw: 4, earliestStart: 2026-11, build: hall}]
            builds:
              hall:
                costUsdMillionPerMw: {p10: 5, p50: 7, p90: 30}
                stages:
                  design: {months: {exponential: {mean: 1}}, spendShare: 0.5, successProbability: 0.9}
                  shell: {months: {exponential: {mean: 1}}, spendShare: 0.5, after: [design]}
            investment:
              totalUsdMillion: 0
              tranches: []
              allocation: {elsewhere: 1}
              openingBalanceUsdMillion: {here: 100, there: 50}
            """);
    private static final CapacityModel MODEL = ModelCompiler.compile(PLAN);

    private static List<Precision> written(String... texts) {
        return Arrays.stream(texts)
                .map(text -> new Precision(text, "--precision " + text, ""))
                .toList();
    }

    private static Target read(String text) {
        return new TargetReader(MODEL).read(written(text)).get(0);
    }

    private static String problem(String text) {
        var invalid = catchThrowableOfType(InvalidPlanException.class, () -> read(text));
        assertThat(invalid).as(text).isNotNull();
        assertThat(invalid.problems()).hasSize(1);
        return invalid.problems().get(0).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "unservedMwMonths=1%, unservedMwMonths, 0.01",
        "unservedMwMonths=0.01, unservedMwMonths, 0.01",
        "unservedMwMonths=.5%, unservedMwMonths, 0.005",
        "unservedMwMonths=1e-3, unservedMwMonths, 0.001",
        "unservedMwMonths=100%, unservedMwMonths, 1",
        "unservedMwMonths=1, unservedMwMonths, 1",
        "' here . ai.shortMonths = 12.5% ', here.ai.shortMonths, 0.125",
        "2027.ai.here.shortfallProbability=5%, here.ai.2027.shortfallProbability, 0.05",
        "all.total.horizon.demandMean=1%, all.total.horizon.demandMean, 0.01",
        "2027-01.demandP95=1%, 2027-01.demandP95, 0.01",
        "here.paid.completionP50=1%, here.paid.completionP50, 0.01",
        "paid.completionP50=1%, here.paid.completionP50, 0.01",
        "there.hall.horizon.onTimeProbability=1%, there.hall.onTimeProbability, 0.01",
        "there.hall.bindingStage.shell=9%, there.hall.bindingStage.shell, 0.09",
    })
    void words_before_the_metric_say_where_in_any_order_and_may_be_left_out(String text, String name, double goal) {
        Target target = read(text);
        assertThat(target.name()).isEqualTo(name);
        assertThat(target.goal()).isEqualTo(goal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unservdMwMonths=1%      | unknown metric 'unservdMwMonths'. Maybe unservedMwMonths?",
                "here.unservedMwMonth=1% | unknown metric 'unservedMwMonth'. Maybe unservedMwMonths?",
                "=1%                     | unknown metric ''.",
                "unservedMwMonths        | METRIC=X% is expected. Maybe unservedMwMonths=1%?",
                "unservedMwMonths=       | '' is no precision such as 1% or 0.01",
                "unservedMwMonths=one    | 'one' is no precision such as 1% or 0.01",
                "unservedMwMonths=-1%    | '-1%' is no precision such as 1% or 0.01",
                "unservedMwMonths=5      | a precision is above 0% and at most 100%, not 5. Maybe 5%?",
                "unservedMwMonths=500    | a precision is above 0% and at most 100%, not 500.",
                "unservedMwMonths=101%   | a precision is above 0% and at most 100%, not 101%.",
                "unservedMwMonths=0%     | a precision is above 0% and at most 100%, not 0%.",
                "hre.unservedMwMonths=1% | 'hre' is no region, pool or period of the plan. Maybe here?",
                "here.genral.shortMonths=1% | 'genral' is no region, pool or period of the plan. Maybe general?",
                "2028.shortMonths=1%     | '2028' is no region, pool or period of the plan. Maybe 2026?",
                "hall.shortMonths=1%     | 'hall' is a project, and the metric is none of a project's",
                "here.there.shortMonths=1% | 'there' is a second region, after 'here'",
                "ai.total.shortMonths=1% | 'total' is a second pool, after 'ai'",
                "unservedMwMonths.here=1% | 'here' stands behind unservedMwMonths; region, project, pool and period stand before it",
                "ai.capexUsdMillion=1%   | capexUsdMillion has no pools; leave out ai",
                "2027.neverShort=1%      | there is no neverShort of all.total.2027",
                "there.headroomN1P5=1%   | there is no headroomN1P5 of there.total.horizon",
                "onTimeProbability=1%    | onTimeProbability is a project's: name one, as hall.onTimeProbability",
                "hal.onTimeProbability=1% | 'hal' is no region, project, pool or period of the plan. Maybe hall?",
                "hall.onTimeProbability=1% | several regions have a project hall: here, there; name one before it",
                "there.paid.onTimeProbability=1% | there has no project paid",
                "here.hall.2027.onTimeProbability=1% | onTimeProbability is given for the whole horizon and all pools",
                "here.hall.ai.onTimeProbability=1% | onTimeProbability is given for the whole horizon and all pools",
                "here.hall.bindingStage.shel=1% | bindingStage of hall has no item 'shel'. Maybe shell?",
                "here.hall.bindingStage=1% | bindingStage of hall needs an item behind it. There are: design, shell, money, hold, slot, headroom",
            })
    void what_names_nothing_is_told_with_a_guess(String text, String message) {
        assertThat(problem(text)).isEqualTo("--precision " + text + ": " + message);
    }

    @Test
    void all_problems_are_told_at_once() {
        var written = written("shortMonth=1%", "shortMonths=1%", "hre.shortMonths=1%");
        var invalid = catchThrowableOfType(InvalidPlanException.class, () -> RunExperiment.check(PLAN, written));
        assertThat(invalid.problems())
                .extracting(problem -> problem.location())
                .containsExactly("--precision shortMonth=1%", "--precision hre.shortMonths=1%");
        assertThatCode(() -> RunExperiment.check(PLAN, written("shortMonths=1%")))
                .doesNotThrowAnyException();
    }

    /** What is looked at is what the tidy table has, for every line of it. */
    @Test
    void each_line_of_the_table_may_be_a_target() {
        var rows = PlanText.run(PLAN, 256, 3, 1).rows();
        var texts = new ArrayList<String>();
        for (var row : rows) {
            String place = row.project().isEmpty()
                    ? String.join(".", row.region(), row.pool(), row.period())
                    : row.region() + "." + row.project();
            texts.add(place + "." + row.metric() + (row.item().isEmpty() ? "" : "." + row.item()) + "=100%");
        }
        Effort effort = RunExperiment.run(
                        PLAN,
                        "test",
                        new RunSettings("mc", 256, 3, 1, MetricSelection.ALL, written(texts.toArray(String[]::new))),
                        (done, total, unserved) -> {},
                        () -> false)
                .map(RunResult::header)
                .orElseThrow()
                .effort();
        assertThat(rows).hasSizeGreaterThan(1000);
        assertThat(effort.targets())
                .extracting(TargetOutcome::estimate)
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.estimate()).toList());
    }
}
