package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Every code validation's own rules can find, with the severity it has unless the rule says otherwise. */
public enum FindingCode {
    /** Nobody could say what kind of document it is, or the kind is not declared. */
    UNKNOWN_TYPE(Severity.BLOCK),
    /** A field the declaration asks for is missing. */
    FIELD_MISSING(Severity.CLARIFY),
    /** A field is not of its declared form. */
    FIELD_INVALID(Severity.CLARIFY),
    /** An amount, the number or the IBAN was read with too little confidence. */
    LOW_CONFIDENCE(Severity.CLARIFY),

    /** §14(4) no. 1 UStG. */
    SELLER_NAME_MISSING(Severity.CLARIFY),
    /** §14(4) no. 1 UStG; a warning when a page was read, where its absence is not proven. */
    BUYER_NAME_MISSING(Severity.CLARIFY),
    /** Neither tax number nor VAT id, §14(4) no. 2 UStG; a warning when no VAT is charged. */
    TAX_ID_MISSING(Severity.CLARIFY),
    /** The check digit of a German VAT id is wrong. */
    VAT_ID_DOUBTFUL(Severity.WARN),
    /** §14(4) no. 3 UStG. */
    ISSUE_DATE_MISSING(Severity.CLARIFY),
    /** §14(4) no. 4 UStG; a warning on a small-amount invoice, which needs none (§33 UStDV). */
    INVOICE_NUMBER_MISSING(Severity.CLARIFY),
    /** §14(4) no. 5 UStG; not every way of reading finds lines. */
    LINES_MISSING(Severity.WARN),
    /** §14(4) no. 6 UStG; periods and dates of lines are not among the fields, so its absence is not proven. */
    DELIVERY_DATE_MISSING(Severity.WARN),
    /** Neither stated nor to be computed. */
    GROSS_TOTAL_MISSING(Severity.CLARIFY),
    /** §14(4) no. 8 UStG: no tax amount, and none to be computed. */
    TAX_MISSING(Severity.CLARIFY),
    /** §14(4) no. 8 UStG, §33 no. 4 UStDV: VAT without its rate. */
    TAX_RATE_MISSING(Severity.WARN),
    CURRENCY_MISSING(Severity.CLARIFY),
    /** Not a currency of ISO 4217. */
    CURRENCY_UNKNOWN(Severity.CLARIFY),

    /** The lines do not add up to their stated sum (BR-CO-10); does not change what is paid. */
    LINE_SUM_DIFFERS(Severity.WARN),
    /** Net is not lines less allowances plus charges (BR-CO-13). */
    NET_TOTAL_DIFFERS(Severity.CLARIFY),
    /** The tax is not the sum of its groups (BR-CO-14). */
    TAX_TOTAL_DIFFERS(Severity.CLARIFY),
    /** Gross is not net plus tax (BR-CO-15). */
    GROSS_TOTAL_DIFFERS(Severity.CLARIFY),
    /** What is due is not gross less prepaid (BR-CO-16). */
    DUE_TOTAL_DIFFERS(Severity.CLARIFY),
    /** A sum differs by no more than rounding. */
    TOTAL_ROUNDED(Severity.WARN),
    /** The tax of a group is not its base times its rate (BR-CO-17); a warning once a person confirmed the tax. */
    VAT_GROUP_DIFFERS(Severity.CLARIFY),
    /** The tax of a group differs by no more than rounding. */
    VAT_GROUP_ROUNDED(Severity.WARN),
    /** Reverse charge with VAT: owed by the supplier under §14c UStG, never deductible (invoice-law §4). */
    RC_WITH_VAT(Severity.BLOCK),

    ISSUE_DATE_IN_FUTURE(Severity.CLARIFY),
    ISSUE_DATE_OLD(Severity.WARN),
    DUE_BEFORE_ISSUE(Severity.CLARIFY),

    /** Fails its check digits or the length of its country (ISO 13616). */
    IBAN_INVALID(Severity.CLARIFY),
    /** No IBAN on the document; clarified only when the directory knows no account either. */
    IBAN_MISSING(Severity.CLARIFY),
    /** Not the account of the directory (approval-and-controls §7 no. 1). */
    IBAN_DIFFERS(Severity.CLARIFY),
    /** Not of the form of ISO 9362. */
    BIC_INVALID(Severity.WARN),

    /** The directory has no such supplier. */
    SUPPLIER_UNKNOWN(Severity.CLARIFY),
    /** The directory has several that fit. */
    SUPPLIER_AMBIGUOUS(Severity.CLARIFY),
    /** The supplier is blocked. */
    SUPPLIER_BLOCKED(Severity.BLOCK),

    /** Another document of this supplier has the same number (approval-and-controls §6, D2). */
    DUPLICATE(Severity.BLOCK);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** @param field null when it is about the whole document */
    public Finding finding(@Nullable String field, String message) {
        return finding(severity, field, message);
    }

    /** @param as the severity in this case */
    public Finding finding(Severity as, @Nullable String field, String message) {
        return new Finding(name(), as, field, message);
    }
}
