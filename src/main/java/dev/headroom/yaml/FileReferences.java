package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Kind;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts what stands in other files into the plan's tree, in place of the files' names. */
final class FileReferences {
    private final YamlFiles files;
    private final Problems problems;

    FileReferences(YamlFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The plan with every reference replaced; what is inline already stays as it is. */
    Mapping inline(Mapping plan) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : plan.entries()) {
            String name = entry.key();
            boolean known = PlanKeys.PLAN.has(name);
            YamlTree value = known ? value(PlanKeys.PLAN.key(name).type(), entry.value(), name) : entry.value();
            entries.add(new Entry(name, entry.keyOrigin(), value));
        }
        return new Mapping(entries, plan.origin());
    }

    private YamlTree value(KeyType type, YamlTree tree, String path) {
        if (type instanceof KeyType.FileOf && tree instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
            return file(scalar, path);
        }
        if (type instanceof KeyType.ListOf list && tree instanceof Sequence sequence) {
            List<YamlTree> items = new ArrayList<>();
            for (int i = 0; i < sequence.items().size(); i++) {
                items.add(value(list.item(), sequence.items().get(i), path + "." + i));
            }
            return new Sequence(items, sequence.origin());
        }
        return tree;
    }

    private YamlTree file(Scalar reference, String path) {
        Path file;
        try {
            file = reference.origin().source().directory().resolve(reference.text());
        } catch (InvalidPathException e) {
            problems.error(reference.origin(), path, reference.describe() + " is no file name");
            return new YamlTree.Broken(reference.origin());
        }
        return files.loadReferenced(file, reference.origin(), path);
    }
}
