package dev.kontor.tlog.cli;

import dev.kontor.tlog.verify.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** A bar on stderr while somebody watches; nothing in a file or a pipe. */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int WIDTH = 40;
    private static final int PERMILLE = 1000;

    private final PrintStream err;
    private final boolean watched;
    private long drawn = -1;

    private ProgressBar(PrintStream err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    static ProgressBar on(PrintStream err) {
        return new ProgressBar(
                err,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    @Override
    public void at(long done, long total) {
        long permille = total == 0 ? PERMILLE : (long) ((double) done / total * PERMILLE);
        if (watched && permille != drawn) {
            drawn = permille;
            int full = (int) (permille * WIDTH / PERMILLE);
            err.printf(
                    "\r[%s%s] %5.1f %%  %,d of %,d",
                    "=".repeat(full), " ".repeat(WIDTH - full), permille / 10.0, done, total);
            err.flush();
        }
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (drawn >= 0) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
