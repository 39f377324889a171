package dev.headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.chart.ChartKind;
import dev.headroom.chart.ChartTheme;
import dev.headroom.chart.ThemeColours;
import dev.headroom.results.RunRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The form of a page, as a strict parser sees it. */
class ReportPageTest {
    private static final int MOST_BYTES = 5_000_000;
    private static final RunRecord RUN = ReportSample.small(ReportSample.PLAIN);
    private static String page = "";
    private static String evil = "";

    @BeforeAll
    static void make() {
        page = ReportSample.smallPage();
        evil = ReportSample.evilPage();
    }

    private static Document parsed(String html) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var source = new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>\n", "")));
            return factory.newDocumentBuilder().parse(source);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("the page is not well-formed", e);
        }
    }

    private static List<Element> elements(String html, String name) {
        var nodes = parsed(html).getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void the_page_is_well_formed() {
        assertThat(parsed(page).getDocumentElement().getTagName()).isEqualTo("html");
    }

    @Test
    void ids_are_unique_and_references_have_a_target() {
        var ids = new HashSet<String>();
        for (var element : elements(page, "*")) {
            if (element.hasAttribute("id")) {
                var id = element.getAttribute("id");
                assertThat(ids.add(id)).as(id).isTrue();
            }
        }
        assertThat(elements(page, "a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("#"))
                .allSatisfy(link ->
                        assertThat(ids).contains(link.getAttribute("href").substring(1)));
        var clips = Pattern.compile("url\\(#([^)]*)\\)").matcher(page);
        while (clips.find()) {
            assertThat(ids).contains(clips.group(1));
        }
    }

    @Test
    void headings_go_down_by_one_level_at_most() {
        int level = 0;
        int tops = 0;
        for (var element : elements(page, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int next = element.getTagName().charAt(1) - '0';
                assertThat(next).as(element.getTextContent()).isLessThanOrEqualTo(level + 1);
                tops += next == 1 ? 1 : 0;
                level = next;
            }
        }
        assertThat(tops).isEqualTo(1);
    }

    @Test
    void every_picture_is_labelled_or_said_to_be_decoration() {
        assertThat(elements(page, "svg"))
                .isNotEmpty()
                .allMatch(svg -> svg.getAttribute("aria-hidden").equals("true")
                        || (svg.getAttribute("role").equals("img")
                                && !svg.getAttribute("aria-label").isBlank()));
        assertThat(elements(page, "img")).isEmpty();
    }

    @Test
    void nothing_is_loaded() {
        var loading = Set.of("src", "srcset", "data", "poster", "xlink:href", "background", "action");
        for (var element : elements(page, "*")) {
            for (String attribute : loading) {
                assertThat(element.hasAttribute(attribute))
                        .as(element.getTagName() + " " + attribute)
                        .isFalse();
            }
        }
        assertThat(ReportAssets.STYLE + ReportAssets.SCRIPT)
                .doesNotContain("url(", "@import", "@font-face", "fetch(", "XMLHttpRequest", "import(");
        assertThat(elements(page, "link")).isEmpty();
    }

    @Test
    void only_the_script_that_ships_may_run() {
        var policy = elements(page, "meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .map(meta -> meta.getAttribute("content"))
                .toList();
        assertThat(policy)
                .hasSize(1)
                .allMatch(text -> text.startsWith("default-src 'none'; style-src") && !text.contains("http"));
        assertThat(elements(page, "script")).hasSize(1);
        for (var element : elements(page, "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
            }
        }
    }

    @Test
    void a_name_that_looks_like_a_script_is_text() {
        var name = ReportSample.EVIL + ReportSample.QUOTED;
        assertThat(evil).doesNotContain(ReportSample.EVIL, ReportSample.QUOTED);
        assertThat(elements(evil, "script")).hasSize(1);
        assertThat(elements(evil, "style")).hasSize(1);
        assertThat(elements(evil, "h1").get(0).getTextContent()).isEqualTo(name);
        assertThat(elements(evil, "title").get(0).getTextContent()).startsWith(name);
        assertThat(elements(evil, "h2")).anyMatch(part -> part.getTextContent().equals(name));
        assertThat(elements(evil, "small"))
                .anyMatch(source -> source.getTextContent().equals(name));
        assertThat(elements(evil, "li"))
                .anyMatch(effect -> effect.getTextContent().equals(ReportSample.QUOTED));
    }

    @Test
    void all_kinds_of_pictures_are_in_it() {
        var names = elements(page, "figure").stream()
                .map(figure -> figure.getElementsByTagName("svg"))
                .filter(pictures -> pictures.getLength() > 0)
                .map(pictures -> ((Element) pictures.item(0)).getAttribute("id"))
                .toList();
        assertThat(ChartKind.values())
                .allSatisfy(kind -> assertThat(names).anyMatch(name -> name.startsWith(kind.key())));
    }

    @Test
    void regions_have_the_colours_of_their_pictures_however_many_they_are() {
        var light = ThemeColours.of(ChartTheme.LIGHT, 14);
        var dark = ThemeColours.of(ChartTheme.DARK, 14);
        assertThat(light).containsEntry("--r0", "#e69f00").containsEntry("--paper", "#ffffff");
        assertThat(dark).containsEntry("--r0", "#e69f00").containsEntry("--paper", "#14171c");
        assertThat(light.get("--r6")).isNotEqualTo(light.get("--r0")).isNotEqualTo(dark.get("--r6"));
        assertThat(page).contains("--r1:#009e73;", ".r1{--region:var(--r1)");
    }

    @Test
    void each_theme_has_its_colours_for_the_pictures() {
        assertThat(page)
                .containsPattern("fill: ?var\\(--c")
                .contains("prefers-color-scheme:dark", "[data-theme=dark]{--c0:");
    }

    @Test
    void every_chart_has_its_table_behind_a_toggle() {
        assertThat(elements(page, "figure").stream()
                        .filter(figure -> figure.getAttribute("class").equals("chart")))
                .isNotEmpty()
                .allSatisfy(figure -> {
                    var toggle = figure.getElementsByTagName("details").item(0);
                    assertThat(toggle.getTextContent()).startsWith("Data of this picture");
                    assertThat(figure.getElementsByTagName("td").item(0)).isNotNull();
                });
    }

    @Test
    void numbers_of_the_register_stand_in_the_order_of_their_influence() {
        var tables = elements(page, "div").stream()
                .filter(box -> box.getAttribute("class").equals("numbers"))
                .toList();
        assertThat(tables)
                .hasSize(2)
                .allSatisfy(table -> assertThat(shares(table))
                        .hasSizeGreaterThan(1)
                        .isSortedAccordingTo((one, other) -> Double.compare(other, one)));
    }

    /** The influence in the rows that have one. */
    private static List<Double> shares(Element table) {
        var shares = new ArrayList<Double>();
        var rows = table.getElementsByTagName("tr");
        for (int i = 1; i < rows.getLength(); i++) {
            var cell = (Element)
                    ((Element) rows.item(i)).getElementsByTagName("td").item(0);
            if (!cell.getAttribute("data-sort").isEmpty()) {
                shares.add(Double.valueOf(cell.getAttribute("data-sort")));
            }
        }
        return shares;
    }

    @Test
    void what_a_run_has_not_is_said() {
        var bare = ReportPage.of(ReportSample.bare(RUN), List.of(), List.of());
        assertThat(parsed(bare).getDocumentElement().getTextContent())
                .contains(
                        "The plan of this run can no longer be read, so its numbers are not listed.",
                        "The plan of this run can no longer be read, so what it implies is not known.",
                        "The plan names no risk events, or can no longer be read.",
                        "The run did not record what pictures of demand and capacity need.",
                        "The run recorded no budget of its uncertainty");
    }

    @Test
    void the_same_run_makes_the_same_page() {
        assertThat(ReportSample.page(RUN)).isEqualTo(page);
    }

    @Test
    void a_table_of_numbers_says_so_once() {
        var tables = elements(page, "table").stream()
                .filter(table -> table.getAttribute("class").equals("data digits"))
                .toList();

        assertThat(tables).isNotEmpty().allSatisfy(table -> {
            var cells = table.getElementsByTagName("td");
            for (int i = 0; i < cells.getLength(); i++) {
                assertThat(((Element) cells.item(i)).hasAttribute("class")).isFalse();
            }
        });
    }

    @Test
    void the_page_of_the_shipped_plan_can_be_mailed() {
        assertThat(ReportSample.shippedPage().length()).isLessThan(MOST_BYTES);
    }

    /** Twelve regions have 39 fans, about 64% of their page. */
    @Test
    void fans_are_small_enough_for_the_page_of_twelve_regions() {
        String shipped = ReportSample.shippedPage();
        var fans = Pattern.compile("<figure.*?</figure>", Pattern.DOTALL)
                .matcher(shipped)
                .results()
                .map(MatchResult::group)
                .filter(figure -> figure.contains("id='fan_"))
                .toList();

        assertThat(fans).hasSize(3 * 5);
        assertThat(fans.stream().mapToInt(String::length).average().orElseThrow())
                .isLessThan(0.64 * MOST_BYTES / 39);
    }
}
