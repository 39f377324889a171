package dev.headroom.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and the script that every page carries. */
final class ReportAssets {
    static final String STYLE = read("report.css");
    static final String SCRIPT = read("report.js");

    private ReportAssets() {}

    /** What the page may do: show itself, and run this script alone; it may open no connection. */
    static String policy() {
        return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash(SCRIPT)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (var stream = ReportAssets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
