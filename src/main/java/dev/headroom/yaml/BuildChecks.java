package dev.headroom.yaml;

import dev.headroom.plan.Pool;
import dev.headroom.yaml.YamlTree.Broken;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of builds and of their use. */
final class BuildChecks {
    static final double TOLERANCE = 1e-6;

    private final Map<String, Section> builds;
    private final boolean known;
    private final Problems problems;

    BuildChecks(Section plan, Problems problems) {
        this.builds = plan.sectionsByName("builds");
        this.known = !(plan.get("builds") instanceof Broken);
        this.problems = problems;
    }

    void check() {
        for (Section build : builds.values()) {
            if (build.get("stages") instanceof Mapping stages) {
                checkStages(build, stages);
            }
        }
    }

    private void checkStages(Section build, Mapping stages) {
        Map<String, Section> byName = build.sectionsByName("stages");
        if (stages.entries().isEmpty()) {
            problems.error(build, "stages", "a build needs at least one stage");
            return;
        }
        checkSpend(build, byName);
        for (Section stage : byName.values()) {
            new NameChecks(problems).checkList(stage, "after", "stage", stages.keys());
        }
        List<String> circle = circle(byName);
        if (!circle.isEmpty()) {
            Section first = PlanBuilder.checked(byName.get(circle.get(0)));
            problems.error(first, "after", "the stages form a circle: " + String.join(" -> ", circle));
        }
    }

    private void checkSpend(Section build, Map<String, Section> stages) {
        double sum = 0;
        for (Section stage : stages.values()) {
            Double share = stage.statedConstant("spendShare");
            if (share == null) {
                return;
            }
            sum += share;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            problems.error(build, "stages", "the spendShares add up to " + rounded(sum) + "; they must add up to 1");
        }
    }

    /** A sum of written numbers, without the dust of adding them. */
    static String rounded(double sum) {
        return CanonicalNumber.of(Math.rint(sum * 1e9) / 1e9);
    }

    /** A circle of stages in the order in which they wait for one another, its first stage again at the end; else empty. */
    private static List<String> circle(Map<String, Section> stages) {
        Set<String> clear = new HashSet<>();
        for (String start : stages.keySet()) {
            Deque<String> way = new ArrayDeque<>();
            List<String> circle = follow(start, stages, way, clear);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        return List.of();
    }

    private static List<String> follow(
            String stage, Map<String, Section> stages, Deque<String> way, Set<String> clear) {
        Section keys = stages.get(stage);
        if (keys == null || clear.contains(stage)) {
            return List.of();
        }
        if (way.contains(stage)) {
            List<String> circle = new ArrayList<>(way);
            circle = new ArrayList<>(circle.subList(circle.indexOf(stage), circle.size()));
            circle.add(stage);
            return circle;
        }
        way.addLast(stage);
        for (Scalar before : keys.words("after")) {
            List<String> circle = follow(before.text(), stages, way, clear);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        way.removeLast();
        clear.add(stage);
        return List.of();
    }

    /** Checks that the build which a project or module names is there, and has a cost for every pool that it adds to. */
    void checkUse(Section user, List<Pool> pools, boolean paid) {
        if (!known
                || Scalars.name(user.tree().has("build") ? PlanBuilder.checked(user.get("build")) : user.tree())
                        == null) {
            return;
        }
        String name = user.text("build");
        @Nullable Section build = builds.get(name);
        if (build == null) {
            String guess = builds.isEmpty() ? " The plan has no builds." : SuggestedWord.maybe(name, builds.keySet());
            problems.error(user, "build", "unknown build " + name + "." + guess);
            return;
        }
        for (Pool pool : pools) {
            if (paid && build.tree().has("costUsdMillionPerMw") && !hasCost(build, pool)) {
                problems.error(
                        user,
                        "build",
                        "build " + name + " has no costUsdMillionPerMw for pool " + pool.key()
                                + ", to which this adds MW");
            }
        }
    }

    private static boolean hasCost(Section build, Pool pool) {
        return !(build.get("costUsdMillionPerMw") instanceof Mapping map)
                || NumberReader.isNumber(map)
                || map.has(pool.key());
    }
}
