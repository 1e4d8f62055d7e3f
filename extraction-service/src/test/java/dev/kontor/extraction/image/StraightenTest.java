package dev.kontor.extraction.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StraightenTest {

    private static BufferedImage letter() {
        return Print.of(
                "Sehr geehrte Damen und Herren, wir danken für",
                "Ihren Auftrag und stellen Ihnen die folgenden",
                "Leistungen gemäß unserem Angebot in Rechnung:",
                "Zahlbar innerhalb von 14 Tagen ohne Abzug.");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1.3, false", "-6, false", "90, true", "272, true"})
    void lines_of_text_show_how_a_page_lies(double degrees, boolean quarter) {
        Bearing bearing = Bearing.of(Grey.of(Print.turned(degrees, letter())));

        assertThat(bearing.quarter()).isEqualTo(quarter);
        assertThat(bearing.slope()).isCloseTo(Math.IEEEremainder(degrees, 90), within(0.2));
    }

    @Test
    void a_page_on_its_head_is_known_by_the_feet_of_its_letters() {
        assertThat(Bearing.of(Grey.of(letter())).feet()).isGreaterThan(1.15);
        assertThat(Bearing.of(Grey.of(Print.turned(180, letter()))).feet()).isLessThan(0.85);
    }

    @Test
    void a_page_in_a_shadow_becomes_black_on_white() {
        Grey flat = FlattenLight.of(RemoveSpecks.of(Grey.of(Print.shadowed(letter()))));

        int[] counts = new int[256];
        for (byte pixel : flat.pixels()) {
            counts[pixel & 0xff]++;
        }
        int between = 0;
        for (int level = 100; level < 220; level++) {
            between += counts[level];
        }
        assertThat(between).isLessThan(flat.pixels().length / 25);
    }

    @Test
    void a_page_that_lies_well_is_left_as_it_is() {
        Picture picture = new Picture(Grey.of(letter()), 300);

        assertThat(Straighten.of(picture).picture().grey().pixels())
                .isSameAs(picture.grey().pixels());
    }

    @Test
    void an_empty_page_is_no_trouble() {
        Picture picture = new Picture(Grey.of(Print.of()), 300);

        assertThat(Straighten.of(picture).picture().grey().width()).isEqualTo(1200);
    }
}
