package dev.kontor.extraction;

import dev.kontor.extraction.fields.Recipient;
import dev.kontor.extraction.learning.WeightsSettings;
import dev.kontor.extraction.model.ModelSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How far extraction goes with one document.
 *
 * @param maxPages of a PDF that are read
 * @param maxInflated size of one XML, and of the drawing instructions of all pages of a PDF
 * @param deadline for one document, after which it is given up
 * @param verdict whether e-invoices are held against the rules of EN 16931 and XRechnung
 * @param thresholds by field, 0 to 1: below this confidence a person is asked; without one the threshold that was learned
 * @param companies what is known about the companies documents come to, by their code
 * @param documentTypes folder of further declarations; null for the shipped ones alone
 * @param weights what is learned from confirmed documents besides layouts
 * @param model asked about what reading is not sure of, when there is one
 */
@Validated
@ConfigurationProperties("kontor.extraction")
record ExtractionSettings(
        @Min(1) @DefaultValue("200") int maxPages,
        @DefaultValue("64MB") DataSize maxInflated,
        @DefaultValue("60s") Duration deadline,
        @DefaultValue("true") boolean verdict,
        @DefaultValue Map<String, @DecimalMin("0") @DecimalMax("1") Double> thresholds,
        @Valid @DefaultValue Map<String, Company> companies,
        @Nullable Path documentTypes,
        @Valid @DefaultValue WeightsSettings weights,
        @Valid @DefaultValue ModelSettings model) {

    /**
     * A company that documents come to. Nothing of it is taken for a seller's.
     *
     * @param names as invoices address it, with legal form
     * @param vatIds of the company
     * @param ibans of its accounts
     * @param thresholds as for all companies, and before those
     */
    record Company(
            @DefaultValue List<String> names,
            @DefaultValue List<String> vatIds,
            @DefaultValue List<String> ibans,
            @DefaultValue Map<String, @DecimalMin("0") @DecimalMax("1") Double> thresholds) {

        Recipient recipient(Map<String, Double> usual) {
            Map<String, Double> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            all.putAll(usual);
            all.putAll(thresholds);
            return new Recipient(names, vatIds, ibans, all);
        }
    }

    /** Whom documents may come to, by company. */
    Map<String, Recipient> recipients() {
        Map<String, Recipient> recipients = new HashMap<>();
        companies.forEach((code, company) -> recipients.put(code, company.recipient(thresholds)));
        return recipients;
    }
}
