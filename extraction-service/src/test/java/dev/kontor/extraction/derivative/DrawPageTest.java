package dev.kontor.extraction.derivative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.document.RawPdf;
import dev.kontor.extraction.reading.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DrawPageTest {

    private static final Limits LIMITS = new Limits(20, 16 << 20, Duration.ofSeconds(20));

    @Test
    void a_page_that_inflates_to_more_than_is_allowed_is_not_drawn() {
        byte[] bomb = RawPdf.onePage("").stream(4, "/Filter /FlateDecode", RawPdf.blanks(300, 1))
                .bytes();
        byte[] harmless = RawPdf.onePage("").stream(4, "/Filter /FlateDecode", RawPdf.blanks(1, 1))
                .bytes();

        assertThat(DrawPage.of(bomb, "application/pdf", 1, LIMITS)).isEmpty();
        assertThat(DrawPage.of(harmless, "application/pdf", 1, LIMITS)).isPresent();
    }
}
