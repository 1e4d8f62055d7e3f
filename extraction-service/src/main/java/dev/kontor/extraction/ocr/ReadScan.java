package dev.kontor.extraction.ocr;

import dev.kontor.extraction.image.Pictures;
import dev.kontor.extraction.layout.Page;
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
import java.util.function.Consumer;

/** Reads pages that are pictures, as many at once as there are cores. */
public final class ReadScan {

    /** The part of the time left that pages may take; the rest is for what is made of their words. */
    private static final double FOR_PAGES = 0.9;

    private final Pictures pictures;
    private final Consumer<ScannedPage> seen;
    private final Clock clock;
    private final Instant deadline;
    private final LanguageSoFar language = new LanguageSoFar();

    private ReadScan(Pictures pictures, Clock clock, Instant deadline, Consumer<ScannedPage> seen) {
        this.pictures = pictures;
        this.seen = seen;
        this.clock = clock;
        Instant now = clock.instant();
        this.deadline = now.plusMillis((long) (Duration.between(now, deadline).toMillis() * FOR_PAGES));
    }

    /**
     * Pages that cannot be decoded, or not be read before the deadline, are left out.
     *
     * @param indexes of the pages to read, from 0
     * @param seen gets each page with its picture as soon as it was read, from several threads at once
     * @throws OcrFailed if some could not be read, and no other one holds a word
     */
    public static List<Page> of(
            Pictures pictures, List<Integer> indexes, Clock clock, Instant deadline, Consumer<ScannedPage> seen)
            throws OcrFailed {
        return new ReadScan(pictures, clock, deadline, seen).read(indexes);
    }

    private List<Page> read(List<Integer> indexes) throws OcrFailed {
        List<Future<Page>> futures = indexes.stream()
                .map(index -> Engines.SHARED.submit(() -> page(index)))
                .toList();
        List<Page> pages = new ArrayList<>();
        OcrFailed failed = null;
        for (Future<Page> future : futures) {
            try {
                pages.add(result(future));
            } catch (OcrFailed e) {
                failed = failed == null || e.isOutOfTime() ? e : failed;
            }
        }
        if (failed != null && pages.stream().allMatch(page -> page.words().isEmpty())) {
            throw failed;
        }
        return pages;
    }

    private Page result(Future<Page> future) throws OcrFailed {
        try {
            return future.get(Math.max(0, left().toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw OcrFailed.outOfTime("time was up before the page was read");
        } catch (ExecutionException e) {
            throw new OcrFailed("the page cannot be read", e.getCause() == null ? e : e.getCause());
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

    /** Keeps the words alone: pictures of a long document would fill the memory. */
    private Page page(int index) throws IOException, OcrFailed {
        ReadPage read = new ReadPage(Engines.SHARED.mine(), this::left);
        ScannedPage scanned = read.read(index + 1, pictures.picture(index), language);
        seen.accept(scanned);
        return scanned.page();
    }
}
