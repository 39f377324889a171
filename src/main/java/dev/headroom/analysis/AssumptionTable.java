package dev.headroom.analysis;

import dev.headroom.model.DistributionCompiler;
import dev.headroom.plan.Assumption;
import dev.headroom.plan.Uncertain;
import dev.headroom.random.NormalCurve;
import dev.headroom.random.QuantileFunction;
import dev.headroom.results.AssumptionRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** Lists the numbers of a plan with their range, source, date and confidence. */
public final class AssumptionTable {
    /** What P10 and P90 are rounded to: the last bits of a quantile function are of no use to a reader. */
    private static final MathContext DIGITS = new MathContext(9);

    private static final double P90 = NormalCurve.inverse(0.9);

    private AssumptionTable() {}

    /**
     * The numbers in the register's order, draws clamped to what their keys allow.
     *
     * @param register every number that the plan's files state
     * @param textOf writes a number as the plan states it
     */
    public static List<AssumptionRow> of(List<Assumption> register, Function<Uncertain, String> textOf) {
        return register.stream()
                .map(number -> row(number, textOf.apply(number.value())))
                .toList();
    }

    private static AssumptionRow row(Assumption number, String text) {
        QuantileFunction quantile = DistributionCompiler.compile(number);
        var evidence = number.evidence();
        return new AssumptionRow(
                number.path(),
                number.unit(),
                text,
                !number.isConstant(),
                rounded(quantile.atNormal(-P90)),
                rounded(quantile.atNormal(0)),
                rounded(quantile.atNormal(P90)),
                evidence.source(),
                evidence.asOf(),
                Objects.toString(evidence.confidence(), "").toLowerCase(Locale.ROOT));
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
