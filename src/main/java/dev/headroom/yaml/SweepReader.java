package dev.headroom.yaml;

import dev.headroom.plan.InvalidPlanException;
import dev.headroom.yaml.SweepChoice.PathValue;
import dev.headroom.yaml.SweepFile.Design;
import dev.headroom.yaml.YamlTree.Broken;
import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a sweep from its file and the command line. */
public final class SweepReader {
    private static final String ONE_AXIS = "one axis takes all values of a path";

    private final Problems problems = new Problems();
    private final FileCache cache = new FileCache();
    private final YamlFiles files = new YamlFiles(problems, cache);
    private final SweepSource source;

    private SweepReader(SweepSource source) {
        this.source = source;
    }

    /**
     * Reads a sweep; its plans are read later, one by one.
     *
     * @throws InvalidPlanException with every problem of the sweep itself
     */
    public static SweepFile read(SweepSource source) {
        return new SweepReader(source).read();
    }

    private SweepFile read() {
        YamlTree tree = files.load(source.file(), Source.Kind.FILE, "");
        SweepFile sweep = tree instanceof Mapping map && !isPlan(map) ? ofFile(map) : ofPlan(tree);
        if (problems.hasErrors() || sweep == null) {
            throw new InvalidPlanException(problems.errors());
        }
        return sweep;
    }

    private static boolean isPlan(Mapping map) {
        return map.has("regions") || (map.has("start") && !map.has("vary"));
    }

    private @Nullable SweepFile ofPlan(YamlTree tree) {
        if (!(tree instanceof Mapping map)) {
            if (!(tree instanceof Broken)) {
                problems.error(tree.origin(), "", Scalars.wanted(tree, "a sweep (a map)"));
            }
            return null;
        }
        var axes = axes(null, Design.GRID);
        if (axes.isEmpty() && !problems.hasErrors()) {
            problems.error(
                    tree.origin(), "", "is a plan, and nothing is varied: name a sweep's file, or --vary PATH=VALUES");
        }
        YamlTree name = map.get("name");
        String planName = name == null ? null : Scalars.text(name);
        return new SweepFile(
                "Sweep of " + (planName == null ? "a plan" : planName),
                family(source.file(), List.of()),
                Design.GRID,
                0,
                axes,
                List.of());
    }

    private @Nullable SweepFile ofFile(Mapping map) {
        new TreeValidator(problems).check(KeyTypes.section(OverlayKeys.SWEEP), map, Place.top(map));
        if (problems.hasErrors()) {
            return null;
        }
        Section keys = Section.top(OverlayKeys.SWEEP, map, Map.of());
        Path plan;
        try {
            plan = TextFiles.folderOf(source.file()).resolve(keys.text("plan"));
        } catch (InvalidPathException e) {
            problems.error(keys, "plan", keys.text("plan") + " is no file name");
            return null;
        }
        var design = Design.of(keys.text("design"));
        long points = keys.has("points") ? keys.whole("points") : 0;
        if (design != Design.GRID && points == 0) {
            problems.error(
                    keys, "points", "the key is missing; design " + design.word() + " needs the number of points");
        } else if (design == Design.GRID && points > 0) {
            problems.error(
                    keys,
                    "points",
                    "a grid has as many points as its axes give; leave it out, or choose another design");
        }
        var axes = axes(map, design);
        var cells = cells(map);
        if (axes.isEmpty() && cells.isEmpty() && !problems.hasErrors()) {
            problems.error(map.origin(), "", "nothing is varied: vary, zip or cells is needed");
        }
        return new SweepFile(keys.text("name"), family(plan, simulation(map)), design, points, axes, cells);
    }

    private PlanFamily family(Path plan, List<SweepChoice> base) {
        return new PlanFamily(new PlanSource(plan, source.scenarios(), source.settings()), base, cache);
    }

    /** Settings of the simulation come first, so that axes and cells may have others. */
    private static List<SweepChoice> simulation(Mapping map) {
        if (!(map.get("simulation") instanceof Mapping settings)) {
            return List.of();
        }
        var values = settings.entries().stream()
                .map(entry -> new PathValue("simulation." + entry.key(), entry.keyOrigin(), entry.value()))
                .toList();
        return List.of(SweepChoice.named("simulation", List.of(), values));
    }

    /** Axes of the file, then those of the command line; one of the same path takes the file's place. */
    private List<SweepAxis> axes(@Nullable Mapping map, Design design) {
        var reader = new AxisReader(problems, design);
        Map<String, SweepAxis> axes = new LinkedHashMap<>();
        if (map != null && map.get("vary") instanceof Mapping varied) {
            varied.entries().forEach(entry -> put(axes, reader.read(entry)));
        }
        if (map != null && map.get("zip") instanceof Sequence zipped) {
            for (YamlTree item : zipped.items()) {
                if (item instanceof Mapping together) {
                    put(axes, reader.readZipped(together));
                }
            }
        }
        var flagged = new HashSet<String>();
        for (String vary : source.vary()) {
            Source flag = files.flagSource("--vary " + vary);
            int equals = vary.indexOf('=');
            if (equals <= 0) {
                problems.error(
                        new Origin(flag, 0, 0),
                        "",
                        "an axis has the form PATH=VALUES, as PATH=0.2,0.3 or PATH=range(0.2,0.4,0.05)");
                continue;
            }
            YamlTree values =
                    files.parseFlag(flag, listed(vary.substring(equals + 1).strip()));
            String path = vary.substring(0, equals).strip();
            if (!flagged.add(path)) {
                problems.error(new Origin(flag, 0, 0), "", "--vary " + path + " is given twice; " + ONE_AXIS);
            } else if (!(values instanceof Broken)) {
                put(axes, reader.read(new Entry(path, new Origin(flag, 0, 0), values)));
            }
        }
        checkApart(axes.values());
        return new ArrayList<>(axes.values());
    }

    /** Of two axes on one path the second would take the first one's place in a cell. */
    private void checkApart(Collection<SweepAxis> axes) {
        var seen = new HashSet<String>();
        for (SweepAxis axis : axes) {
            for (String path : axis.paths()) {
                if (!seen.add(path)) {
                    problems.error(axis.origin(), path, "another axis varies it too; " + ONE_AXIS);
                }
            }
        }
    }

    /** On the command line a list may go without its brackets. */
    private static String listed(String values) {
        boolean isBare = !values.startsWith("[") && !values.startsWith("{") && !AxisReader.isRange(values);
        return isBare ? "[" + values + "]" : values;
    }

    private void put(Map<String, SweepAxis> axes, @Nullable SweepAxis axis) {
        if (axis != null) {
            axes.put(String.join(" ", axis.paths()), axis);
        }
    }

    private List<SweepFile.NamedCell> cells(Mapping map) {
        var cells = new ArrayList<SweepFile.NamedCell>();
        if (map.get("cells") instanceof Sequence list) {
            for (YamlTree item : list.items()) {
                if (item instanceof Mapping cell && cell.get("name") instanceof Scalar name) {
                    YamlTree scenario = cell.get("scenario");
                    var values = new ArrayList<PathValue>();
                    if (cell.get("set") instanceof Mapping set) {
                        set.entries()
                                .forEach(entry ->
                                        values.add(new PathValue(entry.key(), entry.keyOrigin(), entry.value())));
                    }
                    var scenarios = scenario == null
                            ? List.<String>of()
                            : new AxisReader(problems, Design.GRID).scenarios(scenario);
                    cells.add(new SweepFile.NamedCell(name.text(), SweepChoice.named(name.text(), scenarios, values)));
                }
            }
        }
        return cells;
    }
}
