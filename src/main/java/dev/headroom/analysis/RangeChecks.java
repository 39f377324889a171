package dev.headroom.analysis;

import static dev.headroom.analysis.FigureText.smallPercent;
import static dev.headroom.analysis.FigureText.value;

import dev.headroom.model.ClampedMass;
import dev.headroom.plan.Assumption;
import dev.headroom.plan.Uncertain;
import dev.headroom.results.AssumptionRow;
import dev.headroom.results.Finding.Topic;
import java.util.List;

/** Quantiles against one another and against the values that a key allows. */
final class RangeChecks {
    private static final double CLAMPED_MASS_WORTH_TELLING = 0.001;

    private RangeChecks() {}

    /** @param rows the register's lines, in its order */
    static void check(List<Assumption> register, List<AssumptionRow> rows, FindingList findings) {
        int uncertain = 0;
        int rising = 0;
        double most = 0;
        for (int i = 0; i < register.size(); i++) {
            Assumption number = register.get(i);
            if (number.isConstant()) {
                continue;
            }
            uncertain++;
            rising += checkRise(number, rows.get(i), findings) ? 1 : 0;
            double mass = ClampedMass.of(number);
            most = Math.max(most, mass);
            if (mass > CLAMPED_MASS_WORTH_TELLING) {
                findings.add(Topic.RANGES, number.path(), true, clamped(number, rows.get(i), mass));
            }
        }
        if (uncertain > 0) {
            findings.add(
                    Topic.RANGES,
                    "",
                    false,
                    uncertain + " uncertain numbers, P10 < P50 < P90 in " + rising
                            + "; the most that is clamped of one is " + smallPercent(most));
        }
    }

    /** What is discrete may have equal quantiles; else clamping made them equal. */
    private static boolean checkRise(Assumption number, AssumptionRow row, FindingList findings) {
        boolean rises = row.p10() < row.p50() && row.p50() < row.p90();
        if (!rises && !(number.value() instanceof Uncertain.Discrete)) {
            findings.add(
                    Topic.RANGES,
                    number.path(),
                    true,
                    quantiles(row) + " after clamping to " + number.domain().rule() + ": they do not rise");
        }
        return rises;
    }

    private static String clamped(Assumption number, AssumptionRow row, double mass) {
        return row.stated() + " against the key's " + number.domain().rule() + ": " + smallPercent(mass)
                + " of its draws fall outside and are moved to the ends, which leaves " + quantiles(row);
    }

    private static String quantiles(AssumptionRow row) {
        return "P10 " + value(row.p10()) + ", P50 " + value(row.p50()) + ", P90 " + value(row.p90());
    }
}
