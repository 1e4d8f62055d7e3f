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

    /** Above this, data that know more letters would not read it better. */
    private static final double SURE = 0.9;

    /** Above this, data for other words would not. */
    private static final double FAIRLY_SURE = 0.75;

    /** By how much another language has to be surer of a part of a page. */
    private static final double CLEARLY = 0.01;

    /** Pixels above the first words of a part. */
    private static final int MARGIN = 8;

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
        if (guess != best.language() && !best.words().isEmpty() && isWorthIt(best, guess)) {
            best = Attempt.better(best, attempt(best.picture(), guess));
            language.learn(best.language());
        }
        return scanned(number, best);
    }

    /**
     * Reading all of a page again costs as much again. French has letters that the data of the others do not know; where
     * another language has none, it is tried on a part of a page that came out badly.
     */
    private boolean isWorthIt(Attempt known, Language other) throws OcrFailed {
        return other == Language.FRENCH
                ? known.certainty() < SURE
                : known.certainty() < FAIRLY_SURE && readsPartBetter(known, other);
    }

    private boolean readsPartBetter(Attempt known, Language other) throws OcrFailed {
        int[] tops = known.words().stream().mapToInt(OcrWord::y).sorted().toArray();
        int top = Math.max(0, tops[tops.length / 3] - MARGIN);
        int bottom = tops[tops.length * 3 / 5];
        List<OcrWord> there = known.words().stream()
                .filter(word -> word.y() >= top && word.y() + word.height() < bottom)
                .toList();
        if (there.isEmpty()) {
            return true;
        }
        Picture strip = new Picture(
                known.picture().grey().rows(top, bottom), known.picture().dpi());
        return attempt(strip, other).certainty() > certainty(there) + CLEARLY;
    }

    private Attempt attempt(Picture picture, Language language) throws OcrFailed {
        List<OcrWord> words = engine.read(picture.grey(), language, (int) Math.round(picture.dpi()), left.get());
        return new Attempt(picture, language, words, certainty(words));
    }

    private static double certainty(List<OcrWord> words) {
        return words.stream().mapToDouble(OcrWord::certainty).average().orElse(0);
    }

    private static ScannedPage scanned(int number, Attempt attempt) {
        Picture picture = attempt.picture();
        double points = picture.width() / picture.grey().width();
        List<Word> words = attempt.words().stream().map(word -> word.on(points)).toList();
        return new ScannedPage(new Page(number, picture.width(), picture.height(), words), picture.grey());
    }
}
