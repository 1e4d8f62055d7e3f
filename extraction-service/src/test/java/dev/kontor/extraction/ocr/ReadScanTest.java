package dev.kontor.extraction.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.extraction.image.Grey;
import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.image.Print;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadScanTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String TEXT = "Rechnung Nr. RE-20417 vom 03.02.2026 Gesamtbetrag 1.190,00 EUR";

    private static BufferedImage print() {
        return Print.of("Rechnung Nr. RE-20417 vom 03.02.2026", "Gesamtbetrag 1.190,00 EUR");
    }

    private static Page read(BufferedImage paper, Duration time) throws OcrFailed {
        Picture picture = new Picture(Grey.of(paper), 300);
        return ReadScan.of(
                        Print.pages(1, picture),
                        List.of(0),
                        CLOCK,
                        CLOCK.instant().plus(time),
                        page -> {})
                .getFirst();
    }

    private static String text(Page page) {
        return page.words().stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @Test
    void words_are_read_with_their_place_in_points() throws Exception {
        Page page = read(print(), Duration.ofSeconds(60));

        assertThat(text(page)).isEqualTo(TEXT);
        Word first = page.words().getFirst();
        assertThat(first.x()).isBetween(18.0, 21.0);
        assertThat(first.bottom()).isBetween(23.0, 28.0);
        assertThat(first.certainty()).isBetween(0.8, 0.99);
        assertThat(page.width()).isEqualTo(288);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-4, 90, 182})
    void a_page_is_read_however_it_lies(double degrees) throws Exception {
        assertThat(text(read(Print.turned(degrees, print()), Duration.ofSeconds(60))))
                .isEqualTo(TEXT);
    }

    @Test
    void an_empty_page_behind_a_french_one_has_no_words() throws Exception {
        LanguageSoFar language = new LanguageSoFar();
        language.learn(Language.FRENCH);
        Picture empty = new Picture(Grey.of(Print.of("")), 300);

        ScannedPage page = Engines.SHARED
                .submit(() ->
                        new ReadPage(Engines.SHARED.mine(), () -> Duration.ofSeconds(60)).read(2, empty, language))
                .get();

        assertThat(page.page().words()).isEmpty();
        assertThat(language.get()).isEqualTo(Language.FRENCH);
    }

    @Test
    void a_page_in_a_shadow_is_read() throws Exception {
        assertThat(text(read(Print.shadowed(print()), Duration.ofSeconds(60)))).isEqualTo(TEXT);
    }

    @Test
    void a_page_that_takes_too_long_is_given_up() {
        assertThatThrownBy(() -> read(print(), Duration.ZERO)).isInstanceOf(OcrFailed.class);
    }

    @Test
    void what_lies_in_the_cache_counts_only_when_it_is_what_was_shipped(@TempDir Path cache) throws Exception {
        Path folder = UnpackEngine.into(cache);
        Path library = folder.resolve("libtesseract.so");
        long size = Files.size(library);
        Files.writeString(library, "something else");

        assertThat(UnpackEngine.into(cache)).isEqualTo(folder);
        assertThat(library).hasSize(size);
    }
}
