package dev.headroom.yaml;

/**
 * One key of the plan's files: what reads, checks, documents and completes it.
 *
 * @param fallback the value when it is left out, as it would be written, or in words where {@code fallbackIsValue} is false
 * @param meaning one sentence for the reference page
 * @param built whether the model behind it is there; a key whose model is not is refused
 */
record Key(
        String name,
        KeyType type,
        boolean required,
        String fallback,
        boolean fallbackIsValue,
        String meaning,
        boolean built) {

    /** An optional key without a default value. */
    static Key of(String name, KeyType type, String meaning) {
        return new Key(name, type, false, "", false, meaning, true);
    }

    Key needed() {
        return new Key(name, type, true, fallback, fallbackIsValue, meaning, built);
    }

    /** The documented default, as it would be written. */
    Key orElse(String value) {
        return new Key(name, type, required, value, true, meaning, built);
    }

    /** The documented default, in words. */
    Key orElseInWords(String words) {
        return new Key(name, type, required, words, false, meaning, built);
    }

    Key notBuilt() {
        return new Key(name, type, required, fallback, fallbackIsValue, meaning, false);
    }
}
