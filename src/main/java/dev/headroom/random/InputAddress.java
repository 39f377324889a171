package dev.headroom.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Where an input's random numbers live: a number that depends on the input's path alone. */
public final class InputAddress {
    private InputAddress() {}

    /** The first eight bytes of the path's SHA-256. */
    public static long of(String path) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
