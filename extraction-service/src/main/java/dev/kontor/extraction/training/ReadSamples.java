package dev.kontor.extraction.training;

import dev.kontor.extraction.fields.Fields;
import dev.kontor.extraction.fields.Sample;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.TextLayer;
import dev.kontor.extraction.pdf.ReadWords;
import dev.kontor.extraction.reading.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads documents to learn from: {@code NAME.pdf}, or {@code NAME.stripped.pdf} instead where it is there, with the label
 * {@code NAME.expected.json} beside it.
 */
final class ReadSamples {

    private static final Pattern LABEL = Pattern.compile("(.+)\\.expected\\.json");

    /** Documents whose fields are those of an invoice. */
    private static final Set<String> TYPES = Set.of("invoice", "credit_note", "self_billing", "correction", "receipt");

    /** Zero says that a page need not state it. */
    private static final Set<String> OFTEN_ZERO = Set.of("prepaidTotal", "allowanceTotal", "chargeTotal");

    private static final Pattern ZERO = Pattern.compile("-?0+(?:\\.0+)?");

    /** A name up to its first digit: prints of one stylesheet are one layout. */
    private static final Pattern FAMILY = Pattern.compile("^(mono|[a-zA-Z]+(?:-[a-zA-Z]+)?)");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Clock clock;

    ReadSamples(Clock clock) {
        this.clock = clock;
    }

    /** In the order of their paths; documents without text are left out. */
    List<Sample> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().map(this::sample).flatMap(Optional::stream).toList();
        }
    }

    private Optional<Sample> sample(Path file) {
        Matcher label = LABEL.matcher(String.valueOf(file.getFileName()));
        if (!label.matches()) {
            return Optional.empty();
        }
        Path stripped = file.resolveSibling(label.group(1) + ".stripped.pdf");
        Path pdf = Files.exists(stripped) ? stripped : file.resolveSibling(label.group(1) + ".pdf");
        if (!Files.exists(pdf)) {
            return Optional.empty();
        }
        try {
            JsonNode expected = JSON.readTree(Files.readAllBytes(file));
            List<Page> pages = ReadWords.of(Files.readAllBytes(pdf), Limits.USUAL, clock);
            boolean readable = pages.stream().anyMatch(TextLayer::usable);
            return TYPES.contains(expected.path("documentType").asString("")) && readable
                    ? Optional.of(sample(label.group(1), pages, expected))
                    : Optional.empty();
        } catch (IOException e) {
            System.err.println("kontor: left out " + file.getFileName() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Sample sample(String name, List<Page> pages, JsonNode label) {
        // whoever made a page knows all it says; a label taken from an XML does not
        boolean made = label.path("_source").has("engine");
        Set<String> hidden = new HashSet<>();
        label.path("_visual").path("fieldsNotFoundInPageText").forEach(field -> hidden.add(field.asString()));
        Map<String, String> expected = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (String field : Fields.names()) {
            JsonNode value = label.path(field);
            String text = value.isNull() || value.isMissingNode() ? "" : value.asString("");
            boolean zero = OFTEN_ZERO.contains(field) && ZERO.matcher(text).matches();
            if (hidden.contains(field) || zero || (text.isBlank() && !made)) {
                unknown.add(field);
            } else if (!text.isBlank()) {
                expected.put(field, text);
            }
        }
        return new Sample(family(name, label), pages, expected, unknown);
    }

    private static String family(String name, JsonNode label) {
        Matcher prefix = FAMILY.matcher(name);
        return label.path("_source").path("family").asString(prefix.find() ? prefix.group(1) : name);
    }
}
