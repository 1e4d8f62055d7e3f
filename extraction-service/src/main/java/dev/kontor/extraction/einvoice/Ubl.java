package dev.kontor.extraction.einvoice;

import static dev.kontor.extraction.einvoice.FieldPath.amount;
import static dev.kontor.extraction.einvoice.FieldPath.text;

import dev.kontor.extraction.einvoice.FieldPath.Form;
import dev.kontor.extraction.reading.Reading.Syntax;
import java.util.List;

/** UBL 2.1 Invoice and CreditNote (EN 16931-3-2). */
final class Ubl {

    static final Mapping INVOICE = mapping("Invoice", "Invoiced");
    static final Mapping CREDIT_NOTE = mapping("CreditNote", "Credited");

    private Ubl() {}

    private static Mapping mapping(String root, String quantity) {
        return new Mapping(
                Syntax.UBL,
                "/ubl:" + root + "/",
                XmlPath.of("cbc:CustomizationID"),
                fields(root),
                lines(root, quantity),
                vat(),
                null);
    }

    private static List<FieldPath> fields(String root) {
        String seller = "cac:AccountingSupplierParty/cac:Party/";
        String buyer = "cac:AccountingCustomerParty/cac:Party/";
        String means = "cac:PaymentMeans/";
        String totals = "cac:LegalMonetaryTotal/";
        String vatId = "cac:PartyTaxScheme[cac:TaxScheme/cbc:ID='VAT']/cbc:CompanyID";
        return List.of(
                text("documentTypeCode", "cbc:" + root + "TypeCode"),
                text("invoiceNumber", "cbc:ID"),
                FieldPath.of("issueDate", Form.DATE, "cbc:IssueDate"),
                // a CreditNote has no cbc:DueDate (BT-9)
                FieldPath.of("dueDate", Form.DATE, "cbc:DueDate", means + "cbc:PaymentDueDate"),
                FieldPath.of("deliveryDate", Form.DATE, "cac:Delivery/cbc:ActualDeliveryDate"),
                text("currency", "cbc:DocumentCurrencyCode"),
                // PartyName is the trading name (BT-28), which many senders fill alone
                text(
                        "sellerName",
                        seller + "cac:PartyLegalEntity/cbc:RegistrationName",
                        seller + "cac:PartyName/cbc:Name"),
                FieldPath.of("sellerVatId", Form.IDENTIFIER, seller + vatId),
                text("sellerTaxNumber", seller + vatId.replace("='VAT'", "!='VAT'")),
                text(
                        "buyerName",
                        buyer + "cac:PartyLegalEntity/cbc:RegistrationName",
                        buyer + "cac:PartyName/cbc:Name"),
                FieldPath.of("buyerVatId", Form.IDENTIFIER, buyer + vatId),
                FieldPath.of("iban", Form.IDENTIFIER, means + "cac:PayeeFinancialAccount/cbc:ID"),
                FieldPath.of(
                        "bic",
                        Form.IDENTIFIER,
                        means + "cac:PayeeFinancialAccount[cbc:ID=$iban]/cac:FinancialInstitutionBranch/cbc:ID"),
                text("paymentMeansCodes", means + "cbc:PaymentMeansCode").joinedBy(","),
                amount("lineNetTotal", totals + "cbc:LineExtensionAmount"),
                amount("allowanceTotal", totals + "cbc:AllowanceTotalAmount"),
                amount("chargeTotal", totals + "cbc:ChargeTotalAmount"),
                amount("netTotal", totals + "cbc:TaxExclusiveAmount"),
                // BT-111 stands beside BT-110 in a second TaxTotal when the VAT currency (BT-6) differs
                amount("taxTotal", "cac:TaxTotal/cbc:TaxAmount[@currencyID=$currency]", "cac:TaxTotal/cbc:TaxAmount"),
                amount("grossTotal", totals + "cbc:TaxInclusiveAmount"),
                amount("prepaidTotal", totals + "cbc:PrepaidAmount"),
                amount("duePayable", totals + "cbc:PayableAmount"),
                text("paymentTermsText", "cac:PaymentTerms/cbc:Note").joinedBy("\n"),
                // BT-83 is repeated in every PaymentMeans
                text("remittanceInformation", means + "cbc:PaymentID").joinedBy(", "),
                text("orderReference", "cac:OrderReference/cbc:ID"),
                text("buyerReference", "cbc:BuyerReference"),
                text("precedingInvoice", "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"));
    }

    private static LinePaths lines(String root, String quantity) {
        return new LinePaths(
                XmlPath.of("cac:" + root + "Line"),
                XmlPath.of("cac:Sub" + root + "Line"),
                XmlPath.of("cbc:ID"),
                XmlPath.of("cac:Item/cbc:Name"),
                XmlPath.of("cac:Item/cac:SellersItemIdentification/cbc:ID"),
                XmlPath.of("cbc:" + quantity + "Quantity"),
                XmlPath.of("cac:Price/cbc:PriceAmount"),
                XmlPath.of("cac:Price/cbc:BaseQuantity"),
                XmlPath.of("cbc:LineExtensionAmount"),
                XmlPath.of("cac:Item/cac:ClassifiedTaxCategory/cbc:Percent"),
                null);
    }

    private static VatPaths vat() {
        return new VatPaths(
                List.of(
                        XmlPath.of("cac:TaxTotal[cbc:TaxAmount/@currencyID=$currency]/cac:TaxSubtotal"),
                        XmlPath.of("cac:TaxTotal/cac:TaxSubtotal")),
                XmlPath.of("cac:TaxCategory/cbc:Percent"),
                XmlPath.of("cac:TaxCategory/cbc:ID"),
                XmlPath.of("cbc:TaxableAmount"),
                XmlPath.of("cbc:TaxAmount"));
    }
}
