package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Pool;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Sequence;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan that has every key of the format, each with a value other than its default. */
class EveryKeyTest {
    static final Path PLAN = Path.of("src/test/resources/plans/every-key/config/plan.yaml");

    /** Numbers that the records hold as plain ones, and those that the reader alone needs. */
    private static final List<String> PLAIN_NUMBERS = List.of(
            ".season",
            "shortfallTarget",
            "orrelations.",
            ".zones.count",
            ".onlyIfHeadroomBelow",
            ".priority",
            ".maxConcurrent",
            ".reviewMonths",
            ".lookaheadMonths",
            ".targetHeadroom",
            ".planningGrowthPerYear",
            ".phases",
            ".allocation.elsewhere");

    @TempDir
    Path folder;

    private final Set<String> stated = new LinkedHashSet<>(); // group.key of values other than the default
    private final List<String> paths = new ArrayList<>(); // of every key that stands in the plan
    private ReadPlan read;

    @BeforeEach
    void readThePlan() throws Exception {
        read = PlanReader.read(PlanSource.of(PLAN));
        var source = new Source(Source.Kind.FILE, "resolved", folder, "", 0);
        YamlTree tree = YamlParser.parse(source, read.resolved().yaml()).orElseThrow();
        visit(KeyTypes.section(PlanKeys.PLAN), tree, "");
    }

    private void visit(KeyType type, YamlTree tree, String path) {
        if (type instanceof KeyType.FileOf file) {
            visit(file.content(), tree, path);
        } else if (tree instanceof Mapping map && type instanceof KeyType.Section section) {
            keys(section.group(), map, path);
        } else if (tree instanceof Mapping map && type instanceof KeyType.Share share) {
            keys(share.path(), map, path);
        } else if (tree instanceof Mapping map && type instanceof KeyType.MapOf byName) {
            map.entries().forEach(entry -> visit(byName.value(), entry.value(), path + entry.key() + "."));
        } else if (tree instanceof Sequence list && type instanceof KeyType.ListOf described) {
            for (int i = 0; i < list.items().size(); i++) {
                YamlTree item = list.items().get(i);
                visit(described.item(), item, path + TreeValidator.segment(described.idKey(), item, i) + ".");
            }
        }
    }

    private void keys(KeyGroup group, Mapping map, String path) {
        for (YamlTree.Entry entry : map.entries()) {
            Key key = group.key(entry.key());
            if (!YamlWriter.line(entry.value()).equals(key.fallback())) {
                stated.add(group.name() + "." + key.name());
            }
            paths.add(path + key.name());
            visit(key.type(), entry.value(), path + key.name() + ".");
        }
    }

    @Test
    void everyKeyStandsInItWithAValueOtherThanTheDefault() {
        Set<String> known = new TreeSet<>();
        for (KeyGroup group : KeyGroups.all()) {
            if (!List.of(OverlayKeys.SCENARIO, OverlayKeys.SWEEP, OverlayKeys.NAMED_CELL)
                    .contains(group)) {
                group.keys().forEach(key -> known.add(group.name() + "." + key.name()));
            }
        }
        known.remove("market.growthAppliesTo"); // only total goes with a forecast

        assertThat(stated).containsAll(known);
        assertThat(read.warnings())
                .extracting(problem -> problem.path())
                .as("a region's strictPriority can only stand beside a shared account in vain")
                .containsExactly("strictPriority");
    }

    @Test
    void whatAnyKeySaysIsInTheRecords() {
        var plans = new PlanFolder(folder).with("plan.yaml", read.resolved().yaml());
        int removed = 0;
        for (String path : paths) {
            plans.with("scenarios/without.yaml", "name: Without\nremove: [" + path + "]\n");
            try {
                Plan without = plans.readWithScenario("without").plan();
                assertThat(content(without).equals(content(read.plan())))
                        .as("the same records without " + path)
                        .isFalse();
                removed++;
            } catch (InvalidPlanException needed) {
                assertThat(needed.problems()).as("without " + path).isNotEmpty();
            }
        }
        assertThat(removed).isGreaterThan(80);
    }

    /** Everything but the register, which has the numbers whether or not a record has them. */
    private static Map<String, Object> content(Plan plan) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (RecordComponent component : Plan.class.getRecordComponents()) {
            if (!component.getName().equals("register")) {
                content.put(component.getName(), Objects.requireNonNull(value(component, plan)));
            }
        }
        return content;
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }

    @Test
    void everyNumberIsInTheRecordThatHasItsName() {
        Map<String, Assumption> held = new LinkedHashMap<>();
        content(read.plan()).forEach((name, part) -> collect(part, name, held));

        List<Assumption> register = read.plan().register().stream()
                .filter(number -> PLAIN_NUMBERS.stream().noneMatch(number.path()::contains))
                .toList();
        assertThat(register)
                .hasSizeGreaterThan(80)
                .allSatisfy(number ->
                        assertThat(held.get(number.path())).as(number.path()).isEqualTo(number));
    }

    private static void collect(@Nullable Object part, String name, Map<String, Assumption> held) {
        if (part instanceof Assumption number) {
            if (!name.isEmpty()) {
                assertThat(number.path()).matches(path -> isNamed(path, name), "stands as " + name);
            }
            held.put(number.path(), number);
        } else if (part instanceof List<?> list) {
            list.forEach(each -> collect(each, "", held));
        } else if (part instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                collect(each, key instanceof Pool pool ? pool.key() : String.valueOf(key), held);
                assertThat(((Assumption) each).path()).contains("." + name + ".");
            });
        } else if (part instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                collect(value(component, whole), component.getName(), held);
            }
        }
    }

    /** {@code grid.limitMw} holds {@code gridLimitMw}, {@code demand.shareVolatilityPerYear} {@code aiShare.volatilityPerYear}. */
    private static boolean isNamed(String path, String component) {
        String key = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String name = component.toLowerCase(Locale.ROOT);
        return key.endsWith(name) || name.endsWith(key) || name.startsWith(key);
    }

    @Test
    void theResolvedPlanIsTheSamePlanWithTheSameHash() {
        ReadPlan again =
                new PlanFolder(folder).with("plan.yaml", read.resolved().yaml()).read();

        assertThat(again.plan()).isEqualTo(read.plan());
        assertThat(again.resolved().hash()).isEqualTo(read.resolved().hash());
        assertThat(again.inputs()).hasSize(1);
        assertThat(read.inputs()).hasSize(8);
    }
}
