package dev.kontor.extraction.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeOfTest {

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, application/pdf",
        "junk before %PDF-1.4, application/pdf",
        "<?xml version='1.0'?><a/>, application/xml",
        "'  <Invoice xmlns=\"urn\"/>', application/xml",
        "<!DOCTYPE lolz>, application/xml"
    })
    void the_first_bytes_say_what_it_is(String head, String mediaType) {
        assertThat(MediaTypeOf.bytes(head.getBytes(ISO_8859_1))).contains(mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "EFBBBF3C61, application/xml",
        "89504E470D0A, image/png",
        "FFD8FFE0, image/jpeg",
        "49492A00, image/tiff",
        "4D4D002A, image/tiff"
    })
    void also_when_they_are_no_text(String hex, String mediaType) {
        assertThat(MediaTypeOf.bytes(HexFormat.of().parseHex(hex))).contains(mediaType);
    }

    @Test
    void xml_of_two_bytes_a_character_is_xml() {
        assertThat(MediaTypeOf.bytes("\uFEFF<?xml version='1.0'?><a/>".getBytes(StandardCharsets.UTF_16LE)))
                .contains("application/xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MZ", "PK\u0003\u0004", "<html><body>", "<!DOCTYPE html>", "{\"a\": 1}", "some text"})
    void what_nobody_reads_is_nothing(String head) {
        assertThat(MediaTypeOf.bytes(head.getBytes(ISO_8859_1))).isEmpty();
    }
}
