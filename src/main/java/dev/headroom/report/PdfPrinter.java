package dev.headroom.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prints a page as PDF through a Chromium that is there already, in a profile of its own that is removed after. */
public final class PdfPrinter {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_WORDS = 400;

    private final Path browser;

    private PdfPrinter(Path browser) {
        this.browser = browser;
    }

    /** A printer with the first Chromium on the search path; empty where there is none. */
    public static Optional<PdfPrinter> find() {
        return find(System.getenv().getOrDefault("PATH", ""));
    }

    static Optional<PdfPrinter> find(String searchPath) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(searchPath.split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(PdfPrinter::new);
    }

    /** What to say where {@link #find} finds none. */
    public static String missing() {
        return "no PDF: none of " + String.join(", ", NAMES)
                + " is on the PATH; any browser prints report.html as well";
    }

    Path browser() {
        return browser;
    }

    /**
     * Prints a page, which may replace an earlier PDF.
     *
     * @throws IOException where the browser does not start, fails, or is not done in two minutes; with what it said
     */
    public void print(Path page, Path pdf) throws IOException {
        Path profile = Files.createTempDirectory("headroom-print");
        try {
            Path words = profile.resolve("words.txt");
            Path printed = profile.resolve("page.pdf");
            run(page, printed, profile, words);
            if (Files.notExists(printed)) {
                throw new IOException(browser + " made no PDF: " + end(words));
            }
            Files.move(printed, pdf, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            remove(profile);
        }
    }

    private void run(Path page, Path printed, Path profile, Path words) throws IOException {
        var process = new ProcessBuilder(
                        browser.toString(),
                        "--headless=new",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--no-sandbox", // our own page, which may load nothing; without it root and containers cannot
                        // print
                        "--user-data-dir=" + profile.resolve("profile"),
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + printed,
                        page.toAbsolutePath().toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(browser + " was not done after " + PATIENCE.toMinutes() + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new IOException(browser + " ended with " + process.exitValue() + ": " + end(words));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while printing", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String end(Path words) throws IOException {
        var said = new String(Files.readAllBytes(words), StandardCharsets.UTF_8).strip();
        return said.substring(Math.max(0, said.length() - MOST_WORDS));
    }

    /** A browser that is just ending may still write; what is left then is the system's to clear. */
    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
