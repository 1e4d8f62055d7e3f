package dev.kontor.extraction.cli;

import dev.kontor.extraction.image.Grey;
import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.image.Shrink;
import dev.kontor.extraction.ocr.ScannedPage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The pages of one scan as they were turned and straightened for reading: the boxes of fields lie on these pictures. */
final class PreparedPages implements Consumer<ScannedPage> {

    /** Pixels: A4 at 150 dpi, as other pages are drawn. */
    private static final int LONGER_SIDE = 1800;

    private static final double POINTS = 72;

    private final int most;
    private final Map<Integer, Picture> pages = new ConcurrentHashMap<>();

    /** @param most first pages that are kept */
    PreparedPages(int most) {
        this.most = most;
    }

    /** Called from several threads at once. */
    @Override
    public void accept(ScannedPage scanned) {
        if (scanned.page().number() <= most) {
            Grey grey = Shrink.to(LONGER_SIDE, scanned.picture());
            double dpi = grey.width() * POINTS / scanned.page().width();
            pages.put(scanned.page().number(), new Picture(grey, dpi));
        }
    }

    /** @param number from 1; empty for a page that was not read from its picture */
    Optional<Picture> page(int number) {
        return Optional.ofNullable(pages.get(number));
    }
}
