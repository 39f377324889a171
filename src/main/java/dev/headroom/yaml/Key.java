package dev.headroom.yaml;

/**
 * One key of the plan's files: what reads, checks, documents and completes it.
 *
 * @param fallback the value when it is left out, as it would be written, or in words where {@code fallbackIsValue} is false
 * @param meaning one sentence for the reference page
 */
record Key(String name, KeyType type, boolean required, String fallback, boolean fallbackIsValue, String meaning) {

    /** An optional key without a default value. */
    static Key of(String name, KeyType type, String meaning) {
        return new Key(name, type, false, "", false, meaning);
    }

    Key needed() {
        return new Key(name, type, true, fallback, fallbackIsValue, meaning);
    }

    /** The documented default, as it would be written. */
    Key orElse(String value) {
        return new Key(name, type, required, value, true, meaning);
    }

    /** The documented default, in words. */
    Key orElseInWords(String words) {
        return new Key(name, type, required, words, false, meaning);
    }
}
