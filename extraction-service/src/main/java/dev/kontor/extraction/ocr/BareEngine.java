package dev.kontor.extraction.ocr;

import dev.kontor.extraction.image.Picture;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** The engine alone, in German and with its own settings, on a picture as it is: what {@link ReadScan} is held against. */
public final class BareEngine {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private BareEngine() {}

    /**
     * The number of words it sees.
     *
     * @throws OcrFailed if there is no engine, or it gives up
     */
    public static int words(Picture picture) throws OcrFailed {
        try {
            return Engines.SHARED
                    .submit(() -> Engines.SHARED
                            .mine()
                            .read(picture.grey(), Language.GERMAN, (int) Math.round(picture.dpi()), LIMIT)
                            .size())
                    .get();
        } catch (ExecutionException e) {
            throw new OcrFailed("the picture cannot be read", e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OcrFailed("reading was interrupted", e);
        }
    }
}
