package dev.kontor.bench.extraction;

import dev.kontor.bench.extraction.LabelledDocument.Kind;
import dev.kontor.bench.extraction.score.DocumentScore;
import dev.kontor.bench.extraction.score.ScoreDocument;
import dev.kontor.extraction.document.MediaTypeOf;
import dev.kontor.extraction.document.ReadDocument;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Unread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Gatherers;

/** Reads documents as the service does and holds them against their labels. */
final class ReadAll {

    private final ReadDocument read;

    ReadAll(ReadDocument read) {
        this.read = read;
    }

    /** As many at a time as there are cores. */
    List<DocumentScore> score(List<LabelledDocument> documents) {
        int cores = Runtime.getRuntime().availableProcessors();
        return documents.stream()
                .gather(Gatherers.mapConcurrent(cores, this::score))
                .toList();
    }

    private DocumentScore score(LabelledDocument document) {
        Reading reading = read(bytes(document.file()));
        boolean page = document.kind() != Kind.XML;
        return ScoreDocument.of(document.name(), document.family(), document.label(), reading, page);
    }

    Reading read(byte[] bytes) {
        return MediaTypeOf.bytes(bytes)
                .map(mediaType -> read.read(bytes, mediaType, null))
                .orElseGet(() -> new Unread(FailureCode.NO_READER, "It is no document."));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
