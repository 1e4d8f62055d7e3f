package dev.kontor.bench.extraction.generate.sheet;

import java.util.List;

/**
 * A document before it is printed.
 *
 * @param flow from top to bottom, over as many pages as it takes
 * @param footer at the foot of every page
 * @param pageNumber with {page} and {pages} in it; empty for none
 * @param annex begins on a page of its own; may be empty
 */
public record Sheet(Style style, List<Block> flow, List<Block> footer, String pageNumber, List<Block> annex) {}
