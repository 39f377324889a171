package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Broken;
import dev.headroom.yaml.YamlTree.Mapping;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and reads scenarios and settings, and hands them to the overlay. */
final class OverlayReader {
    private static final String ENDING = ".yaml";

    private final YamlFiles files;
    private final Problems problems;

    OverlayReader(YamlFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** All scenarios come first, then settings, then the choices' own values. */
    void apply(PlanSource source, List<SweepChoice> choices, Overlay overlay) {
        Path folder = TextFiles.folderOf(source.file()).resolve("scenarios");
        for (String scenario : source.scenarios()) {
            applyScenario(scenario, folder, overlay);
        }
        for (SweepChoice choice : choices) {
            choice.scenarios().forEach(scenario -> applyScenario(scenario, folder, overlay));
        }
        for (String setting : source.settings()) {
            applySetting(setting, overlay);
        }
        for (SweepChoice choice : choices) {
            choice.values().forEach(value -> overlay.set(value.path(), value.origin(), value.tree()));
        }
    }

    private void applyScenario(String scenario, Path folder, Overlay overlay) {
        Path file = scenarioFile(scenario, folder);
        if (file == null) {
            return;
        }
        String stem = String.valueOf(file.getFileName()).replaceAll("\\.ya?ml$", "");
        YamlTree tree = files.load(file, Source.Kind.SCENARIO, stem);
        if (tree instanceof Broken) {
            return;
        }
        new TreeValidator(problems).check(KeyTypes.section(OverlayKeys.SCENARIO), tree, Place.top(tree));
        if (tree instanceof Mapping map) {
            overlay.apply(map);
        }
    }

    /** The file of a scenario by its name or path; null when there is none, which is told. */
    private @Nullable Path scenarioFile(String scenario, Path folder) {
        boolean isPath = scenario.contains("/") || scenario.endsWith(ENDING) || scenario.endsWith(".yml");
        try {
            Path file = isPath ? Path.of(scenario) : folder.resolve(scenario + ENDING);
            if (isPath || Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            problems.error(flag(scenario), "", "is no file name");
            return null;
        }
        List<String> names = TextFiles.names(folder, ENDING).stream()
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
        String there = names.isEmpty()
                ? TextFiles.label(folder) + " has no scenarios"
                : "there are " + String.join(", ", names) + "." + SuggestedWord.maybe(scenario, names);
        problems.error(flag(scenario), "", "no such scenario; " + there);
        return null;
    }

    private Origin flag(String scenario) {
        return new Origin(files.flagSource("--scenario " + scenario), 0, 0);
    }

    private void applySetting(String setting, Overlay overlay) {
        Source source = files.flagSource("--set " + setting);
        Origin origin = new Origin(source, 0, 0);
        int equals = setting.indexOf('=');
        if (equals <= 0) {
            problems.error(origin, "", "a setting has the form PATH=VALUE");
            return;
        }
        YamlTree value = files.parseFlag(source, setting.substring(equals + 1));
        if (!(value instanceof Broken)) {
            overlay.set(setting.substring(0, equals).strip(), origin, value);
        }
    }
}
