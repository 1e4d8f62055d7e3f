package dev.kontor.extraction.qr;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.reading.Reading.Read;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a payment code against what was read on the pages. Its characters are certain, because a QR code corrects
 * itself; that it belongs to this invoice is not: what contradicts the page is a question, never a correction.
 */
public final class ApplyCode {

    private static final double CERTAIN = 0.99;

    private static final double IN_DOUBT = 0.5;

    private final Read read;
    private final PaymentCode code;
    private final Map<String, Field> fields;
    private final List<Finding> findings;

    private ApplyCode(Read read, PaymentCode code) {
        this.read = read;
        this.code = code;
        this.fields = new HashMap<>(read.content().fields());
        this.findings = new ArrayList<>(read.findings());
    }

    /** The reading with what the code confirms, adds or contradicts. */
    public static Read to(Read read, PaymentCode code) {
        return new ApplyCode(read, code).apply();
    }

    private Read apply() {
        hold("iban", code.iban());
        hold("bic", code.bic());
        amount(code.amount());
        Content content = read.content();
        Content held = new Content(
                content.documentType(),
                content.typeConfidence(),
                fields,
                content.lines(),
                content.taxBreakdown(),
                content.skonto(),
                content.allowances(),
                content.supportingDocuments());
        return new Read(held, read.syntax(), read.specification(), findings, read.pages());
    }

    private void hold(String name, @Nullable String value) {
        Field field = fields.get(name);
        if (value == null) {
            return;
        }
        if (field == null) {
            fields.put(name, new Field(value, CERTAIN, Field.Source.OCR, null));
        } else {
            compare(name, field, head(field.value()).equals(head(value)));
        }
    }

    /** A BIC may be written with or without the XXX of a head office (ISO 9362). */
    private static String head(String value) {
        return value.endsWith("XXX") ? value.substring(0, value.length() - 3) : value;
    }

    /** What is to be paid is the gross total where nothing was prepaid. */
    private void amount(@Nullable BigDecimal amount) {
        String name = fields.containsKey("duePayable") ? "duePayable" : "grossTotal";
        Field field = fields.get(name);
        if (amount != null && field != null) {
            compare(name, field, new BigDecimal(field.value()).compareTo(amount) == 0);
        }
    }

    private void compare(String name, Field field, boolean same) {
        double confidence = same ? Math.max(field.confidence(), CERTAIN) : Math.min(field.confidence(), IN_DOUBT);
        fields.put(name, new Field(field.value(), confidence, field.source(), field.place()));
        if (!same) {
            findings.add(new Finding(
                    "PAYMENT_CODE_DIFFERS",
                    Severity.CLARIFY,
                    name,
                    "The QR code for the payment says something else than the page."));
        }
    }
}
