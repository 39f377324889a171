package dev.headroom.yaml;

import dev.headroom.plan.Link;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Risk;
import dev.headroom.yaml.YamlTree.Scalar;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the records of risk events and links. */
final class RiskBuilder {
    private final List<String> regions; // ids, in plan order

    RiskBuilder(@Nullable List<String> regions) {
        this.regions = PlanBuilder.checked(regions);
    }

    Risk risk(Section risk) {
        List<String> struck = words(risk, "regions");
        return new Risk(
                risk.text("name"),
                regions.stream()
                        .filter(region -> struck.isEmpty() || struck.contains(region))
                        .toList(),
                pools(risk),
                risk.has("date")
                        ? new Risk.Dated(PlanBuilder.checked(risk.month("date")), risk.number("probability"))
                        : new Risk.Recurring(PlanBuilder.stated(risk, "perYear")),
                risk.stated("durationMonths"),
                risk.number("leadTimeFactor"),
                words(risk, "stages"),
                risk.number("costFactor"),
                risk.number("demandFactor"),
                risk.number("capacityFactor"),
                words(risk, "holdStages"));
    }

    static Link link(Section link) {
        return new Link(
                link.text("id"),
                link.text("from"),
                link.text("to"),
                link.number("mw"),
                pools(link),
                link.number("failurePerMonth"),
                link.number("repairPerMonth"));
    }

    /** The pools that are named; without the key both. */
    private static List<Pool> pools(Section section) {
        List<String> named = words(section, "pools");
        return Arrays.stream(Pool.values())
                .filter(pool -> named.isEmpty() || named.contains(pool.key()))
                .toList();
    }

    private static List<String> words(Section section, String key) {
        return section.words(key).stream().map(Scalar::text).toList();
    }
}
