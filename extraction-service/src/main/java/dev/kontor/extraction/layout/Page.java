package dev.kontor.extraction.layout;

import java.util.List;

/**
 * A page with its words, whoever read them: from a text layer or by OCR.
 *
 * @param number from 1
 * @param width in points (1/72 inch), as a person sees the page
 * @param height in points
 * @param words in reading order, as far as their reader knows it
 */
public record Page(int number, double width, double height, List<Word> words) {

    public Page {
        words = List.copyOf(words);
    }
}
