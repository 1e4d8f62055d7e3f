package dev.kontor.extraction.layout;

/** Letters of a watermark that runs across a page: far larger than its type, and each on its own. They tear rows apart. */
public final class Watermark {

    private static final double LARGE = 3;
    private static final int LETTERS = 3;

    private Watermark() {}

    /** The same layout where there is none. */
    public static Layout without(Layout layout) {
        double large = LARGE * layout.bodyHeight();
        boolean any =
                layout.pages().stream().flatMap(page -> page.words().stream()).anyMatch(word -> isPart(word, large));
        return any
                ? Layout.of(layout.pages().stream()
                        .map(page -> new Page(
                                page.number(),
                                page.width(),
                                page.height(),
                                page.words().stream()
                                        .filter(word -> !isPart(word, large))
                                        .toList()))
                        .toList())
                : layout;
    }

    private static boolean isPart(Word word, double large) {
        return word.height() > large
                && word.text().length() <= LETTERS
                && word.text().chars().allMatch(Character::isLetter);
    }
}
