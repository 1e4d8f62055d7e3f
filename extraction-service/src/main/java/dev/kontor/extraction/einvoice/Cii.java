package dev.kontor.extraction.einvoice;

import static dev.kontor.extraction.einvoice.FieldPath.amount;
import static dev.kontor.extraction.einvoice.FieldPath.text;

import dev.kontor.extraction.einvoice.FieldPath.Form;
import dev.kontor.extraction.reading.Reading.Syntax;
import java.util.List;

/**
 * UN/CEFACT Cross Industry Invoice D16B (EN 16931-3-3), and its forerunner in ZUGFeRD 1.0, which has the same shape
 * under other names.
 */
final class Cii {

    static final Mapping D16B = new Cii(
                    "rsm:SupplyChainTradeTransaction/", "ram:ApplicableHeaderTrade", "ram:SpecifiedLineTrade", "Header")
            .mapping(
                    Syntax.CII,
                    "/rsm:CrossIndustryInvoice/",
                    "rsm:ExchangedDocument/",
                    "rsm:ExchangedDocumentContext/");

    static final Mapping ZUGFERD_1 = new Cii(
                    "rsm:SpecifiedSupplyChainTradeTransaction/",
                    "ram:ApplicableSupplyChainTrade",
                    "ram:SpecifiedSupplyChainTrade",
                    "")
            .mapping(
                    Syntax.ZUGFERD_1,
                    "/rsm:CrossIndustryDocument/",
                    "rsm:HeaderExchangedDocument/",
                    "rsm:SpecifiedExchangedDocumentContext/");

    private final String transaction;
    private final String lineParts;
    private final String agreement;
    private final String delivery;
    private final String settlement;
    private final String totals;
    private final String seller;
    private final String buyer;

    private Cii(String transaction, String headerParts, String lineParts, String level) {
        this.transaction = transaction;
        this.lineParts = lineParts;
        agreement = transaction + headerParts + "Agreement/";
        delivery = transaction + headerParts + "Delivery/";
        settlement = transaction + headerParts + "Settlement/";
        totals = settlement + "ram:SpecifiedTradeSettlement" + level + "MonetarySummation/";
        seller = agreement + "ram:SellerTradeParty/";
        buyer = agreement + "ram:BuyerTradeParty/";
    }

    private Mapping mapping(Syntax syntax, String root, String document, String context) {
        return new Mapping(
                syntax,
                root,
                XmlPath.of(context + "ram:GuidelineSpecifiedDocumentContextParameter/ram:ID"),
                fields(document),
                lines(),
                vat(),
                XmlPath.of(settlement + "ram:SpecifiedTradePaymentTerms/ram:ApplicableTradePaymentDiscountTerms"));
    }

    private List<FieldPath> fields(String document) {
        String date = "/udt:DateTimeString";
        String vatId = "ram:SpecifiedTaxRegistration/ram:ID[@schemeID='VA']";
        String taxNumber = "ram:SpecifiedTaxRegistration/ram:ID[@schemeID='FC']";
        String means = settlement + "ram:SpecifiedTradeSettlementPaymentMeans";
        String account = "ram:PayeePartyCreditorFinancialAccount/ram:";
        String order = agreement + "ram:BuyerOrderReferencedDocument/ram:";
        String preceding = settlement + "ram:InvoiceReferencedDocument/ram:";
        String terms = settlement + "ram:SpecifiedTradePaymentTerms/ram:";
        return List.of(
                text("documentTypeCode", document + "ram:TypeCode"),
                text("invoiceNumber", document + "ram:ID"),
                FieldPath.of("issueDate", Form.DATE, document + "ram:IssueDateTime" + date),
                FieldPath.of("dueDate", Form.DATE, terms + "DueDateDateTime" + date),
                FieldPath.of(
                        "deliveryDate",
                        Form.DATE,
                        delivery + "ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime" + date),
                text("currency", settlement + "ram:InvoiceCurrencyCode"),
                text("sellerName", seller + "ram:Name"),
                FieldPath.of("sellerVatId", Form.IDENTIFIER, seller + vatId),
                text("sellerTaxNumber", seller + taxNumber),
                text("buyerName", buyer + "ram:Name"),
                FieldPath.of("buyerVatId", Form.IDENTIFIER, buyer + vatId),
                FieldPath.of(
                        "iban",
                        Form.IDENTIFIER,
                        means + "/" + account + "IBANID",
                        means + "/" + account + "ProprietaryID"),
                FieldPath.of(
                        "bic",
                        Form.IDENTIFIER,
                        means + "[" + account
                                + "IBANID=$iban]/ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID",
                        means + "/ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID"),
                text("paymentMeansCodes", means + "/ram:TypeCode").joinedBy(","),
                amount("lineNetTotal", totals + "ram:LineTotalAmount"),
                amount("allowanceTotal", totals + "ram:AllowanceTotalAmount"),
                amount("chargeTotal", totals + "ram:ChargeTotalAmount"),
                amount("netTotal", totals + "ram:TaxBasisTotalAmount"),
                // BT-111 stands beside BT-110 when the VAT currency (BT-6) differs
                amount("taxTotal", totals + "ram:TaxTotalAmount[@currencyID=$currency]", totals + "ram:TaxTotalAmount"),
                amount("grossTotal", totals + "ram:GrandTotalAmount"),
                amount("prepaidTotal", totals + "ram:TotalPrepaidAmount"),
                amount("duePayable", totals + "ram:DuePayableAmount"),
                text("paymentTermsText", terms + "Description").joinedBy("\n"),
                text("remittanceInformation", settlement + "ram:PaymentReference"),
                // ZUGFeRD 1.0 calls the number of a referenced document ID
                text("orderReference", order + "IssuerAssignedID", order + "ID"),
                text("buyerReference", agreement + "ram:BuyerReference"),
                text("precedingInvoice", preceding + "IssuerAssignedID", preceding + "ID"));
    }

    private LinePaths lines() {
        String price = lineParts + "Agreement/ram:NetPriceProductTradePrice/ram:";
        String settled = lineParts + "Settlement/ram:";
        String summation = lineParts.contains("Line") ? "LineMonetarySummation" : "MonetarySummation";
        String percent = lineParts.contains("Line") ? "RateApplicablePercent" : "ApplicablePercent";
        return new LinePaths(
                XmlPath.of(transaction + "ram:IncludedSupplyChainTradeLineItem"),
                null,
                XmlPath.of("ram:AssociatedDocumentLineDocument/ram:LineID"),
                XmlPath.of("ram:SpecifiedTradeProduct/ram:Name"),
                XmlPath.of("ram:SpecifiedTradeProduct/ram:SellerAssignedID"),
                XmlPath.of(lineParts + "Delivery/ram:BilledQuantity"),
                XmlPath.of(price + "ChargeAmount"),
                XmlPath.of(price + "BasisQuantity"),
                XmlPath.of(settled + "SpecifiedTradeSettlement" + summation + "/ram:LineTotalAmount"),
                XmlPath.of(settled + "ApplicableTradeTax/ram:" + percent),
                XmlPath.of("ram:AssociatedDocumentLineDocument/ram:ParentLineID"));
    }

    private VatPaths vat() {
        String percent = lineParts.contains("Line") ? "RateApplicablePercent" : "ApplicablePercent";
        return new VatPaths(
                List.of(XmlPath.of(settlement + "ram:ApplicableTradeTax")),
                XmlPath.of("ram:" + percent),
                XmlPath.of("ram:CategoryCode"),
                XmlPath.of("ram:BasisAmount"),
                XmlPath.of("ram:CalculatedAmount"));
    }
}
