package dev.kontor.bench.extraction.types;

import dev.kontor.extraction.classify.Kind;
import dev.kontor.extraction.classify.TrainTypes.Example;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.pdf.ReadWords;
import dev.kontor.extraction.reading.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PDFs with their labels beside them: {@code name.pdf}, {@code name.stripped.pdf} and {@code name.expected.json}. */
final class LabelledFolder {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LabelledFolder() {}

    /** Those with words on their pages; self-billed invoices are known by the code 389 of their label. */
    static List<Example> examples(Path folder) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                example(file).ifPresent(examples::add);
            }
        }
        return examples;
    }

    private static Optional<Example> example(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("(?:\\.stripped)?\\.pdf$", "");
        Path label = file.resolveSibling(name + ".expected.json");
        if (!Files.exists(label)) {
            return Optional.empty();
        }
        JsonNode said = JSON.readTree(Files.readAllBytes(label));
        String type = said.path("documentTypeCode").asString("").equals("389")
                ? "self_billing"
                : said.path("documentType").asString("");
        List<Page> pages = ReadWords.of(Files.readAllBytes(file), Limits.USUAL, Clock.systemUTC());
        boolean blank = pages.stream().allMatch(page -> page.words().isEmpty());
        String family = said.path("_source").path("family").asString(name.split("-", 2)[0].replaceAll("\\d", ""));
        return blank ? Optional.empty() : Kind.labelled(type).map(kind -> Example.of(kind, family, pages));
    }
}
