package dev.kontor.extraction.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Field;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.types.DocumentType;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadFormTest {

    private static final DocumentType LEAVE = EventJson.read("""
            {"name": "leave_request", "version": 1, "title": {"en": "Leave request"}, "input": "FORM",
             "schema": {"type": "object", "properties": {"from": {"type": "string", "format": "date"},
                        "days": {"type": "string", "format": "decimal"}, "reason": {"type": "string"}}},
             "rules": [], "checks": [], "approval": {"stages": [], "fallback": "superior"},
             "outcome": {"kind": "Absence", "sign": 1, "fields": {}}}
            """.getBytes(StandardCharsets.UTF_8), DocumentType.class);

    private static Reading read(String form) {
        return ReadForm.of(form.getBytes(StandardCharsets.UTF_8), LEAVE);
    }

    @Test
    void every_declared_property_becomes_a_field() {
        Read read = (Read) read("{\"from\": \"2026-08-01\", \"days\": 2.50, \"reason\": null, \"extra\": 1}");

        assertThat(read.content().documentType()).isEqualTo("leave_request");
        assertThat(read.content().fields())
                .containsOnlyKeys("from", "days")
                .containsEntry("days", new Field("2.50", 1, Field.Source.FORM, new Field.Place("/days", null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"text\"", "{", "<a/>"})
    void what_is_no_json_object_is_no_form(String form) {
        assertThat(read(form))
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.code()).isEqualTo(FailureCode.FORM_NOT_JSON));
    }
}
