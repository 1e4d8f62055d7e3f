package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Certainty SURE = new Certainty(9, Map.of(), 0.95);

    private static double confidence(String field, String text, double certainty, String value, boolean confirmed) {
        Page page = Sketch.page(text);
        List<Word> words = page.words().stream()
                .map(word -> new Word(word.text(), word.x(), word.y(), word.width(), word.height(), certainty))
                .toList();
        Paper paper = new Paper(List.of(new Page(1, page.width(), page.height(), words)));
        Candidate candidate = FindCandidates.in(paper).getOrDefault(Fields.all().get(field), List.of()).stream()
                .filter(found -> found.value().equals(value))
                .findFirst()
                .orElseThrow();
        Choice choice = new Choice(value, candidate, 0.99, confirmed, null);
        return SURE.of(Evidence.of(field, choice, null, candidate.signs(), 0, false));
    }

    @Test
    void a_name_that_stands_once_within_a_longer_line_is_never_sure() {
        String sender = "Prisma GmbH - Ring 1 - 20457 Hamburg";

        assertThat(confidence("sellerName", sender, 1, "Prisma GmbH", false)).isLessThan(0.8);
        assertThat(confidence("sellerName", sender + "\n\nPrisma GmbH", 1, "Prisma GmbH", false))
                .isGreaterThan(0.99);
    }

    @Test
    void a_name_that_stands_once_in_letters_the_engine_is_not_sure_of_is_never_sure() {
        assertThat(confidence("sellerName", "Prisma GmbH", 0.5, "Prisma GmbH", false))
                .isLessThan(0.8);
        assertThat(confidence("sellerName", "Prisma GmbH", 0.9, "Prisma GmbH", false))
                .isGreaterThan(0.99);
        assertThat(confidence("sellerName", "Prisma GmbH\n\nPrisma GmbH", 0.5, "Prisma GmbH", false))
                .isGreaterThan(0.99);
    }

    @Test
    void an_amount_that_was_read_from_a_picture_and_that_no_sum_confirms_is_never_sure() {
        assertThat(confidence("grossTotal", "Total 4.60", 0.9, "4.60", false)).isLessThan(0.8);
        assertThat(confidence("grossTotal", "Total 4.60", 0.9, "4.60", true)).isGreaterThan(0.99);
        assertThat(confidence("grossTotal", "Total 4.60", 1, "4.60", false)).isGreaterThan(0.99);
    }
}
