package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import java.util.List;
import java.util.Locale;

/** Shares of a whole as pieces of a bar, behind each other from the left; beside a number that tells the same. */
final class Bar {
    private static final int WIDTH = 100;
    private static final int HEIGHT = 8;

    private Bar() {}

    /** @param shares of the bar's length, each from 0 to 1; piece k has the class {@code piece-k} */
    static Html of(List<Double> shares) {
        var svg = tag(
                        "svg",
                        Html.all(tag("rect")
                                .css("rest")
                                .with("width", Integer.toString(WIDTH))
                                .with("height", Integer.toString(HEIGHT))))
                .css("bar")
                .with("aria-hidden", "true")
                .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .with("preserveAspectRatio", "none")
                .with("xmlns", "http://www.w3.org/2000/svg");
        double from = 0;
        for (int i = 0; i < shares.size(); i++) {
            double length = Math.max(0, Math.min(1 - from, shares.get(i)));
            svg = svg.add(tag("rect")
                    .css("piece-" + i)
                    .with("x", number(WIDTH * from))
                    .with("width", number(WIDTH * length))
                    .with("height", Integer.toString(HEIGHT)));
            from += length;
        }
        return svg;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
