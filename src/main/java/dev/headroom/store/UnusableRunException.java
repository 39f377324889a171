package dev.headroom.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A folder that is no run, or a damaged one; the message says which and why. */
public final class UnusableRunException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param message one line that names the folder or file, and says what is wrong with it */
    public UnusableRunException(String message) {
        super(message);
    }

    UnusableRunException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
