package dev.kontor.suite.demo;

import dev.kontor.events.envelope.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Which run of the demo this is: one that was broken off goes on under its number, a finished one is followed by the
 * next, with a company of its own.
 */
record Round(int number, boolean finished) {

    private static final String FILE = "demo.json";

    /** The round to run now, on record before anything is posted. */
    static Round next(Path data) {
        try {
            Path file = data.resolve(FILE);
            Round round = new Round(1, false);
            if (Files.exists(file)) {
                Round last = EventJson.read(Files.readAllBytes(file), Round.class);
                round = last.finished() ? new Round(last.number() + 1, false) : last;
            }
            round.save(data);
            return round;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The company all documents of this round belong to. */
    String company() {
        return "demo-" + number;
    }

    void finish(Path data) {
        try {
            new Round(number, true).save(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(Path data) throws IOException {
        Path fresh = data.resolve(FILE + ".new");
        Files.write(fresh, EventJson.write(this));
        Files.move(fresh, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
