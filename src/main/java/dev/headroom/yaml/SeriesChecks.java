package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.List;

/** Holds lists of plain numbers against their rules: the season's factors, and a forecast by month. */
final class SeriesChecks {
    private final Problems problems;
    private final MapChecks maps;

    SeriesChecks(Problems problems) {
        this.problems = problems;
        this.maps = new MapChecks(problems);
    }

    void factors(KeyType.Factors type, YamlTree tree, Place place) {
        String complaint = factorsComplaint(type.count(), tree);
        if (!complaint.isEmpty()) {
            problems.error(tree.origin(), place.filePath(), complaint);
        }
    }

    private static String factorsComplaint(int count, YamlTree tree) {
        if (!(tree instanceof Sequence list)) {
            return Scalars.wanted(tree, "a list of " + count + " factors");
        }
        List<Double> factors = Lists.numbers(tree);
        if (factors.size() != list.items().size() || factors.stream().anyMatch(factor -> !(factor > 0))) {
            return "every factor must be a number above 0";
        }
        if (factors.size() != count) {
            return factors.size() + " factors stand where " + count + " are wanted";
        }
        double mean = factors.stream().mapToDouble(Double::doubleValue).sum() / count;
        return Math.abs(mean - 1) > BuildChecks.TOLERANCE
                ? "the factors average " + BuildChecks.rounded(mean) + "; they must average 1"
                : "";
    }

    void forecast(YamlTree tree, Place place) {
        if (tree instanceof Mapping map) {
            reference(map, place);
        } else if (tree instanceof Sequence list) {
            for (YamlTree item : list.items()) {
                Double mw = Scalars.number(item);
                if (mw == null || !Double.isFinite(mw)) {
                    problems.error(item.origin(), place.filePath(), Scalars.numberComplaint(item));
                } else if (mw < 0) {
                    problems.error(item.origin(), place.filePath(), item.describe() + " is out of range: >= 0");
                }
            }
        } else {
            problems.error(
                    tree.origin(), place.filePath(), Scalars.wanted(tree, "a list of numbers, or {file, column},"));
        }
    }

    private void reference(Mapping map, Place place) {
        maps.checkKeys(map, ForecastFiles.KEYS, place);
        for (String key : ForecastFiles.KEYS) {
            YamlTree value = map.get(key);
            if (value == null) {
                problems.error(map.origin(), place.toMissing(key).filePath(), "the key is missing");
            } else if (Scalars.text(value) == null) {
                problems.error(value.origin(), place.to(key, value).filePath(), Scalars.textComplaint(value));
            }
        }
    }
}
