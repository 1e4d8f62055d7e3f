package dev.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.bench.BenchOptions.NotUnderstood;
import dev.kontor.bench.BenchOptions.Part;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    @Test
    void without_options_everything_is_measured_under_two_minutes_of_load() {
        BenchOptions options = BenchOptions.parse(new String[] {"pipeline"});

        assertThat(options.parts())
                .containsExactlyInAnyOrder(
                        Part.STARTUP,
                        Part.RECOVERY,
                        Part.IDLE,
                        Part.HALF_LOAD,
                        Part.BURST,
                        Part.CEILINGS,
                        Part.WITH_VERDICT);
        assertThat(options.sustained()).isEqualTo(Duration.ofMinutes(2));
        assertThat(options.documents()).isZero();
        assertThat(options.data()).isNull();
    }

    @Test
    void options_are_read() {
        BenchOptions options =
                parse("pipeline --data d --ports 9000 --seconds 5 --documents 100000 --parts half-load,idle");

        assertThat(options.data()).isEqualTo(Path.of("d"));
        assertThat(options.ports().base()).isEqualTo(9000);
        assertThat(options.sustained()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.documents()).isEqualTo(100_000);
        assertThat(options.parts()).containsExactlyInAnyOrder(Part.HALF_LOAD, Part.IDLE);
    }

    @Test
    void the_audit_bench_takes_a_number_of_entries() {
        BenchOptions options = parse("audit --entries 5000000");

        assertThat(options.name()).isEqualTo(BenchOptions.Name.AUDIT);
        assertThat(options.entries()).isEqualTo(5_000_000);
    }

    @Test
    void the_extraction_bench_takes_a_folder() {
        BenchOptions options = parse("extraction --corpus documents");

        assertThat(options.name()).isEqualTo(BenchOptions.Name.EXTRACTION);
        assertThat(options.corpus()).isEqualTo(Path.of("documents"));
    }

    @Test
    void each_bench_has_parts_of_its_own() {
        assertThat(parse("extraction --parts learning,crossvalidated").parts())
                .containsExactlyInAnyOrder(Part.LEARNING, Part.CROSSVALIDATED);
        assertThat(parse("extraction").parts()).contains(Part.XML).doesNotContain(Part.IDLE);
        assertThat(parse("audit").parts()).isEmpty();
    }

    @Test
    void the_sustained_load_alone_is_a_part_like_any_other() {
        assertThat(parse("pipeline --parts sustained").parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "race",
                "pipeline --fast yes",
                "pipeline --seconds",
                "pipeline --seconds soon",
                "pipeline --parts idle,lunch",
                "pipeline --parts learning",
                "extraction --parts sustained",
                "audit --parts idle"
            })
    void what_it_does_not_understand_it_says(String words) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(NotUnderstood.class);
    }

    private static BenchOptions parse(String words) {
        return BenchOptions.parse(words.isEmpty() ? new String[0] : words.split(" "));
    }
}
