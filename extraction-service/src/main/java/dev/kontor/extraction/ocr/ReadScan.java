package dev.kontor.extraction.ocr;

import dev.kontor.extraction.image.Grey;
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

/** Reads pages that are pictures, as many at once as there are cores. */
public final class ReadScan {

    /** Even an engine that is sure can be wrong; 1 is for text that was never a picture. */
    private static final double MOST_CERTAIN = 0.99;

    private final Pictures pictures;
    private final Clock clock;
    private final Instant deadline;

    private ReadScan(Pictures pictures, Clock clock, Instant deadline) {
        this.pictures = pictures;
        this.clock = clock;
        this.deadline = deadline;
    }

    /**
     * Pages that cannot be decoded, or not be read before the deadline, are left out.
     *
     * @param indexes of the pages to read, from 0
     * @throws OcrFailed if not one of them could be read
     */
    public static List<ScannedPage> of(Pictures pictures, List<Integer> indexes, Clock clock, Instant deadline)
            throws OcrFailed {
        return new ReadScan(pictures, clock, deadline).read(indexes);
    }

    private List<ScannedPage> read(List<Integer> indexes) throws OcrFailed {
        List<Future<ScannedPage>> futures = indexes.stream()
                .map(index -> Engines.SHARED.submit(() -> page(index)))
                .toList();
        List<ScannedPage> pages = new ArrayList<>();
        OcrFailed failed = null;
        for (Future<ScannedPage> future : futures) {
            try {
                pages.add(result(future));
            } catch (OcrFailed e) {
                failed = e;
            }
        }
        if (pages.isEmpty() && failed != null) {
            throw failed;
        }
        return pages;
    }

    private ScannedPage result(Future<ScannedPage> future) throws OcrFailed {
        try {
            return future.get(Math.max(0, left().toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new OcrFailed("time was up before the page was read", e);
        } catch (ExecutionException e) {
            throw new OcrFailed("the page cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OcrFailed("reading was interrupted", e);
        } finally {
            // what has not begun need not begin; what runs ends at its deadline by itself
            future.cancel(false);
        }
    }

    private Duration left() {
        return Duration.between(clock.instant(), deadline);
    }

    private ScannedPage page(int index) throws IOException, OcrFailed {
        Picture picture = pictures.picture(index);
        Grey grey = picture.grey();
        List<OcrWord> words = Engines.SHARED.mine().read(grey, Language.GERMAN, (int) picture.dpi(), left());
        double points = picture.width() / grey.width();
        List<Word> placed = words.stream().map(word -> word(word, points)).toList();
        return new ScannedPage(new Page(index + 1, picture.width(), picture.height(), placed), grey);
    }

    private static Word word(OcrWord word, double points) {
        return new Word(
                word.text(),
                word.x() * points,
                word.y() * points,
                word.width() * points,
                word.height() * points,
                Math.min(word.certainty(), MOST_CERTAIN));
    }
}
