package dev.kontor.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.suite.cli.Arguments.Command;
import dev.kontor.suite.data.StartRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void without_options_data_and_ports_are_the_usual_ones() {
        Arguments read = parse("up");

        assertThat(read.command()).isEqualTo(Command.UP);
        assertThat(read.data()).isAbsolute().isEqualTo(Path.of(".kontor").toAbsolutePath());
        assertThat(read.ports().console()).isEqualTo(8400);
        assertThat(read.rest()).isEmpty();
    }

    @Test
    void options_and_words_may_stand_in_any_order() {
        Arguments read = parse("token --ports 9000 clara --data /srv/./kontor");

        assertThat(read.command()).isEqualTo(Command.TOKEN);
        assertThat(read.data()).isEqualTo(Path.of("/srv/kontor"));
        assertThat(read.ports().base()).isEqualTo(9000);
        assertThat(read.rest()).containsExactly("clara");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | a command is needed: up, demo, join, token or soak; ./kontor help says more.",
                "fly               | there is no command fly; ./kontor help lists them.",
                "demo --fast       | there is no option --fast; ./kontor help lists them.",
                "demo -v           | there is no option -v; ./kontor help lists them.",
                "demo extra        | demo takes no extra; ./kontor help lists the options.",
                "up extra words    | up takes no extra; ./kontor help lists the options.",
                "demo --data       | --data needs a value.",
                "demo --data --ports 9000 | --data needs a value.",
                "up --ports        | --ports needs a value.",
                "up --ports many   | --ports needs a number, not many.",
                "up --ports 99999999999 | --ports needs a number, not 99999999999.",
                "up --minutes 5    | there is no option --minutes; ./kontor help lists them.",
                "join              | join needs one service: intake, extraction, validation, approval, payment, audit, reporting.",
                "join catering     | join needs one service: intake, extraction, validation, approval, payment, audit, reporting.",
                "soak --kills      | --kills needs a value.",
                "soak 5            | soak takes no 5; ./kontor help lists the options.",
                "token             | token needs one user name.",
                "token clara anton | token needs one user name."
            })
    void wrong_use_gets_one_sentence(String line, String sentence) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(WrongUse.class).hasMessage(sentence);
    }

    @Test
    void a_soak_has_numbers_of_its_own() {
        Arguments read = parse("soak --minutes 5 --seed 42");

        assertThat(read.number("minutes", 60)).isEqualTo(5);
        assertThat(read.number("seed", 1)).isEqualTo(42);
        assertThat(read.number("kills", 200)).isEqualTo(200);
    }

    @Test
    void services_that_run_apart_are_listed_with_commas() {
        assertThat(parse("up --without payment,extraction").services("without"))
                .containsExactly("extraction", "payment");
        assertThat(parse("up").services("without")).isEmpty();
        assertThatThrownBy(() -> parse("up --without payment,catering").services("without"))
                .isInstanceOf(WrongUse.class)
                .hasMessage("there is no service catering.");
    }

    @Test
    void blows_of_a_soak_are_listed_with_commas() {
        assertThat(parse("soak --blows sequencer,postgres").words("blows")).containsExactly("postgres", "sequencer");
        assertThat(parse("soak").words("blows")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soak --minutes five | --minutes needs a number, not five.",
                "soak --minutes 0    | --minutes needs a number above 0, not 0."
            })
    void a_number_that_is_none_gets_one_sentence(String line, String sentence) {
        assertThatThrownBy(() -> parse(line).number("minutes", 60))
                .isInstanceOf(WrongUse.class)
                .hasMessage(sentence);
    }

    @Test
    void ports_out_of_range_are_refused() {
        assertThatThrownBy(() -> parse("up --ports 70000").ports()).isInstanceOf(StartRefused.class);
    }

    private static Arguments parse(String line) {
        return Arguments.parse(line.isEmpty() ? new String[0] : line.split(" +"));
    }
}
