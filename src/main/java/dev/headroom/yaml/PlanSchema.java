package dev.headroom.yaml;

/** The plan's files described for editors and for people, from the same description of keys that the reader uses. */
public final class PlanSchema {
    private PlanSchema() {}

    /**
     * JSON Schema (draft 2020-12) of the plan file. Its {@code $defs} describe the other files: {@code region},
     * {@code investment}, {@code builds}, {@code risks}, {@code network}, {@code scenario} and {@code sweep}.
     */
    public static String json() {
        return new JsonSchema().text();
    }

    /** Markdown: every key with its value, unit, domain, default and meaning. */
    public static String referencePage() {
        return new ReferencePage().text();
    }
}
