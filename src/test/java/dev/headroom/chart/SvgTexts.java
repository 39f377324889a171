package dev.headroom.chart;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reads the texts of an SVG file and the boxes that they cover. */
final class SvgTexts {
    private static final Pattern SIZE = Pattern.compile("font-size: ([0-9.]+)px");

    record Text(String content, Rectangle2D box) {}

    private SvgTexts() {}

    static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    /** What is told under the pointer, in the order of its areas. */
    static List<String> hovers(String svg) throws Exception {
        var areas = parse(svg).getElementsByTagName("rect");
        var texts = new ArrayList<String>();
        for (int i = 0; i < areas.getLength(); i++) {
            var titles = ((Element) areas.item(i)).getElementsByTagName("title");
            if (titles.getLength() > 0) {
                texts.add(titles.item(0).getTextContent());
            }
        }
        return texts;
    }

    static List<Text> of(String svg) throws Exception {
        var elements = parse(svg).getElementsByTagName("text");
        var texts = new ArrayList<Text>();
        for (int i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            Matcher size = SIZE.matcher(element.getAttribute("style"));
            if (!size.find()) {
                throw new AssertionError("A text without size: " + element.getTextContent());
            }
            double em = Double.parseDouble(size.group(1));
            double x = Double.parseDouble(element.getAttribute("x"));
            double baseline = Double.parseDouble(element.getAttribute("y"));
            double width = Double.parseDouble(element.getAttribute("textLength"));
            var box = new Rectangle2D.Double(x, baseline - 0.76 * em, width, 0.97 * em);
            texts.add(new Text(element.getTextContent(), box));
        }
        return texts;
    }
}
