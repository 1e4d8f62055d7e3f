package dev.kontor.events.types;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.kontor.events.envelope.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The document types an installation knows: those it ships with and those of its own folder. */
public final class DocumentTypes {

    private static final List<String> SHIPPED = List.of(
            "invoice",
            "credit_note",
            "receipt",
            "reminder",
            "delivery_note",
            "purchase_order",
            "order_confirmation",
            "contract",
            "bank_statement",
            "other");

    private final Map<String, DocumentType> byName;

    private DocumentTypes(Collection<DocumentType> types) {
        byName = types.stream().collect(toUnmodifiableMap(DocumentType::name, identity()));
    }

    /**
     * Loads the shipped declarations and every {@code *.json} of a folder.
     *
     * @param folder of further declarations, null for none
     * @throws IllegalStateException if a declaration cannot be read or a name is declared twice
     */
    public static DocumentTypes load(@Nullable Path folder) {
        List<DocumentType> types = new ArrayList<>();
        for (String name : SHIPPED) {
            String resource = "/document-types/" + name + ".json";
            try (InputStream in = DocumentTypes.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("no declaration " + resource);
                }
                types.add(read(in.readAllBytes(), resource));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (folder != null) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    types.add(read(Files.readAllBytes(file), file.toString()));
                }
            } catch (IOException e) {
                throw new IllegalStateException("cannot read the document types in " + folder, e);
            }
        }
        return new DocumentTypes(types);
    }

    /** Empty for a name nobody declared. */
    public Optional<DocumentType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In no particular order. */
    public Collection<DocumentType> all() {
        return byName.values();
    }

    private static DocumentType read(byte[] json, String origin) {
        try {
            return EventJson.read(json, DocumentType.class);
        } catch (RuntimeException e) {
            throw new IllegalStateException("not a document type declaration: " + origin + ": " + e.getMessage(), e);
        }
    }
}
