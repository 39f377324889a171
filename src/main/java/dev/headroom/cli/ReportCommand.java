package dev.headroom.cli;

import dev.headroom.chart.ChartFilter;
import dev.headroom.chart.ChartSize;
import dev.headroom.chart.ChartStyle;
import dev.headroom.chart.ChartTheme;
import dev.headroom.chart.RunCharts;
import dev.headroom.report.PdfPrinter;
import dev.headroom.report.ReportPage;
import dev.headroom.results.RunRecord;
import dev.headroom.store.SweepFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the report of a stored run again. */
@Command(
        name = "report",
        description = "Write the one-file report of a stored run, into its folder unless --out says otherwise.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class ReportCommand implements Callable<Integer> {
    static final String FILE = "report.html";

    private final SharedOptions options;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            description = "A run folder, the name of one in runs, or latest (latest).")
    private String run = RunArgument.LATEST;

    @Option(names = "--report-pdf", description = "Print it as PDF as well, by a Chromium that is on the PATH.")
    private boolean pdf;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    ReportCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        var console = Console.of(spec, options);
        var folder = RunArgument.folder(run, spec.commandLine());
        if (SweepFolder.isOne(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    folder + " is a sweep, and a report is of one run; 'headroom chart " + folder
                            + "' draws its pictures");
        }
        var file = file(folder);
        write(file, RecordOfRun.read(folder, console));
        console.note("wrote " + file);
        return pdf ? print(file, console) : ExitCode.OK;
    }

    private Path file(Path folder) {
        var out = options.outOr(folder);
        return out.toString().endsWith(".html") ? out : out.resolve(FILE);
    }

    /** Writes the page under another name first, so that no reader sees half of it. */
    private static void write(Path file, RunRecord record) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.writeString(unfinished, page(record));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The page, with its pictures in both themes. */
    static String page(RunRecord record) {
        return ReportPage.of(
                record,
                RunCharts.draw(record, new ChartStyle(ChartTheme.LIGHT, ChartSize.PAGE), ChartFilter.ALL),
                RunCharts.draw(record, new ChartStyle(ChartTheme.DARK, ChartSize.PAGE), ChartFilter.ALL));
    }

    /** Prints a page beside it; the exit code. */
    static int print(Path file, Console console) throws IOException {
        var printer = PdfPrinter.find();
        if (printer.isEmpty()) {
            console.note(PdfPrinter.missing());
            return ExitCode.FAILED;
        }
        var printed = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.html$", ".pdf"));
        printer.get().print(file, printed);
        console.note("wrote " + printed);
        return ExitCode.OK;
    }
}
