package dev.kontor.extraction.model;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model says about a field.
 *
 * @param printed the value as it stands on the page
 * @param value the same in its normal form: dates ISO 8601, decimals with a point
 */
record Answer(String printed, String value) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Longer ones are no values of fields. */
    private static final int MAX = 120;

    /**
     * Takes the fields that were asked for, and nothing else, out of an answer.
     *
     * @throws IOException if it is not a JSON object
     */
    static Map<String, Answer> parse(String text, Collection<String> fields) throws IOException {
        JsonNode object;
        try {
            object = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IOException("the answer of the model is not JSON", e);
        }
        if (!object.isObject()) {
            throw new IOException("the answer of the model is not an object");
        }
        Map<String, Answer> answers = new HashMap<>();
        for (String field : fields) {
            JsonNode printed = object.path(field).path("printed");
            JsonNode value = object.path(field).path("value");
            if (fits(printed) && fits(value)) {
                answers.put(
                        field,
                        new Answer(printed.asString().strip(), value.asString().strip()));
            }
        }
        return answers;
    }

    private static boolean fits(JsonNode node) {
        return node.isString() && !node.asString().isBlank() && node.asString().length() <= MAX;
    }
}
