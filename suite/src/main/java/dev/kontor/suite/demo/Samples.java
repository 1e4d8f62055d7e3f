package dev.kontor.suite.demo;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.suite.data.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder with the documents of the demo and the directories they need. */
final class Samples {

    private final Path folder;
    private final List<Sample> all;

    private Samples(Path folder, List<Sample> all) {
        this.folder = folder;
        this.all = all;
    }

    /** @throws StartRefused if the folder is not there or not whole */
    static Samples in(Path folder) {
        try {
            return new Samples(
                    folder, List.of(EventJson.read(Files.readAllBytes(folder.resolve("demo.json")), Sample[].class)));
        } catch (IOException e) {
            throw new StartRefused("The samples are not in " + folder + ".", e);
        }
    }

    List<Sample> all() {
        return all;
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new StartRefused("The sample " + file + " cannot be read.", e);
        }
    }
}
