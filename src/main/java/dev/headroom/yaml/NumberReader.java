package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Domain;
import dev.headroom.plan.Evidence;
import dev.headroom.plan.Uncertain;
import dev.headroom.yaml.KeyType.Drawn;
import dev.headroom.yaml.KeyType.Quantity;
import dev.headroom.yaml.YamlTree.Mapping;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a number in its three forms: a constant, a distribution, or an assumption that holds one of them. */
final class NumberReader {
    static final List<String> EVIDENCE_KEYS = List.of("value", "source", "asOf", "confidence");
    static final List<String> CONFIDENCES = List.of("high", "medium", "low");
    private static final Set<String> ASSUMPTION = Set.copyOf(EVIDENCE_KEYS);

    private static final double LOWEST_PERCENT = 2;

    private final Problems problems;
    private final MapChecks maps;
    private final Distributions distributions;

    NumberReader(Problems problems) {
        this.problems = problems;
        this.maps = new MapChecks(problems);
        this.distributions = new Distributions(problems);
    }

    /** Whether a map is a number (and not, say, a map by pool). */
    static boolean isNumber(Mapping map) {
        return map.keys().stream().anyMatch(key -> ASSUMPTION.contains(key) || Distributions.isKey(key));
    }

    /** The number; null when it is broken, and then its problems are told. */
    @Nullable
    Assumption read(Quantity quantity, YamlTree tree, Place place) {
        if (tree instanceof Mapping map && map.keys().stream().anyMatch(ASSUMPTION::contains)) {
            return assumption(quantity, map, place);
        }
        Uncertain value = value(quantity, tree, place);
        return value == null
                ? null
                : new Assumption(place.path(), value, quantity.domain(), quantity.unit(), Evidence.NONE);
    }

    private @Nullable Assumption assumption(Quantity quantity, Mapping map, Place place) {
        maps.checkKeys(map, EVIDENCE_KEYS, place);
        YamlTree stated = map.get("value");
        if (stated == null) {
            problems.error(map.origin(), place.filePath(), "an assumption needs a value beside its source");
        }
        Uncertain value = stated == null ? null : value(quantity, stated, place.to("value", stated));
        Evidence evidence = evidence(map, place);
        return value == null ? null : new Assumption(place.path(), value, quantity.domain(), quantity.unit(), evidence);
    }

    private Evidence evidence(Mapping map, Place place) {
        YamlTree source = map.get("source");
        String sourceText = source == null ? null : Scalars.text(source);
        if (source != null && sourceText == null) {
            problems.error(source.origin(), place.to("source", source).filePath(), Scalars.textComplaint(source));
        }
        YamlTree asOf = map.get("asOf");
        YearMonth month = asOf == null ? null : Scalars.month(asOf);
        if (asOf != null && month == null) {
            problems.error(asOf.origin(), place.to("asOf", asOf).filePath(), Scalars.monthComplaint(asOf));
        }
        YamlTree confidence = map.get("confidence");
        Evidence.Confidence trust = null;
        if (confidence != null) {
            String word = Scalars.text(confidence);
            if (word != null && CONFIDENCES.contains(word)) {
                trust = Evidence.Confidence.valueOf(word.toUpperCase(Locale.ROOT));
            } else {
                problems.error(
                        confidence.origin(),
                        place.to("confidence", confidence).filePath(),
                        MapChecks.wordComplaint(confidence, CONFIDENCES));
            }
        }
        return new Evidence(sourceText, month, trust);
    }

    private @Nullable Uncertain value(Quantity quantity, YamlTree tree, Place place) {
        if (tree instanceof Mapping map) {
            Uncertain value = distributions.read(quantity.domain(), map, place);
            if (value != null && quantity.drawn() == Drawn.CONSTANT) {
                problems.error(map.origin(), place.filePath(), "must be a constant; a distribution may not stand here");
                return null;
            }
            return value;
        }
        Double number = Scalars.number(tree);
        if (number == null || !Double.isFinite(number)) {
            problems.error(tree.origin(), place.filePath(), Scalars.numberComplaint(tree));
            return null;
        }
        if (!inDomain(quantity.domain(), number, tree, place)) {
            return null;
        }
        if (quantity.whole() && number != Math.rint(number)) {
            problems.error(tree.origin(), place.filePath(), tree.describe() + " is not a whole number");
            return null;
        }
        return new Uncertain.Constant(number + 0.0); // no negative zero
    }

    private boolean inDomain(Domain domain, double number, YamlTree tree, Place place) {
        if (domain.contains(number)) {
            return true;
        }
        problems.error(
                tree.origin(),
                place.filePath(),
                tree.describe() + " is out of range: " + domain.rule() + percentGuess(domain, number));
        return false;
    }

    /** Somebody who writes 33 for a share means 33 %. */
    private static String percentGuess(Domain domain, double number) {
        double asShare = BigDecimal.valueOf(number).movePointLeft(2).doubleValue();
        return domain.max() == 1 && number >= LOWEST_PERCENT && domain.contains(asShare)
                ? ". Maybe " + CanonicalNumber.of(asShare) + "?"
                : "";
    }
}
