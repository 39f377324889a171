package dev.headroom.cli;

import picocli.CommandLine.Option;

/** Which pictures a run leaves behind, filled by the parser. */
final class PictureOptions {
    @Option(names = "--no-charts", description = "Write no charts and no report; chart and report make them later.")
    private boolean noCharts;

    @Option(names = "--report-pdf", description = "Print the report as PDF as well, by a Chromium that is on the PATH.")
    private boolean reportPdf;

    boolean charts() {
        return !noCharts;
    }

    boolean reportPdf() {
        return reportPdf;
    }
}
