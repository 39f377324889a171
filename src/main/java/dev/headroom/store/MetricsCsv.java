package dev.headroom.store;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.headroom.results.MetricRow;
import java.io.IOException;
import java.util.List;

/**
 * The tidy table as comma-separated values. Numbers have the fewest digits that read back as the same double, the same on every
 * Java; {@code inf} and {@code nan} stand for what is not finite.
 */
public final class MetricsCsv {
    private static final String HEADING =
            "region,project,pool,period,metric,item,value,standard_error,low95,high95,unit\n";
    private static final String BASE_CASE_HEADING = "region,project,pool,period,metric,item,value,unit\n";

    private MetricsCsv() {}

    /** Writes estimates with their errors. */
    public static void write(List<MetricRow> rows, Appendable out) throws IOException {
        out.append(HEADING);
        for (var row : rows) {
            var estimate = row.estimate();
            names(row, out)
                    .append(number(estimate.value()))
                    .append(',')
                    .append(number(estimate.standardError()))
                    .append(',')
                    .append(number(estimate.low95()))
                    .append(',')
                    .append(number(estimate.high95()))
                    .append(',')
                    .append(quoted(row.unit()))
                    .append('\n');
        }
    }

    /** Writes values alone. */
    public static void writeBaseCase(List<MetricRow> rows, Appendable out) throws IOException {
        out.append(BASE_CASE_HEADING);
        for (var row : rows) {
            names(row, out)
                    .append(number(row.estimate().value()))
                    .append(',')
                    .append(quoted(row.unit()))
                    .append('\n');
        }
    }

    private static Appendable names(MetricRow row, Appendable out) throws IOException {
        return out.append(quoted(row.region()))
                .append(',')
                .append(quoted(row.project()))
                .append(',')
                .append(quoted(row.pool()))
                .append(',')
                .append(quoted(row.period()))
                .append(',')
                .append(quoted(row.metric()))
                .append(',')
                .append(quoted(row.item()))
                .append(',');
    }

    /** The shortest text that reads back as the same double (JDKs before 19 print some doubles longer). */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        var text = NumberOutput.toString(value, true);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String quoted(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
