package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Pool;
import dev.headroom.yaml.YamlTree.Broken;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of links and of the demand that may move over them. */
final class NetworkChecks {
    private final List<Section> links;
    private final boolean known;
    private final List<Section> regions;
    private final @Nullable List<String> regionIds;
    private final Problems problems;
    private final NameChecks names;

    NetworkChecks(Section plan, Problems problems) {
        this.links = plan.section("network").sections("links");
        this.known = !(plan.get("network") instanceof Broken);
        this.regions = plan.sections("regions");
        this.regionIds = PlanChecks.regionIds(plan);
        this.problems = problems;
        this.names = new NameChecks(problems);
    }

    void check() {
        links.forEach(this::checkLink);
        if (known) {
            regions.forEach(this::warnOfDemandWithoutLink);
        }
        warnOfLinksWithoutDemand();
    }

    private void checkLink(Section link) {
        names.checkName(link, "from", "region", regionIds);
        names.checkName(link, "to", "region", regionIds);
        if (Scalars.isName(link.text("from")) && link.text("from").equals(link.text("to"))) {
            problems.error(link, "to", "from and to are both " + link.text("to") + "; a link joins two regions");
        }
        names.checkNotEmpty(link, "pools", "without the key both pools are meant");
        names.checkList(link, "pools", "pool", null);
        CapacityChecks.checkRepair(link, problems);
    }

    private static boolean carries(Section link, Pool pool) {
        List<Scalar> pools = link.words("pools");
        return pools.isEmpty() || pools.stream().anyMatch(word -> word.text().equals(pool.key()));
    }

    private static boolean isPortable(Section region, Pool pool) {
        Assumption share = region.section("demand").stated("portableShare", pool);
        return share != null && !(share.isConstant() && share.constantValue() == 0);
    }

    private void warnOfDemandWithoutLink(Section region) {
        String id = region.text("region");
        List<Section> away =
                links.stream().filter(link -> link.text("from").equals(id)).toList();
        List<Pool> stuck = new ArrayList<>();
        for (Pool pool : Pool.values()) {
            if (isPortable(region, pool) && away.stream().noneMatch(link -> carries(link, pool))) {
                stuck.add(pool);
            }
        }
        Section demand = region.section("demand");
        if (!stuck.isEmpty() && away.isEmpty()) {
            problems.warning(demand, "portableShare", "has no effect: the plan has no link from " + id);
        } else if (demand.get("portableShare") instanceof Mapping map && !NumberReader.isNumber(map)) {
            Place place = demand.place().to("portableShare", map);
            for (Pool pool : stuck) {
                YamlTree share = PlanBuilder.checked(map.get(pool.key()));
                problems.warning(
                        share.origin(),
                        place.to(pool.key(), share).filePath(),
                        "has no effect: no link from " + id + " carries " + pool.key() + " demand");
            }
        }
    }

    private void warnOfLinksWithoutDemand() {
        Map<Pool, Set<String>> reached = new EnumMap<>(Pool.class);
        for (Pool pool : Pool.values()) {
            reached.put(pool, reached(pool));
        }
        for (Section link : links) {
            String from = link.text("from");
            boolean used = reached.entrySet().stream()
                    .anyMatch(each ->
                            carries(link, each.getKey()) && each.getValue().contains(from));
            if (!used && regionIds != null && regionIds.contains(from)) {
                problems.warning(
                        link.tree().origin(),
                        link.place().filePath(),
                        "the link has no effect: no demand may leave " + from
                                + " over it, for want of a portableShare there or in a region before it");
            }
        }
    }

    /** The regions whose own demand, or demand from elsewhere on its way, may move on. */
    private Set<String> reached(Pool pool) {
        Set<String> reached = new HashSet<>();
        for (Section region : regions) {
            if (isPortable(region, pool)) {
                reached.add(region.text("region"));
            }
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Section link : links) {
                if (carries(link, pool) && reached.contains(link.text("from"))) {
                    grown |= reached.add(link.text("to"));
                }
            }
        }
        return reached;
    }
}
