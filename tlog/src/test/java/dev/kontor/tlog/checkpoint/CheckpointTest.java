package dev.kontor.tlog.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.note.SignedNote;
import dev.kontor.tlog.note.SignerKey;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    /** The example of C2SP tlog-checkpoint. */
    private static final String EXAMPLE = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """;

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void the_example_of_the_specification_is_read_and_written() {
        Checkpoint checkpoint = Checkpoint.parse(EXAMPLE);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.root().base64()).isEqualTo(ROOT);
        assertThat(checkpoint.text()).isEqualTo(EXAMPLE);
    }

    @Test
    void extensions_are_kept() {
        Checkpoint checkpoint = Checkpoint.parse(EXAMPLE + "one\ntwo\n");
        assertThat(checkpoint.extensions()).containsExactly("one", "two");
        assertThat(checkpoint.text()).isEqualTo(EXAMPLE + "one\ntwo\n");
    }

    @Test
    void a_checkpoint_is_of_the_log_whose_key_signed_it() {
        SignerKey key = SignerKey.generate("kontor.example/log", new SecureRandom());
        Checkpoint checkpoint = new Checkpoint("kontor.example/log", 0, new TreeHasher().emptyRoot());
        byte[] note = checkpoint.sign(key).bytes();
        assertThat(Checkpoint.open(note, key.verifier())).isEqualTo(checkpoint);

        Checkpoint other = new Checkpoint("kontor.example/other", 0, checkpoint.root());
        assertThatThrownBy(() -> other.sign(key)).hasMessageContaining("the key of kontor.example/log");
        SignedNote passedOff = key.sign(other.text());
        assertThatThrownBy(() -> Checkpoint.open(passedOff.bytes(), key.verifier()))
                .hasMessage("the checkpoint is of the log kontor.example/other, the key of kontor.example/log");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "log\n1\n",
                "log\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "log\n01\n" + ROOT + "\n",
                "log\n-1\n" + ROOT + "\n",
                "log\n+1\n" + ROOT + "\n",
                "log\n\n" + ROOT + "\n",
                "log\n1e3\n" + ROOT + "\n",
                "log\n9223372036854775808\n" + ROOT + "\n",
                "log\n٣\n" + ROOT + "\n",
                "log\n1\n" + ROOT + "\n\n",
                "log\n1\n" + ROOT + "\n\nextension\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "log\n1\nAAAA\n",
                "log\r\n1\r\n" + ROOT + "\r\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_line_that_would_break_the_form_is_not_written() {
        assertThatThrownBy(() -> new Checkpoint("a\nb", 0, new TreeHasher().emptyRoot()))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Checkpoint("a", 0, new TreeHasher().emptyRoot(), List.of("")))
                .isInstanceOf(MalformedException.class);
    }
}
