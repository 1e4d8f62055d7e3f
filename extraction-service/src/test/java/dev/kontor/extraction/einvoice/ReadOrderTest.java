package dev.kontor.extraction.einvoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.reading.Reading.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadOrderTest {

    private static Read read(String xml) throws XmlRefused {
        return ReadOrder.read(xml.getBytes(UTF_8)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Order, <x/>, purchase_order",
        "OrderChange, <x/>, purchase_order",
        "OrderResponse, <OrderResponseCode>AP</OrderResponseCode>, order_confirmation",
        "OrderResponse, <OrderResponseCode>RE</OrderResponseCode>, other",
        "OrderResponseSimple, <AcceptedIndicator>true</AcceptedIndicator>, order_confirmation",
        "OrderResponseSimple, <AcceptedIndicator>false</AcceptedIndicator>, other",
        "DespatchAdvice, <x/>, delivery_note"
    })
    void a_message_of_ubl_is_what_its_root_says(String root, String content, String type) throws XmlRefused {
        String xml = "<%s xmlns='urn:oasis:names:specification:ubl:schema:xsd:%s-2'>%s</%s>";

        assertThat(read(xml.formatted(root, root, content, root)).content().documentType())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"220, purchase_order", "230, purchase_order", "231, order_confirmation"})
    void an_order_x_is_what_its_code_says(String code, String type) throws XmlRefused {
        String xml = "<SCRDMCCBDACIOMessageStructure xmlns='urn:un'><ExchangedDocument><TypeCode>" + code
                + "</TypeCode></ExchangedDocument></SCRDMCCBDACIOMessageStructure>";

        assertThat(read(xml).content().documentType()).isEqualTo(type);
    }

    @Test
    void number_date_parties_and_totals_of_an_order_are_read() throws XmlRefused {
        Read order = read("""
                <Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2">
                  <ID>PO-17</ID><IssueDate>2026-03-31</IssueDate><DocumentCurrencyCode>EUR</DocumentCurrencyCode>
                  <BuyerCustomerParty><Party><PartyLegalEntity><RegistrationName>Muster GmbH</RegistrationName>
                  </PartyLegalEntity></Party></BuyerCustomerParty>
                  <SellerSupplierParty><Party><PartyName><Name>Papier Meyer</Name></PartyName></Party></SellerSupplierParty>
                  <AnticipatedMonetaryTotal><TaxInclusiveAmount>119.00</TaxInclusiveAmount></AnticipatedMonetaryTotal>
                </Order>""");

        assertThat(order.content().value("orderNumber")).contains("PO-17");
        assertThat(order.content().value("issueDate")).contains("2026-03-31");
        assertThat(order.content().value("buyerName")).contains("Muster GmbH");
        assertThat(order.content().value("sellerName")).contains("Papier Meyer");
        assertThat(order.content().value("grossTotal")).contains("119.00");
        assertThat(order.content().value("title")).contains("Order");
        assertThat(order.specification()).isNull();
        assertThat(order.findings()).isEmpty();
    }

    @Test
    void an_invoice_is_no_order() throws XmlRefused {
        assertThat(ReadOrder.read(
                        "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>".getBytes(UTF_8)))
                .isEmpty();
    }
}
