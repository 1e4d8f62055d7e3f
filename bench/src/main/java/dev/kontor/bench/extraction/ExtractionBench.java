package dev.kontor.bench.extraction;

import dev.kontor.bench.BenchOptions;
import dev.kontor.bench.Figures;
import dev.kontor.bench.extraction.LabelledDocument.Kind;
import dev.kontor.bench.extraction.score.DocumentScore;
import dev.kontor.extraction.document.ReadDocument;
import dev.kontor.extraction.reading.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads labelled documents and says how much of them was read right, how surely, and how fast. */
public final class ExtractionBench {

    /** Where the corpus lies beside a checkout. */
    private static final Path BESIDE = Path.of("../shared/corpus");

    /** From this confidence on a value is taken without asking a person. */
    private static final double THRESHOLD = 0.9;

    private final Path corpus;
    private final Figures figures;
    private final ReadAll read = new ReadAll(new ReadDocument(Limits.USUAL, Clock.systemUTC()));

    private ExtractionBench(Path corpus, Figures figures) {
        this.corpus = corpus;
        this.figures = figures;
    }

    /** @throws NoCorpus if there is no folder with documents */
    public static ExtractionBench of(BenchOptions options, Path data, Figures figures) {
        return new ExtractionBench(corpus(options.corpus()), figures);
    }

    private static Path corpus(@Nullable Path given) {
        if (given != null) {
            if (!Files.isDirectory(given)) {
                throw new NoCorpus("there is no folder " + given + ".");
            }
            return given;
        }
        Path beside =
                Path.of(System.getProperty("kontor.home", ".")).resolve(BESIDE).normalize();
        if (!Files.isDirectory(beside)) {
            throw new NoCorpus(
                    "there is no corpus in " + beside + "; --corpus DIR takes any folder of labelled documents.");
        }
        return beside;
    }

    /** @throws NoCorpus if nothing in the folder has a label */
    public void run() {
        List<LabelledDocument> documents = FindDocuments.below(corpus);
        if (documents.isEmpty()) {
            throw new NoCorpus("no document in " + corpus + " has a label (NAME.expected.json) beside it.");
        }
        for (Kind kind : Kind.values()) {
            List<LabelledDocument> set = documents.stream()
                    .filter(document -> document.kind() == kind)
                    .toList();
            if (!set.isEmpty()) {
                measure(kind, set);
            }
        }
    }

    private void measure(Kind kind, List<LabelledDocument> documents) {
        figures.note("reading " + documents.size() + " documents of set " + kind.title());
        String prefix = "extraction." + kind.title() + ".";
        List<DocumentScore> scores = read.score(documents);
        new SetFigures(prefix, THRESHOLD, figures).print(scores);
        Report.print(kind.title(), scores);
        speed(prefix, kind, documents);
    }

    private void speed(String prefix, Kind kind, List<LabelledDocument> documents) {
        switch (kind) {
            case XML -> {
                List<byte[]> xml = bytes(documents, ".xml");
                if (!xml.isEmpty()) {
                    speed(prefix, xml, Ceilings::xml);
                }
            }
            case TEXT -> speed(prefix, bytes(documents, ".pdf"), Ceilings::text);
            case SCAN -> {
                Speed own = Speed.of(bytes(documents, ""), read::read);
                figures.print(prefix + "documents_per_second_per_core", own.perCoreSecond(), "1/s");
                millis(prefix, own);
            }
        }
    }

    private void speed(String prefix, List<byte[]> documents, Consumer<byte[]> bare) {
        Speed own = Speed.of(documents, read::read);
        Speed ceiling = Speed.of(documents, bare);
        figures.print(prefix + "documents_per_second_per_core", own.perCoreSecond(), "1/s", ceiling.perCoreSecond());
        millis(prefix, own);
    }

    private void millis(String prefix, Speed speed) {
        figures.print(prefix + "p50_ms", speed.p50Millis(), "ms");
        figures.print(prefix + "p99_ms", speed.p99Millis(), "ms");
    }

    private static List<byte[]> bytes(List<LabelledDocument> documents, String ending) {
        return documents.stream()
                .filter(document -> document.name().endsWith(ending))
                .map(document -> ReadAll.bytes(document.file()))
                .toList();
    }
}
