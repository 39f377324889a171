package dev.headroom.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the user wants to stop; mutable. The first Ctrl-C, SIGTERM or SIGHUP asks the work under way to end and to
 * save what is finished; the second ends the process at once.
 */
final class Interruption {
    // A shutdown hook would be too late: while Java shuts down, no font and no native library can be loaded to save
    // with.
    // The classes are found by name because they are no standard ones; where they are missing, a signal ends the
    // process.
    private static final String SIGNAL = "sun.misc.Signal";

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");
    private static final int SIGINT = 2;
    /** What a shell adds to the number of the signal that ended a process. */
    private static final int SHELL_OFFSET = 128;

    private final boolean ofProcess;
    private final BooleanSupplier asked;
    private volatile int signal;

    private Interruption(boolean ofProcess, BooleanSupplier asked) {
        this.ofProcess = ofProcess;
        this.asked = asked;
    }

    /** Hears the signals of this process once it listens. */
    static Interruption ofProcess() {
        return new Interruption(true, () -> false);
    }

    /** Comes by {@link #request} alone. */
    static Interruption byHand() {
        return when(() -> false);
    }

    /** Comes as soon as something holds, which is asked whenever work could end. */
    static Interruption when(BooleanSupplier asked) {
        return new Interruption(false, asked);
    }

    /** From now on signals are requests. */
    void listen() {
        if (!ofProcess) {
            return;
        }
        try {
            var type = Class.forName(SIGNAL);
            var handlerType = Class.forName(SIGNAL + "Handler");
            var number = type.getMethod("getNumber");
            var handler = Proxy.newProxyInstance(
                    handlerType.getClassLoader(),
                    new Class<?>[] {handlerType},
                    (proxy, method, args) -> answer(proxy, method, args, number));
            for (var name : NAMES) {
                type.getMethod("handle", type, handlerType)
                        .invoke(null, type.getConstructor(String.class).newInstance(name), handler);
            }
        } catch (ReflectiveOperationException e) {
            return; // this Java tells nobody of its signals
        }
    }

    private @Nullable Object answer(Object proxy, Method method, Object @Nullable [] args, Method number)
            throws ReflectiveOperationException {
        if (method.getName().equals("handle") && args != null) {
            request((Integer) number.invoke(args[0]));
            return null;
        }
        return switch (method.getName()) {
            case "equals" -> args != null && args[0] == proxy;
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "interruption";
        };
    }

    private void request(int number) {
        if (requested()) {
            Runtime.getRuntime().halt(SHELL_OFFSET + number);
        }
        signal = number;
    }

    /** What Ctrl-C does. */
    void request() {
        request(SIGINT);
    }

    boolean requested() {
        if (signal == 0 && asked.getAsBoolean()) {
            signal = SIGINT;
        }
        return signal != 0;
    }

    /** What the shell is told: 130 after Ctrl-C, 143 after SIGTERM. */
    int exitCode() {
        return SHELL_OFFSET + signal;
    }
}
