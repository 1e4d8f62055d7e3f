package dev.kontor.extraction.einvoice;

import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the terms that stand once for the document. */
final class ReadHeader {

    private final XmlElement root;
    private final Mapping mapping;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> stated = new LinkedHashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    private ReadHeader(XmlElement root, Mapping mapping) {
        this.root = root;
        this.mapping = mapping;
    }

    /**
     * @param stated the first value of each field as written, for conditions that compare with it
     * @param findings values that are not of their form
     */
    record Header(Map<String, Field> fields, Map<String, String> stated, Set<Finding> findings) {}

    static Header of(XmlElement root, Mapping mapping) {
        ReadHeader read = new ReadHeader(root, mapping);
        mapping.group("document").terms().values().forEach(read::field);
        return new Header(read.fields, read.stated, read.findings);
    }

    private void field(Term term) {
        for (XmlPath path : term.paths()) {
            String value = value(term, path);
            if (value != null) {
                Field.Place place = new Field.Place(mapping.root() + path.text(), null, null);
                fields.put(term.field(), new Field(value, 1, Field.Source.XML, place));
                return;
            }
        }
    }

    private @Nullable String value(Term term, XmlPath path) {
        Set<String> values = new LinkedHashSet<>();
        for (String text : texts(term, path)) {
            String value = Values.normal(term.form(), text);
            if (value == null) {
                findings.add(unreadable(term));
            } else if (values.add(value)) {
                stated.putIfAbsent(term.field(), text);
            }
        }
        if (values.isEmpty()) {
            return null;
        }
        return switch (term.take()) {
            case ONE -> values.iterator().next();
            case ALL -> String.join(",", values);
            case LINES -> String.join("\n", values);
        };
    }

    private List<String> texts(Term term, XmlPath path) {
        List<String> texts = new ArrayList<>(1);
        if (term.form() == Term.Form.NOTE) {
            path.find(root, stated).forEach(note -> texts.add(note(note)));
            texts.removeIf(String::isEmpty);
        } else {
            path.values(root, stated, texts);
        }
        return texts;
    }

    private static String note(XmlElement note) {
        String code = "";
        String content = "";
        for (XmlElement part : note.children()) {
            switch (part.name()) {
                case "SubjectCode" -> code = "#" + part.text() + "#";
                case "Content" -> content = part.text();
                default -> {} // ContentCode stands for a text of its own list, which is written out as well
            }
        }
        return content.isEmpty() ? "" : code + content;
    }

    private static Finding unreadable(Term term) {
        return new Finding(
                "VALUE_UNREADABLE",
                Severity.WARN,
                term.field(),
                "The e-invoice states a value for " + term.field() + " that is no "
                        + term.form().name().toLowerCase(Locale.ROOT) + ".");
    }
}
