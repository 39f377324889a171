package dev.headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages as a browser shows them. Needs a Chromium on the PATH; without one it is skipped, but where {@code CI=true} or
 * {@code HEADROOM_BROWSER=required}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTest {
    /** Elements of text that are wider than their box or the window, and in no box that scrolls. */
    private static final String OVERFLOWING = """
            () => [...document.querySelectorAll('body *')].filter(e => {
              if (e.closest('.scroll, svg, script, .skip') || !e.getClientRects().length) return false;
              const style = getComputedStyle(e);
              const box = e.getBoundingClientRect();
              const cut = style.display !== 'inline' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0;
              return cut || box.right > document.documentElement.clientWidth + 1 || box.left < -1;
            }).map(e => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 60))
            """;
    /** A4 less its margins, in CSS pixels. */
    private static final int PRINTED_WIDTH = 688;

    private Playwright playwright;
    private Browser browser;
    private Path shipped;
    private Path small;
    private BrowserContext context;
    private Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        var printer = PdfPrinter.find();
        if (printer.isEmpty() && !isRequired()) {
            Assumptions.abort("the pages are not looked at: there is no Chromium on the PATH");
        }
        assertThat(printer).as("a Chromium on the PATH").isPresent();
        shipped = Files.writeString(folder.resolve("shipped.html"), ReportSample.page(ReportSample.shipped()));
        small = Files.writeString(
                folder.resolve("small.html"), ReportSample.page(ReportSample.small(ReportSample.EVIL)));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(printer.get().browser())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    private static boolean isRequired() {
        var environment = System.getenv();
        return "true".equals(environment.get("CI")) || "required".equals(environment.get("HEADROOM_BROWSER"));
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void listen() {
        context = browser.newContext();
        page = context.newPage();
        requests.clear();
        complaints.clear();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
    }

    @AfterEach
    void hang_up() {
        context.close();
    }

    private void show(Path file) {
        page.navigate(file.toUri().toString());
    }

    private List<?> ask(String script) {
        return (List<?>) page.evaluate(script);
    }

    @Test
    void it_asks_nobody_for_anything_and_complains_of_nothing() {
        show(shipped);
        page.waitForTimeout(200);
        assertThat(requests).containsExactly(shipped.toUri().toString());
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 768, 390})
    void no_text_leaves_its_box(int width) {
        page.setViewportSize(width, 900);
        for (Path file : List.of(shipped, small)) {
            show(file);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(ask(OVERFLOWING)).isEmpty();
        }
    }

    @Test
    void toggles_open_by_keyboard() {
        show(small);
        page.locator("details summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("details").first().getAttribute("open")).isNotNull();
    }

    @Test
    void the_first_stop_of_the_keyboard_skips_to_the_findings() {
        show(small);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the findings");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void a_heading_sorts_its_table_by_keyboard() {
        show(shipped);
        var table = page.locator("table.data").nth(1);
        var heading = table.locator("thead th").nth(2);
        heading.locator("button").focus();
        page.keyboard().press("Enter");
        assertThat(heading.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(sortKeys(2)).hasSize(5).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        page.keyboard().press("Enter");
        assertThat(heading.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(sortKeys(2)).isSorted();
    }

    private List<Double> sortKeys(int column) {
        return ask("() => [...document.querySelectorAll('table.data')[1].tBodies[0].rows].map(row => row.cells["
                        + column + "].dataset.sort)")
                .stream()
                .map(key -> Double.valueOf(String.valueOf(key)))
                .toList();
    }

    @Test
    void the_register_shows_what_is_asked_for() {
        show(shipped);
        int all = page.locator("#register tbody tr").count();
        page.fill("#register-filter", "baselineMw");
        assertThat(page.locator("#register tbody tr:visible").count()).isEqualTo(4);
        assertThat(page.textContent("#register-count")).isEqualTo("4 of " + all);
        page.fill("#register-filter", "");
        page.check(".filter input[value=stale]");
        assertThat(page.locator("#register tbody tr:visible").count())
                .isEqualTo(page.locator("#register .flag-stale").count());
    }

    @Test
    void it_is_dark_where_the_system_is_and_where_the_reader_says_so() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        show(small);
        var paper = "getComputedStyle(document.body).backgroundColor";
        var picture = "getComputedStyle(document.querySelector('.chart svg rect')).fill";
        var dark = page.evaluate(paper);
        assertThat(page.evaluate(picture)).isEqualTo(dark);
        page.click("#theme");
        assertThat(page.evaluate(paper)).isEqualTo("rgb(255, 255, 255)").isNotEqualTo(dark);
        assertThat(page.evaluate(picture)).isEqualTo("rgb(255, 255, 255)");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.click("#theme");
        assertThat(page.evaluate(paper)).isEqualTo(dark);
        assertThat(page.getAttribute("#theme", "aria-pressed")).isEqualTo("true");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void the_rules_of_accessibility_are_kept(ColorScheme scheme) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        show(small);
        page.evaluate(resource("/axe.min.js"));
        var violations = ask("""
                async () => (await axe.run(document)).violations.map(rule =>
                    rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' | '))
                """);
        assertThat(violations).isEmpty();
    }

    private static String resource(String name) throws IOException {
        try (var stream = ReportBrowserTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK", "LIGHT"})
    void it_prints_in_light_with_nothing_cut(ColorScheme scheme) {
        page.setViewportSize(PRINTED_WIDTH, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(scheme));
        show(shipped);
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.chart svg rect')).fill"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(
                        ask(
                                "() => [...document.querySelectorAll('.scroll > *')].filter(e => e.getClientRects().length"
                                        + " > 0 && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.textContent.slice(0, 80))"))
                .isEmpty();
        assertThat(ask(OVERFLOWING)).isEmpty();
    }

    @Test
    void the_printer_makes_a_pdf_of_several_pages(@TempDir Path folder) throws IOException {
        var pdf = folder.resolve("report.pdf");
        PdfPrinter.find().orElseThrow().print(shipped, pdf);
        var text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF");
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count())
                .isBetween(10L, 60L);
    }
}
