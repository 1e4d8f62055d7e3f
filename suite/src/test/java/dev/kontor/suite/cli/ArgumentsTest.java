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
                "''                | a command is needed: up, demo or token; ./kontor help says more.",
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
                "token             | token needs one user name.",
                "token clara anton | token needs one user name."
            })
    void wrong_use_gets_one_sentence(String line, String sentence) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(WrongUse.class).hasMessage(sentence);
    }

    @Test
    void ports_out_of_range_are_refused() {
        assertThatThrownBy(() -> parse("up --ports 70000").ports()).isInstanceOf(StartRefused.class);
    }

    private static Arguments parse(String line) {
        return Arguments.parse(line.isEmpty() ? new String[0] : line.split(" +"));
    }
}
