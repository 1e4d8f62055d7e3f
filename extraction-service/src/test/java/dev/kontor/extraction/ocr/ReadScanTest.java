package dev.kontor.extraction.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.extraction.image.Grey;
import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadScanTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Picture PRINT =
            new Picture(Grey.of(Print.of("Rechnung Nr. RE-20417 vom 03.02.2026", "Gesamtbetrag 1.190,00 EUR")), 300);

    private static List<ScannedPage> read(int pages, Duration time) throws OcrFailed {
        return ReadScan.of(
                Print.pages(pages, PRINT), List.of(0), CLOCK, CLOCK.instant().plus(time));
    }

    @Test
    void words_are_read_with_their_place_in_points() throws Exception {
        Page page = read(1, Duration.ofSeconds(60)).getFirst().page();

        assertThat(page.words().stream().map(Word::text).collect(Collectors.joining(" ")))
                .isEqualTo("Rechnung Nr. RE-20417 vom 03.02.2026 Gesamtbetrag 1.190,00 EUR");
        Word first = page.words().getFirst();
        assertThat(first.x()).isBetween(18.0, 21.0);
        assertThat(first.bottom()).isBetween(23.0, 28.0);
        assertThat(first.certainty()).isBetween(0.8, 0.99);
        assertThat(page.width()).isEqualTo(288);
    }

    @Test
    void a_page_that_takes_too_long_is_given_up() {
        assertThatThrownBy(() -> read(1, Duration.ZERO)).isInstanceOf(OcrFailed.class);
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
