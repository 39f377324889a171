package dev.headroom.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jfree.pdf.PDFDocument;
import org.jfree.pdf.PDFGraphics2D;
import org.jfree.pdf.PDFHints;

/**
 * A picture as a PDF file of one page. Text is drawn as outlines of the bundled font's glyphs, for a page that names fonts
 * is drawn with others, and clipped, where a viewer lacks them.
 */
final class PdfPage {
    /** Points of PDF, 72 to the inch, to a CSS pixel, 96 to the inch. */
    private static final double POINTS = 0.75;

    private static final Pattern CLOCK = Pattern.compile("/(CreationDate|ModDate) \\(D:[^)]*\\)");
    private static final String NO_CLOCK = "(D:20000101000000Z00'00')";

    private PdfPage() {}

    static byte[] of(Picture picture) {
        var document = new PDFDocument();
        var page = document.createPage(
                new Rectangle2D.Double(0, 0, picture.widthPx() * POINTS, picture.heightPx() * POINTS));
        PDFGraphics2D g2 = page.getGraphics2D();
        ChartFile.setHints(g2);
        g2.setRenderingHint(PDFHints.KEY_DRAW_STRING_TYPE, PDFHints.VALUE_DRAW_STRING_TYPE_VECTOR);
        g2.transform(AffineTransform.getScaleInstance(POINTS, POINTS));
        picture.draw(g2);
        return withoutClock(document.getPDFBytes());
    }

    /** The bytes with the dates replaced by others of the same length, which keeps the file's table of places true. */
    private static byte[] withoutClock(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var fixed = CLOCK.matcher(text).replaceAll(date -> {
            String start = "/" + date.group(1) + " ";
            return start + NO_CLOCK.substring(0, date.group().length() - start.length() - 1) + ")";
        });
        return fixed.getBytes(StandardCharsets.ISO_8859_1);
    }
}
