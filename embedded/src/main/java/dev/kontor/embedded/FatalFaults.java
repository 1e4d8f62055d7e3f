package dev.kontor.embedded;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka ends the JVM when a broker cannot go on. Here it only ends the thread that asked for it, and those who listen
 * are told once why; they decide what becomes of the JVM.
 */
final class FatalFaults {
    private static final Logger log = LoggerFactory.getLogger(FatalFaults.class);
    private static final Set<Consumer<String>> LISTENERS = ConcurrentHashMap.newKeySet();

    private FatalFaults() {}

    // Kafka's Exit is one per JVM, and so is this
    static {
        Exit.setHaltProcedure(FatalFaults::raised);
        Exit.setExitProcedure(FatalFaults::raised);
    }

    /** From now on Kafka cannot end this JVM. */
    static void install() {
        // the static initializer did it
    }

    static void tell(Consumer<String> listener) {
        LISTENERS.add(listener);
    }

    /** False if the listener was told, or never asked to be. */
    static boolean forget(Consumer<String> listener) {
        return LISTENERS.remove(listener);
    }

    private static void raised(int status, @Nullable String message) {
        String why = "Kafka's thread " + Thread.currentThread().getName() + " asked to end the process with status "
                + status + " in " + origin() + ": "
                + (message == null ? "the log line before this one says why." : message);
        log.error(why);
        // on a thread of its own: the listener may close the broker, which waits for the thread that failed
        LISTENERS.forEach(listener -> {
            if (LISTENERS.remove(listener)) {
                Thread.ofPlatform().name("kafka-fatal-fault").start(() -> listener.accept(why));
            }
        });
        throw new EmbeddedException(why);
    }

    private static String origin() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                        .filter(frame -> !frame.getClassName().equals(FatalFaults.class.getName()))
                        .filter(frame -> !frame.getClassName().equals(Exit.class.getName()))
                        .filter(frame -> !frame.getClassName().contains("FaultHandler"))
                        .findFirst()
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .orElse("an unknown place"));
    }
}
