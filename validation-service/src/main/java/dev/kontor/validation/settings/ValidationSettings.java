package dev.kontor.validation.settings;

import dev.kontor.validation.checks.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of validation.
 *
 * @param documentTypes folder of further declarations beside those shipped; null or empty for none
 * @param zone decides what day it is for dates on documents
 * @param recheckInterval pause between two looks for documents whose supplier may have become known
 * @param recheckBatch how many of them are checked per look and company
 */
@Validated
@ConfigurationProperties("kontor.validation")
public record ValidationSettings(
        @Nullable Path documentTypes,
        @DefaultValue("Europe/Berlin") ZoneId zone,
        @DefaultValue("500ms") Duration recheckInterval,
        @DefaultValue("50") @Min(1) int recheckBatch,
        @DefaultValue @Valid Limits limits) {}
