package dev.headroom.cli;

/** That what was named to play on cannot be used here, and why. */
final class UnusableEngineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableEngineException(String message) {
        super(message);
    }
}
