package dev.headroom.analysis;

import dev.headroom.model.DistributionCompiler;
import dev.headroom.plan.Assumption;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Risk;
import dev.headroom.random.NormalCurve;
import dev.headroom.random.QuantileFunction;
import dev.headroom.results.RiskRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** Puts the risk events of a plan into words: when they strike and what they do. */
public final class RiskRegister {
    private static final double P90 = NormalCurve.inverse(0.9);
    /** Above this many a year a count is easier to read than percent. */
    private static final double OFTEN_PER_YEAR = 1;

    private RiskRegister() {}

    /** The events in the plan's order; an uncertain number is its median with P10 and P90 behind it. */
    public static List<RiskRow> of(Plan plan) {
        return plan.risks().stream()
                .map(risk -> new RiskRow(risk.name(), risk.regions(), chance(risk.occurrence()), effects(risk)))
                .toList();
    }

    private static String chance(Risk.Occurrence occurrence) {
        if (occurrence instanceof Risk.Recurring recurring) {
            boolean often = median(recurring.perYear()) > OFTEN_PER_YEAR;
            return often
                    ? words(recurring.perYear(), FigureText::count) + " times a year"
                    : words(recurring.perYear(), FigureText::smallPercent) + " a year";
        }
        var dated = (Risk.Dated) occurrence;
        boolean certain = dated.probability().isConstant() && median(dated.probability()) == 1;
        return certain
                ? "certain, from " + dated.date()
                : words(dated.probability(), FigureText::smallPercent) + " in " + dated.date();
    }

    private static List<String> effects(Risk risk) {
        var effects = new ArrayList<String>();
        var stages = risk.stages().isEmpty() ? "all stages" : String.join(", ", risk.stages());
        addFactor(effects, "months of " + stages + " that start", risk.leadTimeFactor());
        addFactor(effects, "costs", risk.costFactor());
        addFactor(effects, pools(risk) + "demand", risk.demandFactor());
        addFactor(effects, pools(risk) + "usable capacity", risk.capacityFactor());
        if (!risk.holdStages().isEmpty()) {
            effects.add(String.join(", ", risk.holdStages()) + " cannot start");
        }
        var months = risk.durationMonths();
        effects.add(months == null ? "lasts for good" : "lasts " + words(months, FigureText::count) + " months");
        return effects;
    }

    private static void addFactor(List<String> effects, String what, Assumption factor) {
        if (!factor.isConstant() || factor.constantValue() != 1) {
            effects.add(what + " × " + words(factor, RiskRegister::factor));
        }
    }

    private static String factor(double factor) {
        return FigureText.value(Math.round(factor * 100) / 100.0);
    }

    /** Empty where it acts on all pools. */
    private static String pools(Risk risk) {
        return risk.pools().size() == Pool.values().length
                ? ""
                : risk.pools().stream()
                                .map(pool -> pool == Pool.AI ? "AI" : pool.key())
                                .collect(Collectors.joining(" and "))
                        + " ";
    }

    private static String words(Assumption number, DoubleFunction<String> text) {
        QuantileFunction quantile = DistributionCompiler.compile(number);
        var median = text.apply(quantile.atNormal(0));
        return number.isConstant()
                ? median
                : median + " (" + text.apply(quantile.atNormal(-P90)) + " to " + text.apply(quantile.atNormal(P90))
                        + ")";
    }

    private static double median(Assumption number) {
        return DistributionCompiler.compile(number).atNormal(0);
    }
}
