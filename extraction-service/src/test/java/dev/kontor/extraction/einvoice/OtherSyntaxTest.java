package dev.kontor.extraction.einvoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherSyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p:FatturaElettronica xmlns:p="urn:x" versione="FPR12"/>                | a FatturaPA invoice       | false
            <Facturae xmlns="http://www.facturae.es"/>                              | a Facturae invoice        | false
            <ORDER xmlns="http://www.opentrans.org/XMLSchema/2.1"/>                 | an openTRANS purchase order | true
            <Quotation xmlns="urn:oasis:names:specification:ubl:schema:xsd:Quotation-2"/> | a UBL Quotation     | false
            <Invoice xmlns="http://www.ebinterface.at/schema/6p1/"/>                | an ebInterface invoice    | false
            """)
    void xml_of_another_kind_is_named_as_what_it_is(String xml, String title, boolean order) throws XmlRefused {
        assertThat(OtherSyntax.ofXml(xml.getBytes(UTF_8))).contains(new OtherSyntax(title, order));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNA:+.? 'UNB+UNOC:3+A+B+260101:1200+1'UNH+1+INVOIC:D:96A:UN'| an EDIFACT message of type INVOIC | false
            UNB+UNOC:3+A+B+260101:1200+1'UNH+1+ORDERS:D:96A:UN'         | an EDIFACT message of type ORDERS | true
            UNB+UNOC:3+A+B+260101:1200+1'                               | an EDIFACT interchange            | false
            ISA*00*          *00*                                       | an ANSI X12 interchange           | false
            """)
    void messages_that_are_no_xml_are_named_by_their_headers(String text, String title, boolean order) {
        assertThat(OtherSyntax.ofText(text.getBytes(UTF_8))).contains(new OtherSyntax(title, order));
    }

    @Test
    void what_only_looks_alike_is_nothing_of_the_kind() throws XmlRefused {
        assertThat(OtherSyntax.ofXml("<note/>".getBytes(UTF_8))).isEmpty();
        assertThat(OtherSyntax.ofText("UNBEKANNT+1".getBytes(UTF_8))).isEmpty();
        assertThat(OtherSyntax.ofText("ISABELLA".getBytes(UTF_8))).isEmpty();
    }
}
