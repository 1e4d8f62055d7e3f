package dev.kontor.extraction.form;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.types.DocumentType;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import dev.kontor.extraction.reading.Reading.Unread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a form: a JSON object with one property per field of the declared type. What the type lacks is left out. */
public final class ReadForm {

    // 8.50 has to stay 8.50: a form may hold an amount as a number
    private static final JsonMapper JSON = EventJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ReadForm() {}

    /** Never throws for what is in the file. */
    public static Reading of(byte[] bytes, DocumentType type) {
        try {
            JsonNode form = JSON.readTree(bytes);
            return form.isObject() ? read(form, type) : notJson("The form is JSON, but no object.");
        } catch (JacksonException e) {
            return notJson("The form is no JSON.");
        }
    }

    private static Read read(JsonNode form, DocumentType type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String name : type.schema().path("properties").propertyNames()) {
            JsonNode stated = form.path(name);
            String value = text(stated).strip();
            if (!value.isEmpty()) {
                Field.Place place = new Field.Place("/" + escaped(name), null, null);
                fields.put(name, new Field(value, 1, Field.Source.FORM, place));
            }
        }
        Content content = new Content(type.name(), 1, fields, List.of(), List.of(), List.of());
        return new Read(content, Syntax.FORM, null, List.of());
    }

    /** Lists and objects keep their JSON form; their own reader is the type's business. */
    private static String text(JsonNode stated) {
        if (stated.isMissingNode() || stated.isNull()) {
            return "";
        }
        if (stated.isBigDecimal()) {
            return stated.decimalValue().toPlainString();
        }
        return stated.isContainer() ? stated.toString() : stated.asString();
    }

    /** RFC 6901 §3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Unread notJson(String reason) {
        return new Unread(FailureCode.FORM_NOT_JSON, reason);
    }
}
