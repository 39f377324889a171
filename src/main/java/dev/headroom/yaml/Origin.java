package dev.headroom.yaml;

/**
 * Where a value stands.
 *
 * @param line from 1; 0 for a value that stands for a whole text
 * @param column from 1
 */
record Origin(Source source, int line, int column) {

    /** As {@code regions/brazil.yaml:14:5}, or the flag. */
    String location() {
        return hasLine() ? source.label() + ":" + line + ":" + column : source.label();
    }

    /** Who set the value: {@code plan.yaml:4}, {@code scenario high (scenarios/high.yaml:3)} or {@code --set}. */
    String provenance() {
        String place = hasLine() ? source.label() + ":" + line : source.label();
        return switch (source.kind()) {
            case FILE -> place;
            case SCENARIO -> "scenario " + source.name() + " (" + place + ")";
            case SETTING -> "--set";
        };
    }

    private boolean hasLine() {
        return line > 0 && source.kind() != Source.Kind.SETTING;
    }
}
