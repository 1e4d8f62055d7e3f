package dev.kontor.extraction.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.image.Grey;
import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.image.Print;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Unread;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReadPicturesTest {

    private static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");

    @Test
    void pages_that_take_longer_than_their_part_of_the_time_are_out_of_time_before_the_document_is() {
        Picture picture = new Picture(Grey.of(Print.of("Rechnung Nr. RE-20417 vom 03.02.2026")), 300);

        // the clock stands still: the deadline of the document is never reached
        assertThat(ReadPictures.of(
                        Print.pages(3, picture),
                        ReadFields.shipped(),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        NOW.plusMillis(1),
                        page -> {}))
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.code()).isEqualTo(FailureCode.OUT_OF_TIME));
    }
}
