package dev.kontor.extraction.ocr;

import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.image.Pictures;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads what the pictures on a page of text say: name and address of a sender are often part of a drawn letterhead. */
public final class ReadLetterhead {

    /** Less certain words are what the engine makes of a logo's ornaments. */
    private static final double READABLE = 0.7;

    private ReadLetterhead() {}

    /**
     * The page with the words that only its pictures show; the same page where they cannot be read in time.
     *
     * @param withoutText pictures of the pages of the document, their text left out
     */
    public static Page on(Page page, Pictures withoutText, Clock clock, Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        Future<List<Word>> future = Engines.SHARED.submit(() -> words(withoutText.picture(page.number() - 1), left));
        try {
            List<Word> words = new ArrayList<>(page.words());
            future.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS).stream()
                    .filter(word -> page.words().stream().noneMatch(other -> covers(other, word)))
                    .forEach(words::add);
            return new Page(page.number(), page.width(), page.height(), words);
        } catch (ExecutionException | TimeoutException e) {
            // the text of the page is still there
            return page;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return page;
        } finally {
            future.cancel(false);
        }
    }

    private static List<Word> words(Picture picture, Duration limit) throws IOException, OcrFailed {
        double points = picture.width() / picture.grey().width();
        return Engines.SHARED
                .mine()
                .read(picture.grey(), Language.GERMAN, (int) Math.round(picture.dpi()), limit)
                .stream()
                .filter(word -> word.certainty() >= READABLE && word.text().length() > 1)
                .map(word -> word.on(points))
                .toList();
    }

    /** A picture of a page may have its text on it already, invisible. */
    private static boolean covers(Word text, Word seen) {
        double x = seen.x() + seen.width() / 2;
        double y = seen.y() + seen.height() / 2;
        return x > text.x()
                && x < text.right()
                && y > text.y() - seen.height() / 2
                && y < text.bottom() + seen.height() / 2;
    }
}
