package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Mapping;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The plan as it was read: all files, scenarios and settings in one. */
public final class ResolvedPlan {
    private final Mapping tree;

    ResolvedPlan(Mapping tree) {
        this.tree = tree;
    }

    /** The whole plan as one YAML file, itself a valid plan with the same {@link #hash()}. */
    public String yaml() {
        return YamlWriter.write(tree);
    }

    /**
     * SHA-256 of the content, in hexadecimal: the same for plans that say the same, however they are cut into files, commented,
     * ordered where order has no meaning, or set by scenarios. Sources of numbers are content; left-out defaults are not.
     */
    public String hash() {
        return TextFiles.sha256(yaml().getBytes(StandardCharsets.UTF_8));
    }

    /** Every value of the files in order, and every documented default that they leave out. */
    public List<Entry> entries() {
        return OriginList.of(tree);
    }

    /**
     * A value and where it came from.
     *
     * @param path as {@code --set} takes it
     * @param value on one line; a distribution is one value
     * @param origin as {@code config/plan.yaml:4}, {@code scenario high (scenarios/high.yaml:3)}, {@code --set} or {@code default}
     */
    public record Entry(String path, String value, String origin) {}
}
