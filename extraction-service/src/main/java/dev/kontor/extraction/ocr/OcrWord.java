package dev.kontor.extraction.ocr;

import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A word in a picture, its box in pixels from the upper left corner.
 *
 * @param line counts the lines of text in the order of reading, from 0
 * @param certainty 0 to 1
 */
record OcrWord(String text, int x, int y, int width, int height, int line, double certainty) {

    /** Even an engine that is sure can be wrong; 1 is for text that was never a picture. */
    private static final double MOST_CERTAIN = 0.99;

    private static final String LINE = "4";
    private static final String WORD = "5";

    /** @param points of a pixel */
    Word on(double points) {
        return new Word(
                text, x * points, y * points, width * points, height * points, Math.min(certainty, MOST_CERTAIN));
    }

    /** The words in Tesseract's tab-separated output: level, page, block, paragraph, line, word, box, certainty, text. */
    static List<OcrWord> parse(String tsv) {
        List<OcrWord> words = new ArrayList<>();
        int line = -1;
        for (String row : tsv.split("\n", -1)) {
            String[] cells = row.split("\t", 12);
            if (cells[0].equals(LINE)) {
                line++;
            } else if (cells[0].equals(WORD) && cells.length == 12 && !cells[11].isBlank()) {
                words.add(new OcrWord(
                        cells[11].strip(),
                        Integer.parseInt(cells[6]),
                        Integer.parseInt(cells[7]),
                        Integer.parseInt(cells[8]),
                        Integer.parseInt(cells[9]),
                        line,
                        Double.parseDouble(cells[10]) / 100));
            }
        }
        return words;
    }
}
