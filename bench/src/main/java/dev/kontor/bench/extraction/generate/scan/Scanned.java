package dev.kontor.bench.extraction.generate.scan;

/**
 * A picture of a document.
 *
 * @param ending of its file: pdf, png, jpg or tif
 * @param variant what happened to it, in small letters
 * @param degrees it was turned by, clockwise
 */
public record Scanned(byte[] bytes, String ending, String variant, int dpi, double degrees, int pages) {}
