package dev.headroom.cli;

import dev.headroom.analysis.PlanImplications;
import dev.headroom.analysis.RiskRegister;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Plan;
import dev.headroom.results.Implications;
import dev.headroom.results.Provenance;
import dev.headroom.results.RunRecord;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import dev.headroom.store.RunFolder;
import dev.headroom.store.RunReader;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** All that is told of a run: what it found, and what its plan says. Ages count from the month in which it was made. */
final class RecordOfRun {
    private static final Implications UNKNOWN = new Implications(List.of(), List.of(), List.of(), List.of());

    private RecordOfRun() {}

    static RunRecord of(Plan plan, RunResult result, RunSeries series, Provenance provenance) {
        var register = PlanArgument.register(plan);
        var made = YearMonth.from(provenance.started().atOffset(ZoneOffset.UTC));
        return new RunRecord(
                result, series, register, RiskRegister.of(plan), PlanImplications.of(plan, register, made), provenance);
    }

    /**
     * Of a run folder. Where this Headroom no longer reads its plan, it has no assumptions, risks and implications.
     *
     * @param console is told so
     */
    static RunRecord read(Path folder, Console console) throws IOException {
        var stored = RunReader.read(folder);
        var plan = plan(folder, console);
        return plan.isPresent()
                ? of(plan.get(), stored.result(), stored.series(), stored.provenance())
                : new RunRecord(stored.result(), stored.series(), List.of(), List.of(), UNKNOWN, stored.provenance());
    }

    private static Optional<Plan> plan(Path folder, Console console) {
        try {
            return Optional.of(PlanReader.read(PlanSource.of(folder.resolve(RunFolder.PLAN)))
                    .plan());
        } catch (InvalidPlanException | UncheckedIOException e) {
            console.note("the plan of the run cannot be read, so its numbers are left out: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }
}
