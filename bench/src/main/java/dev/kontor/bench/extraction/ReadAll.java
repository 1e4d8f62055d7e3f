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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/** Reads documents as the service does and holds them against their labels. */
final class ReadAll {

    private final ReadDocument read;

    ReadAll(ReadDocument read) {
        this.read = read;
    }

    /** What each document says, as many at a time as there are cores. */
    Map<LabelledDocument, Reading> readings(List<LabelledDocument> documents) {
        int cores = Runtime.getRuntime().availableProcessors();
        Map<LabelledDocument, Reading> readings = new LinkedHashMap<>();
        documents.stream()
                .gather(Gatherers.mapConcurrent(cores, document -> Map.entry(document, read(bytes(document.file())))))
                .forEach(read -> readings.put(read.getKey(), read.getValue()));
        return readings;
    }

    /** Readings held against the labels, in their order. */
    static List<DocumentScore> scores(Map<LabelledDocument, Reading> readings) {
        return readings.entrySet().stream()
                .map(entry -> score(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DocumentScore score(LabelledDocument document, Reading reading) {
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
