package dev.kontor.extraction.ocr;

import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.image.Straighten;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Reads one page: prepares its picture, and reads again what came out in doubt. */
final class ReadPage {

    /** Below this, words are what the engine makes of a page on its head. */
    private static final double RUBBISH = 0.6;

    /** Above this, another language would not read it better. */
    private static final double SURE = 0.9;

    private final Engine engine;
    private final Supplier<Duration> left;

    /** @param left time until the deadline */
    ReadPage(Engine engine, Supplier<Duration> left) {
        this.engine = engine;
        this.left = left;
    }

    private record Attempt(Picture picture, Language language, List<OcrWord> words, double certainty) {

        static Attempt better(Attempt one, Attempt other) {
            return other.certainty > one.certainty ? other : one;
        }
    }

    /**
     * @param language of the pages read before; told when this one is of another
     * @throws OcrFailed if time is up
     */
    ScannedPage read(int number, Picture found, LanguageSoFar language) throws OcrFailed {
        Straighten.Level level = Straighten.of(found);
        Picture upright = level.feet() < 1 ? Straighten.upsideDown(level.picture()) : level.picture();
        Attempt best = attempt(upright, language.get());
        if (best.certainty() < RUBBISH && !best.words().isEmpty()) {
            best = Attempt.better(best, attempt(Straighten.upsideDown(upright), language.get()));
        }
        Language guess = GuessLanguage.of(best.words());
        if (best.certainty() < SURE && guess != best.language()) {
            best = Attempt.better(best, attempt(best.picture(), guess));
            language.learn(best.language());
        }
        return scanned(number, best);
    }

    private Attempt attempt(Picture picture, Language language) throws OcrFailed {
        List<OcrWord> words = engine.read(picture.grey(), language, (int) Math.round(picture.dpi()), left.get());
        double certainty =
                words.stream().mapToDouble(OcrWord::certainty).average().orElse(0);
        return new Attempt(picture, language, words, certainty);
    }

    private static ScannedPage scanned(int number, Attempt attempt) {
        Picture picture = attempt.picture();
        double points = picture.width() / picture.grey().width();
        List<Word> words = attempt.words().stream().map(word -> word.on(points)).toList();
        return new ScannedPage(new Page(number, picture.width(), picture.height(), words), picture.grey());
    }
}
