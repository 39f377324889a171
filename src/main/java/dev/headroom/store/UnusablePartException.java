package dev.headroom.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Parts of a run that are damaged, or do not make a run together; the message says which and why. */
public final class UnusablePartException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean damage;

    public UnusablePartException(String message) {
        super(message);
        this.damage = false;
    }

    /** A file that cannot be read as a part. */
    UnusablePartException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.damage = true;
    }

    /** Whether a file cannot be read as a part of any run. */
    public boolean isDamage() {
        return damage;
    }
}
