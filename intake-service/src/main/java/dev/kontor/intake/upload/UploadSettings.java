package dev.kontor.intake.upload;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What intake takes.
 *
 * @param maxSize of one document
 * @param maxPixels of an image, width times height; a small file can hold a picture no memory can
 * @param maxPages of a PDF
 */
@Validated
@ConfigurationProperties("kontor.intake")
record UploadSettings(
        @DefaultValue("25MB") DataSize maxSize,
        @Min(1) @DefaultValue("100000000") long maxPixels,
        @Min(1) @DefaultValue("2000") int maxPages) {}
