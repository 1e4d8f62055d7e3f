package dev.kontor.suite.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.suite.client.Api;
import dev.kontor.suite.client.People;
import dev.kontor.suite.data.Ports;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Distinct EN 16931 invoices (UBL) of generated suppliers, and the directory entries of those suppliers. */
public final class GeneratedInvoices {

    public static final int SUPPLIERS = 200;

    private static final BigDecimal RATE = new BigDecimal("0.19");

    private GeneratedInvoices() {}

    /** Makes the suppliers known to a company, so that their invoices pass. */
    public static void importDirectory(People people, Ports ports, String company) {
        String url = ports.url(ports.validation()) + "/api/v1/suppliers/import?company=" + company;
        Api.ok(people.as("maren").post(url, null, "text/csv", directory()), "suppliers");
    }

    private static byte[] directory() {
        StringBuilder csv = new StringBuilder("number,name,vatId,taxNumber,iban,bic\n");
        for (int i = 0; i < SUPPLIERS; i++) {
            csv.append("%d,Lieferant %d GmbH,%s,,%s,%n".formatted(80_000 + i, i, vatId(i), iban(i)));
        }
        return csv.toString().replace(System.lineSeparator(), "\n").getBytes(UTF_8);
    }

    /** The n-th invoice: one of 200 suppliers, a number of its own, one to nine lines, below the approval limit. */
    public static byte[] invoice(long n) {
        return invoice(n, 1);
    }

    /** The n-th invoice with every price so many times as high: from 12 on each is above the approval limit. */
    public static byte[] invoice(long n, int times) {
        int supplier = (int) (n % SUPPLIERS);
        int lines = lines(n);
        BigDecimal price = price(n, times);
        BigDecimal net = price.multiply(BigDecimal.valueOf(lines));
        BigDecimal vat = vat(net);
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= lines; i++) {
            items.append(LINE.formatted(i, price, i, price));
        }
        return INVOICE.formatted(
                        "B-" + n,
                        supplier,
                        vatId(supplier),
                        supplier,
                        iban(supplier),
                        vat,
                        net,
                        vat,
                        net,
                        net,
                        net.add(vat),
                        net.add(vat),
                        items)
                .getBytes(UTF_8);
    }

    /** What is to be paid for {@link #invoice(long, int)}, in euro. */
    public static BigDecimal gross(long n, int times) {
        BigDecimal net = price(n, times).multiply(BigDecimal.valueOf(lines(n)));
        return net.add(vat(net));
    }

    private static int lines(long n) {
        return 1 + (int) (n % 9);
    }

    private static BigDecimal price(long n, int times) {
        return BigDecimal.valueOf((10 + n % 40) * times).setScale(2);
    }

    private static BigDecimal vat(BigDecimal net) {
        return net.multiply(RATE).setScale(2, RoundingMode.HALF_UP);
    }

    /** With the check digit of ISO 7064 MOD 11,10 (invoice-law §12.1). */
    private static String vatId(int supplier) {
        String digits = String.format(Locale.ROOT, "%08d", 10_000_000 + supplier);
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return "DE" + digits + (11 - product) % 10;
    }

    private static String iban(int supplier) {
        String account = String.format(Locale.ROOT, "37040044%010d", 1_000 + supplier);
        BigDecimal check =
                new BigDecimal(98).subtract(new BigDecimal(account + "131400").remainder(new BigDecimal(97)));
        return "DE" + String.format(Locale.ROOT, "%02d", check.intValue()) + account;
    }

    private static final String LINE = """
            <cac:InvoiceLine><cbc:ID>%d</cbc:ID><cbc:InvoicedQuantity unitCode="H87">1</cbc:InvoicedQuantity>\
            <cbc:LineExtensionAmount currencyID="EUR">%s</cbc:LineExtensionAmount><cac:Item>\
            <cbc:Name>Artikel %d</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent>\
            <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price>\
            <cbc:PriceAmount currencyID="EUR">%s</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
            """;

    private static final String INVOICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
              xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
              xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
            <cbc:ID>%s</cbc:ID><cbc:IssueDate>2026-10-01</cbc:IssueDate><cbc:DueDate>2026-12-30</cbc:DueDate>
            <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
            <cbc:BuyerReference>1000</cbc:BuyerReference>
            <cac:AccountingSupplierParty><cac:Party>
            <cac:PostalAddress><cbc:StreetName>Hauptstr. %d</cbc:StreetName><cbc:CityName>Berlin</cbc:CityName>
            <cbc:PostalZone>10115</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
            <cac:PartyTaxScheme><cbc:CompanyID>%s</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
            <cac:PartyLegalEntity><cbc:RegistrationName>Lieferant %d GmbH</cbc:RegistrationName></cac:PartyLegalEntity>
            </cac:Party></cac:AccountingSupplierParty>
            <cac:AccountingCustomerParty><cac:Party>
            <cac:PostalAddress><cbc:CityName>Hamburg</cbc:CityName><cbc:PostalZone>20095</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
            <cac:PartyLegalEntity><cbc:RegistrationName>Kontor Demo GmbH</cbc:RegistrationName></cac:PartyLegalEntity>
            </cac:Party></cac:AccountingCustomerParty>
            <cac:Delivery><cbc:ActualDeliveryDate>2026-09-30</cbc:ActualDeliveryDate></cac:Delivery>
            <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>%s</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
            <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">%s</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">%s</cbc:TaxableAmount>
            <cbc:TaxAmount currencyID="EUR">%s</cbc:TaxAmount><cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
            <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">%s</cbc:LineExtensionAmount>
            <cbc:TaxExclusiveAmount currencyID="EUR">%s</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">%s</cbc:TaxInclusiveAmount>
            <cbc:PayableAmount currencyID="EUR">%s</cbc:PayableAmount></cac:LegalMonetaryTotal>
            %s</Invoice>
            """;
}
