package dev.kontor.extraction.training;

import dev.kontor.extraction.classify.Kind;
import dev.kontor.extraction.fields.Fields;
import dev.kontor.extraction.fields.Sample;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.TextLayer;
import dev.kontor.extraction.pdf.ReadWords;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.writing.Folded;
import dev.kontor.extraction.writing.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
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
public final class ReadSamples {

    private static final Pattern LABEL = Pattern.compile("(.+)\\.expected\\.json");

    /** Zero says that a page need not state it. */
    private static final Set<String> OFTEN_ZERO = Set.of("prepaidTotal", "allowanceTotal", "chargeTotal");

    private static final Pattern ZERO = Pattern.compile("-?0+(?:\\.0+)?");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Clock clock;

    public ReadSamples(Clock clock) {
        this.clock = clock;
    }

    /** In the order of their paths; documents without text are left out. */
    public List<Sample> below(Path folder) throws IOException {
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
            Optional<Kind> kind = Kind.labelled(expected.path("documentType").asString(""));
            // a page that contradicts its label teaches nothing
            if (kind.isEmpty() || expected.has("_page")) {
                return Optional.empty();
            }
            List<Page> pages = ReadWords.of(Files.readAllBytes(pdf), Limits.USUAL, clock);
            return pages.stream().anyMatch(TextLayer::usable)
                    ? Optional.of(sample(label.group(1), kind.get().settles(), pages, expected))
                    : Optional.empty();
        } catch (IOException e) {
            System.err.println("kontor: left out " + file.getFileName() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Labels that patterns made take a title on top of a page for a name. */
    private static boolean title(String text) {
        List<String> words =
                Arrays.stream(text.split(" ", -1)).map(Folded::word).toList();
        return Labels.SHIPPED.in(words, true).stream()
                .anyMatch(hit ->
                        hit.to() - hit.from() == words.size() && hit.concepts().contains("titleInvoice"));
    }

    private static Sample sample(String name, boolean settles, List<Page> pages, JsonNode label) {
        // whoever made a page knows all it says, where the label names it; a label taken from an XML does not
        boolean made = label.path("_source").has("engine");
        String family = LayoutFamily.of(label.path("_source").path("family").asString(""), name);
        Set<String> hidden = new HashSet<>();
        label.path("_visual").path("fieldsNotFoundInPageText").forEach(field -> hidden.add(field.asString()));
        Map<String, String> expected = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (String field : Fields.names()) {
            JsonNode value = label.path(field);
            String text = value.isNull() || value.isMissingNode() ? "" : value.asString("");
            boolean zero = OFTEN_ZERO.contains(field) && ZERO.matcher(text).matches();
            boolean unsaid = text.isBlank() && (!made || value.isMissingNode());
            if (hidden.contains(field) || zero || title(text) || unsaid) {
                unknown.add(field);
            } else if (!text.isBlank()) {
                expected.put(field, text);
            }
        }
        return new Sample(family, made, settles, pages, expected, unknown);
    }
}
