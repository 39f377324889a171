package dev.headroom.cli;

import dev.headroom.plan.Uncertain;
import dev.headroom.store.CsvText;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number as a plan file states it: {@code 18}, {@code {p10: 14, p50: 18, p90: 26, min: 0}}, {@code {gamma: {mean: 3,
 * cv: 0.4}}}.
 */
final class UncertainText {
    private UncertainText() {}

    static String of(Uncertain number) {
        if (number instanceof Uncertain.Constant constant) {
            return CsvText.number(constant.value());
        }
        var parameters = new ArrayList<String>();
        for (var component : number.getClass().getRecordComponents()) {
            try {
                var value = component.getAccessor().invoke(number);
                if (!value.equals(Double.POSITIVE_INFINITY)) {
                    parameters.add(component.getName() + ": " + text(value));
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("the families of numbers are open records", e);
            }
        }
        var inner = "{" + String.join(", ", parameters) + "}";
        return number instanceof Uncertain.Quantiles ? inner : "{" + family(number) + ": " + inner + "}";
    }

    /** {@code LognormalByMedian} is written {@code lognormal}. */
    private static String family(Uncertain number) {
        var name = number.getClass().getSimpleName().replaceFirst("By.*", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(UncertainText::text).toList().toString()
                : CsvText.number((Double) value);
    }
}
