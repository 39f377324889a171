package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Uncertain;
import dev.headroom.yaml.KeyType.Drawn;
import dev.headroom.yaml.KeyType.PoolQuantity;
import dev.headroom.yaml.KeyType.Quantity;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The rules of correlations, of inputs by rank and of currencies. */
final class CorrelationChecks {
    private final Section plan;
    private final Problems problems;

    CorrelationChecks(Section plan, Problems problems) {
        this.plan = plan;
        this.problems = problems;
    }

    /** The normal correlation under which two numbers have this rank correlation (Pearson 1907). */
    static double normalCorrelation(double rank) {
        return 2 * StrictMath.sin(Math.PI * rank / 6);
    }

    void check() {
        checkPairs("correlations", "rank", CorrelationChecks::normalCorrelation, this::checkInput);
        checkPairs("fxCorrelations", "value", value -> value, this::checkCurrency);
    }

    /** Looks at one member of a pair; false when it cannot be correlated. */
    private interface MemberCheck {
        boolean passes(Section pair, Scalar member);
    }

    private void checkPairs(String key, String valueKey, DoubleUnaryOperator asNormal, MemberCheck members) {
        var matrix = new CorrelationMatrix();
        Map<String, Origin> seen = new HashMap<>();
        for (Section pair : plan.sections(key)) {
            List<Scalar> between = pair.words("between");
            if (!isPair(pair, between)) {
                continue;
            }
            boolean passed = true;
            for (Scalar member : between) {
                passed &= members.passes(pair, member);
            }
            String first = between.get(0).text();
            String second = between.get(1).text();
            Origin earlier = seen.putIfAbsent(
                    first.compareTo(second) < 0 ? first + " " + second : second + " " + first,
                    pair.tree().origin());
            if (earlier != null) {
                problems.error(pair, "between", "the pair stands twice; first at " + earlier.location());
                continue;
            }
            Double value = pair.statedConstant(valueKey);
            if (passed && value != null) {
                matrix.add(first, second, asNormal.applyAsDouble(value));
            }
        }
        List<String> clashing = matrix.clashingPairs();
        if (!clashing.isEmpty()) {
            problems.error(
                    plan,
                    key,
                    "no numbers can be correlated like this (the matrix is not positive definite); the pairs that clash: "
                            + String.join("; ", clashing));
        }
    }

    private boolean isPair(Section pair, List<Scalar> between) {
        if (!(pair.get("between") instanceof Sequence list)) {
            return false;
        }
        if (list.items().size() != 2) {
            problems.error(
                    pair,
                    "between",
                    "a correlation is between two, not " + list.items().size());
            return false;
        }
        if (between.size() == 2 && between.get(0).text().equals(between.get(1).text())) {
            problems.error(pair, "between", "both are " + between.get(0).text());
            return false;
        }
        return between.size() == 2;
    }

    private boolean checkInput(Section pair, Scalar member) {
        String path = member.text();
        Assumption number = plan.numbers().get(path);
        if (number == null) {
            List<String> known = new ArrayList<>(plan.numbers().keySet());
            String guess = known.contains(path + ".ai")
                    ? " Maybe " + path + ".ai or " + path + ".general?"
                    : SuggestedWord.maybe(path, known);
            problems.error(
                    member.origin(),
                    pair.filePath("between"),
                    "no number of the plan's files has the path " + path + "." + guess);
            return false;
        }
        if (number.isConstant()) {
            problems.warning(
                    member.origin(), pair.filePath("between"), path + " is a constant: the pair has no effect");
            return true;
        }
        Drawn drawn = drawn(path);
        if (drawn != Drawn.REPLICATION) {
            problems.error(
                    member.origin(),
                    pair.filePath("between"),
                    path + " is drawn " + drawn.words()
                            + "; only numbers drawn once per replication can be correlated");
            return false;
        }
        if (number.value() instanceof Uncertain.Discrete) {
            problems.error(
                    member.origin(),
                    pair.filePath("between"),
                    path + " is discrete; only continuous numbers can be correlated");
            return false;
        }
        return true;
    }

    private boolean checkCurrency(Section pair, Scalar member) {
        String code = member.text();
        List<String> known = plan.keysOf("fx");
        if (!known.contains(code)) {
            problems.error(
                    member.origin(),
                    pair.filePath("between"),
                    "unknown currency " + code + ": it is not in fx." + SuggestedWord.maybe(code, known));
            return false;
        }
        Section currency = plan.sectionsByName("fx").get(code);
        Double volatility = currency == null ? null : currency.statedConstant("volatilityPerYear");
        if (volatility != null && volatility == 0) {
            problems.warning(member.origin(), pair.filePath("between"), code + " is pegged: the pair has no effect");
        }
        return true;
    }

    /** How often the number at a path is drawn. */
    private static Drawn drawn(String path) {
        KeyType type = DescribedPath.typeOf(path);
        if (type instanceof PoolQuantity byPool) {
            return byPool.quantity().drawn();
        }
        return type instanceof Quantity quantity ? quantity.drawn() : Drawn.REPLICATION;
    }
}
