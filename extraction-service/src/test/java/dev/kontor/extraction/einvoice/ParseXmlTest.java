package dev.kontor.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParseXmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a>",
                "<a>&b;</a>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                "<?xml version='1.0' encoding='UTF-8'?><a>\u00e4</a>"
            })
    void what_cannot_be_trusted_is_refused(String xml) {
        // Latin-1, so that the last one is not the encoding it says it is
        assertThatThrownBy(() -> ParseXml.parse(xml.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(XmlRefused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 20_000})
    void deep_nesting_is_refused(int depth) {
        byte[] xml = ("<a>".repeat(depth) + "</a>".repeat(depth)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ParseXml.parse(xml)).isInstanceOf(XmlRefused.class);
    }

    @Test
    void the_text_of_an_embedded_file_is_cut() throws XmlRefused {
        byte[] xml = ("<a>" + "x".repeat(200_000) + "</a>").getBytes(StandardCharsets.UTF_8);

        assertThat(ParseXml.parse(xml).text()).hasSize(1 << 16);
    }

    @Test
    void utf_16_is_read() throws XmlRefused {
        assertThat(ParseXml.parse("<a>\u00e4</a>".getBytes(StandardCharsets.UTF_16))
                        .text())
                .isEqualTo("\u00e4");
    }
}
