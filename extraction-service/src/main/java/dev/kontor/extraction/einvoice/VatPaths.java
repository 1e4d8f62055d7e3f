package dev.kontor.extraction.einvoice;

import java.util.List;

/**
 * Where the VAT breakdown (BG-23) stands, all but the first from the group element.
 *
 * @param groups from the root element, the first that finds any wins
 */
record VatPaths(List<XmlPath> groups, XmlPath rate, XmlPath category, XmlPath base, XmlPath amount) {}
