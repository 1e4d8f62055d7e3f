package dev.kontor.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadEInvoiceTest {

    private static Read read(String xml) throws XmlRefused {
        return ReadEInvoice.read(xml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String ubl(String root, String body) {
        return "<" + root + " xmlns='urn:oasis:names:specification:ubl:schema:xsd:" + root + "-2'>" + body + "</" + root
                + ">";
    }

    private static String cii(String settlement, String lines) {
        return """
                <r:CrossIndustryInvoice xmlns:r='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'>
                <SupplyChainTradeTransaction>%s<ApplicableHeaderTradeSettlement>%s</ApplicableHeaderTradeSettlement>
                </SupplyChainTradeTransaction></r:CrossIndustryInvoice>""".formatted(lines, settlement);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            invoiceNumber   | RE 1       | <ID> RE 1 </ID>
            issueDate       | 2026-03-01 | <IssueDate>2026-03-01+01:00</IssueDate>
            dueDate         | 2026-04-01 | <DueDate>2026-04-01</DueDate><PaymentMeans><PaymentDueDate>2026-05-01</PaymentDueDate></PaymentMeans>
            dueDate         | 2026-05-01 | <PaymentMeans><PaymentDueDate>2026-05-01</PaymentDueDate></PaymentMeans>
            sellerName      | Legal AG   | <AccountingSupplierParty><Party><PartyName><Name>Trade</Name></PartyName><PartyLegalEntity><RegistrationName>Legal AG</RegistrationName></PartyLegalEntity></Party></AccountingSupplierParty>
            sellerName      | Trade      | <AccountingSupplierParty><Party><PartyName><Name>Trade</Name></PartyName><PartyLegalEntity><CompanyID>1</CompanyID></PartyLegalEntity></Party></AccountingSupplierParty>
            sellerVatId     | DE136695976 | <AccountingSupplierParty><Party><PartyTaxScheme><CompanyID>201/113</CompanyID><TaxScheme><ID>FC</ID></TaxScheme></PartyTaxScheme><PartyTaxScheme><CompanyID>de 136 695 976</CompanyID><TaxScheme><ID>VAT</ID></TaxScheme></PartyTaxScheme></Party></AccountingSupplierParty>
            sellerTaxNumber | 201/113    | <AccountingSupplierParty><Party><PartyTaxScheme><CompanyID>DE1</CompanyID><TaxScheme><ID>VAT</ID></TaxScheme></PartyTaxScheme><PartyTaxScheme><CompanyID>201/113</CompanyID><TaxScheme><ID>FC</ID></TaxScheme></PartyTaxScheme></Party></AccountingSupplierParty>
            taxTotal        | 19.00      | <DocumentCurrencyCode>EUR</DocumentCurrencyCode><TaxTotal><TaxAmount currencyID='SEK'>210.00</TaxAmount></TaxTotal><TaxTotal><TaxAmount currencyID='EUR'>19.00</TaxAmount></TaxTotal>
            taxTotal        | 19.00      | <TaxTotal><TaxAmount currencyID='EUR'>19.00</TaxAmount></TaxTotal>
            grossTotal      | -0.5       | <LegalMonetaryTotal><TaxInclusiveAmount>-.5</TaxInclusiveAmount></LegalMonetaryTotal>
            paymentMeansCodes | 58,30    | <PaymentMeans><PaymentMeansCode>58</PaymentMeansCode></PaymentMeans><PaymentMeans><PaymentMeansCode>30</PaymentMeansCode></PaymentMeans><PaymentMeans><PaymentMeansCode>58</PaymentMeansCode></PaymentMeans>
            remittanceInformation | R1   | <PaymentMeans><PaymentID>R1</PaymentID></PaymentMeans><PaymentMeans><PaymentID>R1</PaymentID></PaymentMeans>
            bic             | BBBBDEFFXXX | <PaymentMeans><PayeeFinancialAccount><ID>DE89 3704</ID><FinancialInstitutionBranch><ID>BBBBDEFFXXX</ID></FinancialInstitutionBranch></PayeeFinancialAccount></PaymentMeans>
            """)
    void a_ubl_field_is_read_from_where_its_term_stands(String field, String value, String body) throws XmlRefused {
        assertThat(read(ubl("Invoice", body)).content().value(field)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dueDate   | 2026-04-01 | <SpecifiedTradePaymentTerms><Description>x</Description></SpecifiedTradePaymentTerms><SpecifiedTradePaymentTerms><DueDateDateTime><DateTimeString format='102'>20260401</DateTimeString></DueDateDateTime></SpecifiedTradePaymentTerms>
            taxTotal  | 19.00      | <InvoiceCurrencyCode>EUR</InvoiceCurrencyCode><SpecifiedTradeSettlementHeaderMonetarySummation><TaxTotalAmount currencyID='GBP'>16.00</TaxTotalAmount><TaxTotalAmount currencyID='EUR'>19.00</TaxTotalAmount></SpecifiedTradeSettlementHeaderMonetarySummation>
            iban      | DE89       | <SpecifiedTradeSettlementPaymentMeans><TypeCode>59</TypeCode></SpecifiedTradeSettlementPaymentMeans><SpecifiedTradeSettlementPaymentMeans><PayeePartyCreditorFinancialAccount><IBANID>DE 89</IBANID></PayeePartyCreditorFinancialAccount></SpecifiedTradeSettlementPaymentMeans>
            """)
    void a_cii_field_is_read_from_where_its_term_stands(String field, String value, String body) throws XmlRefused {
        assertThat(read(cii(body, "")).content().value(field)).contains(value);
    }

    @Test
    void a_field_says_where_it_stands() throws XmlRefused {
        Field number = read(ubl("CreditNote", "<ID>7</ID>")).content().fields().get("invoiceNumber");

        assertThat(number)
                .isEqualTo(new Field("7", 1, Field.Source.XML, new Field.Place("/ubl:CreditNote/cbc:ID", null, null)));
    }

    @Test
    void a_value_of_the_wrong_form_is_left_out_and_reported() throws XmlRefused {
        Read read = read(ubl("Invoice", "<IssueDate>first of May</IssueDate>"));

        assertThat(read.content().value("issueDate")).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple("VALUE_UNREADABLE", "issueDate"));
    }

    @Test
    void the_price_is_that_of_one_unit() throws XmlRefused {
        LineItem line = read(ubl("Invoice", """
                <InvoiceLine><ID>1</ID><InvoicedQuantity unitCode='H87'>1000</InvoicedQuantity>
                <Price><PriceAmount>5.00</PriceAmount><BaseQuantity>100</BaseQuantity></Price></InvoiceLine>""")).content().lines().getFirst();

        assertThat(line.unit()).isEqualTo("H87");
        assertThat(line.unitPrice()).isEqualByComparingTo("5.00");
    }

    @Test
    void sub_lines_name_the_line_that_contains_them() throws XmlRefused {
        assertThat(read(ubl(
                                "Invoice",
                                "<InvoiceLine><ID>1</ID><SubInvoiceLine><ID>1.1</ID></SubInvoiceLine></InvoiceLine>"))
                        .content()
                        .lines())
                .extracting(LineItem::lineId, LineItem::parentLineId)
                .containsExactly(tuple("1", null), tuple("1.1", "1"));
    }

    @Test
    void structured_discount_terms_are_read() throws XmlRefused {
        Read read = read(cii("""
                <SpecifiedTradePaymentTerms><ApplicableTradePaymentDiscountTerms>
                <BasisPeriodMeasure unitCode='DAY'>10</BasisPeriodMeasure><BasisAmount>500.00</BasisAmount>
                <CalculationPercent>2.00</CalculationPercent>
                </ApplicableTradePaymentDiscountTerms></SpecifiedTradePaymentTerms>""", ""));

        assertThat(read.content().skonto())
                .containsExactly(new CashDiscount(10, new BigDecimal("2.00"), null, new BigDecimal("500.00")));
    }

    @Test
    void a_sentence_about_payment_counts_only_where_nothing_else_is_said() throws XmlRefused {
        Read read = read(cii("""
                <SpecifiedTradePaymentTerms><Description>Zahlbar innerhalb 30 Tagen netto bis 04.04.2018,
                3% Skonto innerhalb 10 Tagen bis 15.03.2018</Description></SpecifiedTradePaymentTerms>""", ""));

        assertThat(read.content().value("dueDate")).contains("2018-04-04");
        assertThat(read.content().skonto())
                .containsExactly(new CashDiscount(10, new BigDecimal("3"), LocalDate.of(2018, 3, 15), null));
        assertThat(read.findings()).extracting(Finding::code).containsExactly("SKONTO_FROM_TEXT");
    }

    @Test
    void zugferd_1_is_read_by_its_own_names() throws XmlRefused {
        Read read = read("""
                <CrossIndustryDocument xmlns='urn:ferd:CrossIndustryDocument:invoice:1p0'>
                <HeaderExchangedDocument><ID>4711</ID><TypeCode>380</TypeCode></HeaderExchangedDocument>
                <SpecifiedSupplyChainTradeTransaction><ApplicableSupplyChainTradeSettlement>
                <InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>
                <ApplicableTradeTax><CalculatedAmount>19.00</CalculatedAmount><BasisAmount>100.00</BasisAmount>
                <CategoryCode>S</CategoryCode><ApplicablePercent>19.00</ApplicablePercent></ApplicableTradeTax>
                <SpecifiedTradeSettlementMonetarySummation><TaxTotalAmount currencyID='EUR'>19.00</TaxTotalAmount>
                </SpecifiedTradeSettlementMonetarySummation></ApplicableSupplyChainTradeSettlement>
                </SpecifiedSupplyChainTradeTransaction></CrossIndustryDocument>""");

        assertThat(read.syntax()).isEqualTo(Syntax.ZUGFERD_1);
        assertThat(read.content().documentType()).isEqualTo("invoice");
        assertThat(read.content().value("taxTotal")).contains("19.00");
        assertThat(read.content().taxBreakdown().getFirst().rate()).isEqualByComparingTo("19");
    }

    @Test
    void xml_of_another_kind_is_no_invoice() throws XmlRefused {
        assertThat(ReadEInvoice.read("<Order xmlns='urn:x'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
