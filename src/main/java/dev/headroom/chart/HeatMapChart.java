package dev.headroom.chart;

import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Probability of a shortfall by region and quarter, as numbers in coloured cells. Years where quarters leave no room for
 * their numbers, or where the run has none. The picture is as high as its regions ask.
 *
 * <p>Drawn cell by cell: every cell is a measured text on its own colour, which JFreeChart's block renderer does not know.
 */
final class HeatMapChart implements Picture {
    private static final double LARGEST_ROW = 8; // times the size of labels
    private static final double SMALLEST_ROW = 2.1;
    private static final double WIDEST_CELL = 14;

    private final ChartStyle style;
    private final HeatMapData data;
    private final Page page;
    private final double target;
    private final TextFace cellFace;
    private final double labelWidth;
    private final double cellWidth;

    HeatMapChart(Scene scene) {
        RunResult result = scene.result();
        this.style = scene.style();
        this.target = result.header().shortfallTarget();
        List<Place> places = scene.regions();
        var quarterly = HeatMapData.of(
                result,
                places,
                HeatMapData.quarters(result.header().start(), result.header().end()));
        this.labelWidth = labelWidth(places);
        boolean normal = widthFor(quarterly) >= needed(quarterly, style.small());
        TextFace smaller = style.small().smaller(0.88);
        boolean quarters = !quarterly.isEmpty() && (normal || widthFor(quarterly) >= needed(quarterly, smaller));
        this.cellFace = quarters && !normal ? smaller : style.small();
        this.data = quarters
                ? quarterly
                : HeatMapData.of(
                        result,
                        places,
                        HeatMapData.years(
                                result.header().start(), result.header().end()));
        this.cellWidth = Math.max(
                needed(data, cellFace), Math.min(widthFor(data), style.size().textPx() * WIDEST_CELL));
        String subtitle = "Probability that some month of the " + (quarters ? "quarter" : "year")
                + " is short of capacity, AI or general, by region, %";
        this.page = new Page(style, result.header(), HeatMapTitle.of(data, target), subtitle, List.of(caption()));
    }

    private String caption() {
        double points = data.largestError() * 100;
        String error = points > 0
                ? "Sampling error (standard error) at most \u00B1 " + Numbers.error(points)
                        + " points. Bold: above the " + Numbers.share(target) + " target beyond the 95% interval."
                : "This run has no sampling errors.";
        return "Colour and number: share of futures that are short. " + error
                + " \u201C<\u201D and \u201C>\u201D: bounds, where it is next to never or always seen.";
    }

    private double labelWidth(List<Place> places) {
        double widest = 0;
        for (Place place : places) {
            widest = Math.max(widest, style.label().width(place.name()));
        }
        return Math.min(widest + 1, style.size().widthPx() * 0.27);
    }

    private double chipWidth() {
        return style.size().textPx() * 1.4;
    }

    private double widthFor(HeatMapData map) {
        double room = style.size().widthPx() - 2 * style.margin() - labelWidth - chipWidth() - style.gap() * 1.5;
        return room / map.periods().size();
    }

    private double needed(HeatMapData map, TextFace face) {
        double widest = style.strongLabel().width("2000");
        var bold = new TextFace(Typeface.SEMIBOLD, face.sizePx());
        for (List<HeatMapData.Cell> row : map.cells()) {
            for (HeatMapData.Cell cell : row) {
                widest = Math.max(widest, bold.width(cell.text()));
            }
        }
        return widest + 5;
    }

    @Override
    public int widthPx() {
        double needs = 2 * style.margin()
                + labelWidth
                + chipWidth()
                + style.gap() * 1.5
                + cellWidth * data.periods().size();
        return (int) Math.max(style.size().widthPx(), Math.ceil(needs));
    }

    @Override
    public int heightPx() {
        double frame = page.frameHeight(widthPx()) + headHeight() + scaleHeight();
        int regions = Math.max(1, data.places().size());
        double text = style.size().textPx();
        double rowHeight = (style.size().heightPx() - frame) / regions;
        rowHeight = Math.max(SMALLEST_ROW * text, Math.min(rowHeight, LARGEST_ROW * text));
        return (int) Math.ceil(frame + regions * rowHeight);
    }

    private double headHeight() {
        return style.label().lineHeight() * (hasQuarters() ? 2.3 : 1.4);
    }

    private boolean hasQuarters() {
        return !data.periods().isEmpty() && data.periods().get(0).contains("Q");
    }

    private double scaleHeight() {
        return style.label().lineHeight() * 2.6;
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public ChartTable table() {
        return data.table();
    }

    @Override
    public void draw(Graphics2D g2) {
        Rectangle2D body = page.draw(g2, widthPx(), heightPx());
        int regions = Math.max(1, data.places().size());
        double rowHeight = Math.min(
                style.size().textPx() * LARGEST_ROW, (body.getHeight() - headHeight() - scaleHeight()) / regions);
        double left = body.getX() + chipWidth() + labelWidth + style.gap() * 1.5;
        double top = body.getY() + headHeight();
        drawHead(g2, left, body.getY());
        for (int region = 0; region < data.places().size(); region++) {
            double y = top + region * rowHeight;
            drawName(g2, data.places().get(region), body.getX(), y, rowHeight);
            for (int period = 0; period < data.periods().size(); period++) {
                double x = left + period * cellWidth;
                var box = new Rectangle2D.Double(x, y, cellWidth, rowHeight);
                drawCell(g2, data.cells().get(region).get(period), box);
                HoverAreas.add(g2, box, data.hover(region, period));
            }
        }
        drawScale(g2, left, top + data.places().size() * rowHeight + style.gap());
    }

    private void drawHead(Graphics2D g2, double left, double top) {
        double years = top + style.label().lineHeight();
        double quarters = hasQuarters() ? years + style.small().lineHeight() : years;
        int yearBegin = 0;
        for (int period = 0; period < data.periods().size(); period++) {
            String name = data.periods().get(period);
            g2.setColor(style.theme().mutedInk());
            if (name.contains("Q")) {
                style.small().drawCentred(g2, name.substring(5), left + (period + 0.5) * cellWidth, quarters);
            }
            boolean ends = period + 1 == data.periods().size()
                    || !data.periods().get(period + 1).startsWith(name.substring(0, 4));
            if (ends) {
                g2.setColor(style.theme().ink());
                double middle = left + (yearBegin + period + 1) / 2.0 * cellWidth;
                style.strongLabel()
                        .drawCentred(g2, name.substring(0, 4), middle, name.contains("Q") ? years : quarters);
                yearBegin = period + 1;
            }
        }
    }

    private void drawName(Graphics2D g2, Place place, double x, double y, double rowHeight) {
        double chip = style.size().textPx() * 0.8;
        double middle = y + rowHeight / 2;
        g2.setColor(place.colour());
        g2.fill(new Rectangle2D.Double(x, middle - chip / 2, chip, chip));
        g2.setColor(style.theme().ink());
        String name = style.label().fit(place.name(), labelWidth);
        style.label().draw(g2, name, x + chipWidth(), middle + style.label().capHeight() / 2);
    }

    private void drawCell(Graphics2D g2, HeatMapData.Cell cell, Rectangle2D box) {
        Estimate estimate = cell.estimate();
        Color fill = estimate == null ? style.theme().background() : ColourScale.at(style.theme(), estimate.value());
        g2.setColor(fill);
        g2.fill(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth() - 1, box.getHeight() - 1));
        boolean above = estimate != null && estimate.low95() > target;
        var face = new TextFace(above ? Typeface.SEMIBOLD : Typeface.REGULAR, cellFace.sizePx());
        g2.setColor(ChartTheme.inkOn(fill));
        face.drawCentred(g2, cell.text(), box.getCenterX() - 0.5, box.getCenterY() + face.capHeight() / 2);
    }

    private void drawScale(Graphics2D g2, double left, double top) {
        double width = style.size().textPx() * 20;
        double height = style.size().textPx() * 0.8;
        ColourRamp.drawBar(
                g2, new Rectangle2D.Double(left, top, width, height), share -> ColourScale.at(style.theme(), share));
        g2.setColor(style.theme().mutedInk());
        g2.setStroke(style.thinLine());
        double baseline = top + height + style.small().lineHeight();
        for (int percent = 0; percent <= 100; percent += 25) {
            double x = left + width * percent / 100;
            g2.draw(new Line2D.Double(x, top + height, x, top + height + 3));
            style.small().drawCentred(g2, percent + "%", x, baseline);
        }
        style.small().draw(g2, "probability of a shortfall", left + width + style.gap() * 2, top + height);
    }
}
