package dev.kontor.bench.extraction;

import dev.kontor.bench.BenchOptions;
import dev.kontor.bench.BenchOptions.Part;
import dev.kontor.bench.Figures;
import dev.kontor.bench.extraction.LabelledDocument.Kind;
import dev.kontor.bench.extraction.generate.Generate;
import dev.kontor.bench.extraction.score.DocumentScore;
import dev.kontor.extraction.document.ReadDocument;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.Read;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads labelled documents and says how much of them was read right, how surely, and how fast. */
public final class ExtractionBench {

    /** Where the corpus lies beside a checkout. */
    private static final Path BESIDE = Path.of("../shared/corpus");

    private static final String GENERATED_LAYOUTS = "200";
    private static final String GENERATED_SCANS = "10";

    /** Training takes small seeds; layouts of this one were never learned from. */
    private static final String GENERATED_SEED = "20261122";

    private static final String LEARNING_SUPPLIERS = "80";

    /** Nothing was tried out on these suppliers. */
    private static final String LEARNING_SEED = "20261123";

    private final Path corpus;
    private final boolean own;
    private final Set<Part> parts;
    private final Path data;
    private final Figures figures;
    private final ReadAll read = new ReadAll(new ReadDocument(Limits.USUAL, Clock.systemUTC()));

    private ExtractionBench(Path corpus, boolean own, Set<Part> parts, Path data, Figures figures) {
        this.corpus = corpus;
        this.own = own;
        this.parts = parts;
        this.data = data;
        this.figures = figures;
    }

    /**
     * @param data folder for documents that are made for the bench
     * @throws NoCorpus if there is no folder with documents
     */
    public static ExtractionBench of(BenchOptions options, Path data, Figures figures) {
        return new ExtractionBench(corpus(options.corpus()), options.corpus() == null, options.parts(), data, figures);
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
        Map<Kind, Map<LabelledDocument, Reading>> pages = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<LabelledDocument> set = of(kind, documents);
            if (!set.isEmpty() && parts.contains(part(kind))) {
                pages.put(kind, accuracy(kind.title(), set));
                speed("extraction." + kind.title() + ".", kind, set);
            }
        }
        if (parts.contains(Part.REFERENCES)) {
            new References(figures, read).print(documents);
        }
        if (own) {
            trained(documents, pages);
        }
    }

    private static Part part(Kind kind) {
        return switch (kind) {
            case XML -> Part.XML;
            case TEXT -> Part.TEXT;
            case SCAN -> Part.SCAN;
        };
    }

    private void trained(List<LabelledDocument> documents, Map<Kind, Map<LabelledDocument, Reading>> pages) {
        if (parts.contains(Part.CROSSVALIDATED)) {
            for (Kind kind : List.of(Kind.TEXT, Kind.SCAN)) {
                pages.computeIfAbsent(kind, missing -> read.readings(of(missing, documents)));
            }
            crossValidated(pages);
        }
        if (parts.contains(Part.GENERATED)) {
            generated();
        }
        if (parts.contains(Part.LEARNING)) {
            learning();
        }
    }

    /** Apart from real ones: they say what was built for, and not what people send. */
    private void generated() {
        figures.note("making " + GENERATED_LAYOUTS + " documents of layouts that nothing was trained on");
        Path folder = data.resolve("generated");
        List<LabelledDocument> documents =
                made(folder, "--layouts", GENERATED_LAYOUTS, "--seed", GENERATED_SEED, "--scans", GENERATED_SCANS);
        for (Kind kind : Kind.values()) {
            List<LabelledDocument> set = of(kind, documents);
            if (!set.isEmpty()) {
                accuracy("generated." + kind.title(), set);
            }
        }
    }

    /** How soon corrections make themselves superfluous: suppliers one after the other, their documents in turn. */
    private void learning() {
        figures.note("correcting the documents of " + LEARNING_SUPPLIERS + " suppliers nobody has seen");
        List<LabelledDocument> documents = made(
                data.resolve("learning"),
                "--layouts",
                LEARNING_SUPPLIERS,
                "--documents-per-layout",
                "4",
                "--types",
                "invoice,credit_note,correction",
                "--seed",
                LEARNING_SEED);
        Map<LabelledDocument, Reading> readings = read.readings(documents);
        LearningFigures print = new LearningFigures(figures);
        print.print(new LearnFromCorrections(readings).of(documents));
        Map<LabelledDocument, Read> pages = new LinkedHashMap<>();
        readings.forEach((document, reading) -> {
            if (reading instanceof Read done && !done.pages().isEmpty()) {
                pages.put(document, done);
            }
        });
        figures.note("learning weights from one half of the suppliers for the other, both ways round");
        print.print(LearnForOthers.of(pages));
    }

    private static List<LabelledDocument> made(Path folder, String... options) {
        List<String> words = new ArrayList<>(List.of(options));
        words.addFirst(folder.toString());
        if (Generate.run(words.toArray(String[]::new)) != 0) {
            throw new NoCorpus("no documents could be made in " + folder + ".");
        }
        return FindDocuments.below(folder);
    }

    private static List<LabelledDocument> of(Kind kind, List<LabelledDocument> documents) {
        return documents.stream().filter(document -> document.kind() == kind).toList();
    }

    private Map<LabelledDocument, Reading> accuracy(String set, List<LabelledDocument> documents) {
        figures.note("reading " + documents.size() + " documents of set " + set);
        Map<LabelledDocument, Reading> readings = read.readings(documents);
        print(set, readings);
        return readings;
    }

    private void print(String set, Map<LabelledDocument, Reading> readings) {
        List<DocumentScore> scores = ReadAll.scores(readings);
        new SetFigures("extraction." + set + ".", figures).print(scores);
        Report.print(set, scores);
    }

    /** What was learned is judged on layouts it was not learned from. */
    private void crossValidated(Map<Kind, Map<LabelledDocument, Reading>> readings) {
        figures.note("training without each fold of the layouts");
        CrossValidate crossValidate = CrossValidate.of(corpus, data.resolve("training"));
        for (Kind kind : List.of(Kind.TEXT, Kind.SCAN)) {
            Map<LabelledDocument, Reading> set = readings.getOrDefault(kind, Map.of());
            if (!set.isEmpty()) {
                print(kind.title() + ".crossvalidated", crossValidate.again(set));
            }
        }
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
