package dev.headroom.yaml;

import java.util.List;

/** The plan as it was read, with everything inline. */
public final class ResolvedPlan {
    private final String yaml;

    ResolvedPlan(String yaml) {
        this.yaml = yaml;
    }

    /** The whole plan as one YAML file. */
    public String yaml() {
        return yaml;
    }

    /** SHA-256 of the canonical content, in hexadecimal. */
    public String hash() {
        return TextFiles.sha256(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Every value with its origin. */
    public List<Entry> entries() {
        return List.of();
    }

    /** A value and where it came from. */
    public record Entry(String path, String value, String origin) {}
}
