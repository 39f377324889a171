package dev.headroom.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.svg.MeetOrSlice;
import org.jfree.svg.PreserveAspectRatio;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUtils;
import org.jfree.svg.ViewBox;

/**
 * Writes pictures as files. The bytes depend on the picture alone: no clock, no counters.
 *
 * @param directory that is there
 */
record ChartFile(ChartStyle style, Set<ChartFormat> formats, Path directory) {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String TEXT = "<text ";
    private static final String SIZE = "font-size: ";
    private static final String SEMIBOLD = "font-weight: 600";

    ChartFile {
        formats = Set.copyOf(formats);
    }

    /** Writes a picture in each format, and returns the paths. */
    List<Path> write(Sheet sheet) throws IOException {
        return write(sheet.name(), sheet.picture().get());
    }

    /** Writes a picture in each format, and returns the paths. */
    List<Path> write(String name, Picture picture) throws IOException {
        var files = new ArrayList<Path>();
        for (var format : ChartFormat.values()) {
            if (formats.contains(format)) {
                Path file = directory.resolve(name + "." + format.key());
                Files.write(file, bytes(picture, name, format));
                files.add(file);
            }
        }
        return files;
    }

    private byte[] bytes(Picture picture, String name, ChartFormat format) throws IOException {
        return switch (format) {
            case SVG -> (XML + svg(picture, name) + "\n").getBytes(StandardCharsets.UTF_8);
            case PNG -> png(picture, style);
            case PDF -> PdfPage.of(picture);
            case CSV -> picture.table().csv().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** @param name makes the ids of definitions unique where several pictures share a page */
    static String svg(Picture picture, String name) {
        var g2 = new SVGGraphics2D(picture.widthPx(), picture.heightPx());
        g2.setDefsKeyPrefix(name + "-");
        g2.setCheckStrokeControlHint(false); // no crispEdges: it drops thin lines in some viewers

        g2.setGeomDoubleConverter(ChartFile::hundredths);
        g2.setTransformDoubleConverter(ChartFile::hundredths);
        g2.setFontFunction(Typeface::svgFamily);
        setHints(g2);
        var hover = HoverAreas.of(g2, ChartFile::hundredths);
        picture.draw(g2);
        var box = new ViewBox(0, 0, picture.widthPx(), picture.heightPx());
        String element = g2.getSVGElement(name, true, box, PreserveAspectRatio.XMID_YMID, MeetOrSlice.MEET);
        int end = element.lastIndexOf("</svg>");
        var svg = new StringBuilder(element.length() * 3 / 2);
        svg.append("<svg role='img' aria-label='")
                .append(SVGUtils.escapeForXML(picture.title()))
                .append("' ");
        appendWithLengths(svg, element, "<svg ".length(), end);
        return svg.append(hover.svg()).append("</svg>").toString();
    }

    /** The same on every surface; JFreeChart puts back the stroke control that it finds, so there must be one. */
    static void setHints(Graphics2D g2) {
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Appends a part of an SVG element, and gives each text the length that it was laid out with, for viewers that lack the font. */
    private static void appendWithLengths(StringBuilder out, String svg, int from, int end) {
        int done = from;
        for (int at = svg.indexOf(TEXT, from); at >= 0; at = svg.indexOf(TEXT, done)) {
            int content = svg.indexOf('>', at) + 1;
            int after = svg.indexOf('<', content);
            String style = svg.substring(at, content);
            int size = style.indexOf(SIZE) + SIZE.length();
            var face = new TextFace(
                    style.contains(SEMIBOLD) ? Typeface.SEMIBOLD : Typeface.REGULAR,
                    Float.parseFloat(style.substring(size, style.indexOf("px", size))));
            out.append(svg, done, at + TEXT.length()).append("textLength='");
            out.append(hundredths(face.width(unescaped(svg.substring(content, after)))));
            out.append("' lengthAdjust='spacingAndGlyphs' ").append(svg, at + TEXT.length(), after);
            done = after;
        }
        out.append(svg, done, end);
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String hundredths(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + (rest % 10 == 0 ? rest / 10 : rest < 10 ? "0" + rest : rest);
    }

    static byte[] png(Picture picture, ChartStyle style) throws IOException {
        double ratio = style.size().pixelRatio();
        int width = (int) Math.round(picture.widthPx() * ratio);
        int height = (int) Math.round(picture.heightPx() * ratio);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g2 = image.createGraphics();
        try {
            setHints(g2);
            g2.scale(ratio, ratio);
            picture.draw(g2);
        } finally {
            g2.dispose();
        }
        var bytes = new ByteArrayOutputStream(1 << 17);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("This Java cannot write PNG files");
            }
        }
        return bytes.toByteArray();
    }
}
