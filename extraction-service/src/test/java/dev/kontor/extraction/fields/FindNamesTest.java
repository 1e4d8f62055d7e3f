package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindNamesTest {

    private static List<Candidate> names(String text) {
        return FindNames.in(new Paper(List.of(Sketch.page(text))));
    }

    private static List<String> signs(String text, String name) {
        return names(text).stream()
                .filter(candidate -> candidate.value().equals(name))
                .flatMap(candidate -> candidate.signs().stream())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nordstern Werkzeuge UG\n(haftungsbeschränkt)", "Nordstern Werkzeuge GmbH\n& Co. KG"})
    void a_legal_form_may_go_on_in_the_line_below(String lines) {
        assertThat(names(lines)).extracting(Candidate::value).contains(lines.replace('\n', ' '));
    }

    @Test
    void a_letterhead_in_large_type_may_go_on_in_the_line_below() {
        List<Word> words = new ArrayList<>(
                Sketch.page("Werkstraße 142\n8010 Graz\nTelefon 0316 / 88").words());
        words.add(new Word("Ing.-Büro Elif", 50, 28, 130, 12));
        words.add(new Word("Weitzendorf", 50, 44, 110, 12));

        assertThat(FindNames.in(new Paper(List.of(new Page(1, 595, 842, words)))))
                .extracting(Candidate::value)
                .contains("Ing.-Büro Elif Weitzendorf");
    }

    @Test
    void the_commas_of_a_firm_of_partners_part_no_address_from_it() {
        assertThat(signs("Dunmarrow, Everleigh & Partners", "Dunmarrow, Everleigh & Partners"))
                .contains("whole");
    }

    @Test
    void a_place_behind_a_legal_form_may_belong_to_the_name() {
        assertThat(signs("Rohstoff AG Salzgitter", "Rohstoff AG")).contains("uptoformalone");
        assertThat(signs("Rohstoff AG Tel. 0341 / 88", "Rohstoff AG")).contains("uptoform");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Prisma S.à r.l.", "Prisma OG", "Prisma Sdn Bhd", "Prisma Sp. z o.o.", "PRISMA INC", "Prisma DAC"
            })
    void names_end_in_the_legal_forms_of_many_countries(String name) {
        assertThat(signs(name, name)).contains("legalend");
    }

    @Test
    void a_name_stands_alone_where_it_fills_a_line() {
        assertThat(signs("Prisma GmbH - Ring 1 - 20457 Hamburg", "Prisma GmbH"))
                .contains("times1")
                .doesNotContain("standsalone");
        assertThat(signs("Prisma GmbH - Ring 1 - 20457 Hamburg\n\nPrisma GmbH", "Prisma GmbH"))
                .contains("times2", "standsalone");
    }
}
