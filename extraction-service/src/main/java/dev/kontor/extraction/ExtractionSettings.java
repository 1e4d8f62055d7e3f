package dev.kontor.extraction;

import dev.kontor.extraction.model.ModelSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
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
 * @param documentTypes folder of further declarations; null for the shipped ones alone
 * @param model asked about what reading is not sure of, when there is one
 */
@Validated
@ConfigurationProperties("kontor.extraction")
record ExtractionSettings(
        @Min(1) @DefaultValue("200") int maxPages,
        @DefaultValue("64MB") DataSize maxInflated,
        @DefaultValue("60s") Duration deadline,
        @DefaultValue("true") boolean verdict,
        @Nullable Path documentTypes,
        @Valid @DefaultValue ModelSettings model) {}
