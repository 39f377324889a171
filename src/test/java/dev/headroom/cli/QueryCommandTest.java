package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code headroom query} and the filters of {@code headroom runs}. */
class QueryCommandTest {
    @TempDir
    static Path folder;

    private static SmallPlan plan;
    private static Invocation run;

    @BeforeAll
    static void play_a_run_and_a_sweep() throws IOException {
        plan = new SmallPlan(folder, "--replications=128", "--no-charts");
        run = plan.run("runs", "--format=csv");
        Invocation.of(
                "sweep",
                folder.resolve("plan.yaml").toString(),
                "--vary=regions.here.demand.baselineMw=16,18",
                "--replications=64",
                "--out",
                plan.out("runs").toString());
    }

    private static Invocation ask(String sql, String... more) {
        var arguments =
                new ArrayList<>(List.of("query", sql, "--out", plan.out("runs").toString()));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    @Test
    void metrics_of_runs_are_what_the_runs_printed() {
        var answer = ask(
                "select value from metrics where region = 'all' and pool = 'total' and period = 'horizon'"
                        + " and metric = 'unservedMwMonths';",
                "--format=csv");
        assertThat(answer.code()).isZero();
        var value = answer.out().lines().skip(1).findFirst().orElseThrow();
        assertThat(run.out()).contains("all,,total,horizon,unservedMwMonths,," + value + ",");
    }

    @Test
    void runs_and_cells_are_views() throws IOException {
        assertThat(ask("select plan, method, replications from runs").out()).contains("Two regions", "rqmc", "128");
        assertThat(ask("select count(*) as n from projects", "--format=csv").out())
                .isEqualTo("n\n0\n");
        var cells = new ObjectMapper()
                .readTree(ask(
                                "select name, \"regions.here.demand.baselineMw\" as mw from cells where metric = 'demandMean'"
                                        + " and region = 'here' and pool = 'total' order by mw desc",
                                "--format=json")
                        .out());
        assertThat(cells).hasSize(2);
        assertThat(cells.path(0).path("mw").asInt()).isEqualTo(18);
        assertThat(cells.path(1).path("name").asText()).isEqualTo("baselineMw=16");
    }

    @Test
    void a_question_that_is_none_is_the_users_mistake() {
        assertThat(ask("select valu from metrics").code()).isEqualTo(2);
        assertThat(ask("select valu from metrics").err()).contains("headroom: ", "valu", "value");
        var written = folder.resolve("written.csv");
        for (var sql : new String[] {
            "copy runs to '" + written + "'",
            "select 1); copy (select 1) to '" + written + "'; select (1",
            "drop view runs"
        }) {
            assertThat(ask(sql).code()).as(sql).isEqualTo(2);
        }
        assertThat(written).doesNotExist();
        for (var sql :
                new String[] {"attach 'x.db'", "install httpfs", "/* a remark */ insert into runs values (1)", ";"}) {
            assertThat(ask(sql).err()).contains("one begins with SELECT, FROM or WITH; runs are asked, never written");
        }
        for (var sql :
                new String[] {"(SELECT 1)", "/* a remark */ from runs", "with a as (select 1) from a", "describe runs"
                }) {
            assertThat(ask(sql).code()).as(sql).isZero();
        }
        assertThat(ask("select 'a;b' as text -- ; \n", "--format=csv").out()).isEqualTo("text\na;b\n");
    }

    @Test
    void without_runs_the_views_are_empty() {
        var empty = Invocation.of(
                "query", "select * from cells", "--out", folder.resolve("none").toString());
        assertThat(empty.code()).isZero();
        assertThat(empty.out()).contains("sweep", "standard_error");
        assertThat(empty.err()).contains("there is no folder " + folder.resolve("none"));
        for (String command : new String[] {"query", "runs"}) {
            var file = command.equals("query")
                    ? Invocation.of(command, "from runs", "--out=" + folder.resolve("plan.yaml"))
                    : Invocation.of(command, "--out=" + folder.resolve("plan.yaml"));
            assertThat(file.code()).isEqualTo(ExitCode.INVALID);
            assertThat(file.err()).contains("plan.yaml is a file; a folder is wanted");
        }
    }

    @Test
    void runs_are_filtered() {
        var out = plan.out("runs").toString();
        assertThat(Invocation.of("runs", "--out", out, "--plan", "two REG").out())
                .contains("two-regions");
        assertThat(Invocation.of("runs", "--out", out, "--plan", "three").err()).contains("no such runs");
        assertThat(Invocation.of("runs", "--out", out, "--since", "2000-01-01").out())
                .contains("two-regions");
        assertThat(Invocation.of("runs", "--out", out, "--since", "2999-01-01").out())
                .isEmpty();
        assertThat(Invocation.of("runs", "--out", out, "--method", "mc").out()).isEmpty();
        var soon = Invocation.of("runs", "--out", out, "--since", "soon");
        assertThat(soon.code()).isEqualTo(2);
        assertThat(soon.err()).startsWith("headroom: Invalid value for option '--since': 'soon' is no day such as");
        assertThat(Invocation.of("runs", "--method=rqcm").err()).contains("'rqcm' is none of mc, rqmc. Maybe rqmc?");
    }
}
