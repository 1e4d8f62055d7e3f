package dev.kontor.extraction.einvoice;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a line stand, all but the first from the line element.
 *
 * @param line from the root element
 * @param subLine lines that stand inside this one; null where none do
 * @param parent the number of the line this one belongs to, where lines stand side by side; null where none do
 */
record LinePaths(
        XmlPath line,
        @Nullable XmlPath subLine,
        XmlPath id,
        XmlPath name,
        XmlPath article,
        XmlPath quantity,
        XmlPath price,
        XmlPath priceBase,
        XmlPath total,
        XmlPath vatRate,
        @Nullable XmlPath parent) {}
