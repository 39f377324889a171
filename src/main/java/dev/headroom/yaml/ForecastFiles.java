package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Broken;
import dev.headroom.yaml.YamlTree.Kind;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces {@code forecastMw: {file, column}} by the list of the plan's months, looked up in the file. */
final class ForecastFiles {
    static final List<String> KEYS = List.of("file", "column");
    private static final int MOST_NAMED = 6;

    private final YamlFiles files;
    private final Problems problems;

    ForecastFiles(YamlFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The plan with every forecast as a list; unchanged where the plan's own months are not known. */
    Mapping inline(Mapping plan) {
        YearMonth start = month(plan, "start");
        YearMonth end = month(plan, "end");
        if (!(plan.get("regions") instanceof Sequence regions) || start == null || end == null || end.isBefore(start)) {
            return plan;
        }
        Place place = Place.top(plan).to("regions", regions);
        Sequence inlined = regions;
        for (int i = 0; i < regions.items().size(); i++) {
            if (regions.items().get(i) instanceof Mapping region
                    && region.get("demand") instanceof Mapping demand
                    && demand.get("forecastMw") instanceof Mapping reference) {
                Place inside = place.to(TreeValidator.segment("region", region, i), region)
                        .to("demand", demand)
                        .to("forecastMw", reference);
                YearMonth from = month(demand, "from");
                var months = new Months(start, from != null && from.isAfter(start) ? from : start, end);
                Mapping changed =
                        demand.with("forecastMw", demand.keyOrigin("forecastMw"), list(reference, inside, months));
                inlined = inlined.with(i, region.with("demand", region.keyOrigin("demand"), changed));
            }
        }
        return inlined.equals(regions) ? plan : plan.with("regions", plan.keyOrigin("regions"), inlined);
    }

    /** The months of the plan; those before {@code needed} may be missing and count as 0. */
    private record Months(YearMonth start, YearMonth needed, YearMonth end) {}

    private static @Nullable YearMonth month(Mapping map, String key) {
        YamlTree tree = map.get(key);
        return tree == null ? null : Scalars.month(tree);
    }

    private YamlTree list(Mapping reference, Place place, Months months) {
        YamlTree column = reference.get("column");
        String name = column == null ? null : Scalars.text(column);
        if (name == null
                || !(reference.get("file") instanceof Scalar file)
                || Scalars.text(file) == null
                || reference.entries().size() != KEYS.size()) {
            return reference;
        }
        Map<YearMonth, Scalar> byMonth = new MonthlyCsv(files, problems)
                .column(file, name, place.to("file", file).filePath());
        return byMonth == null ? new Broken(reference.origin()) : list(byMonth, reference, place, months);
    }

    private YamlTree list(Map<YearMonth, Scalar> byMonth, Mapping reference, Place place, Months months) {
        List<YamlTree> values = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (YearMonth month = months.start(); !month.isAfter(months.end()); month = month.plusMonths(1)) {
            Scalar value = byMonth.get(month);
            if (value == null && !month.isBefore(months.needed())) {
                missing.add(month.toString());
            }
            values.add(value == null ? new Scalar("0", Kind.NUMBER, reference.origin()) : value);
        }
        if (missing.isEmpty()) {
            return new Sequence(values, reference.origin());
        }
        int more = missing.size() - MOST_NAMED;
        problems.error(
                reference.origin(),
                place.filePath(),
                "the file lacks months of the plan: "
                        + String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())))
                        + (more > 0 ? " and " + more + " more" : ""));
        return new Broken(reference.origin());
    }
}
