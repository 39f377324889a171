package dev.headroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What the report of a small run says, word for word, without its pictures and their data. {@code mvn test
 * -Dtest=ReportTextGoldenTest} with {@code -Dgolden.update=true} among the test arguments writes it anew; the commit says
 * why.
 */
class ReportTextGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/report/two-regions.txt");
    private static final Set<String> LINES =
            Set.of("h1", "h2", "h3", "p", "li", "tr", "caption", "dt", "summary", "pre", "div", "figcaption", "table");
    private static final Set<String> UNREAD = Set.of("svg", "style", "script", "title");

    @Test
    void it_says_what_it_said() throws IOException, ParserConfigurationException, SAXException {
        var html = ReportSample.smallPage().replaceFirst("<!DOCTYPE html>\n", "");
        var page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        var text = new StringBuilder();
        write(page.getDocumentElement(), text);
        var said = text.toString().replaceAll("[ \\n]*\\n[ \\n]*", "\n").strip() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, said);
        }
        assertThat(said).isEqualTo(Files.readString(GOLDEN));
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof Element element) {
            if (UNREAD.contains(element.getTagName())
                    || element.getAttribute("class").equals("figures")) {
                return;
            }
            boolean isLine = LINES.contains(element.getTagName());
            out.append(isLine ? "\n" : "");
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                write(child, out);
            }
            out.append(isLine ? "\n" : separator(element.getTagName()));
        } else {
            out.append(node.getTextContent());
        }
    }

    private static String separator(String tag) {
        return switch (tag) {
            case "td", "th" -> " | ";
            case "code", "small", "span", "label" -> " ";
            default -> "";
        };
    }
}
