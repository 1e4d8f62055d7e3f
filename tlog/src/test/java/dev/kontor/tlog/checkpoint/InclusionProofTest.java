package dev.kontor.tlog.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.merkle.NaiveTree;
import dev.kontor.tlog.note.SignerKey;
import dev.kontor.tlog.tile.StoredTiles;
import dev.kontor.tlog.tile.TreeAppender;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InclusionProofTest {

    private static final int SIZE = 300;
    private static final int INDEX = 271;

    private final SignerKey key = SignerKey.generate("kontor.example/log", new SecureRandom());
    private final List<byte[]> data = NaiveTree.data(SIZE);
    private InclusionProof proof = new InclusionProof(Optional.empty(), 0, List.of(), new byte[0]);

    @BeforeEach
    void prove() throws IOException {
        TreeAppender appender = TreeAppender.empty();
        data.forEach(appender::append);
        StoredTiles tiles = new StoredTiles();
        tiles.store(appender.grow());
        byte[] checkpoint = new Checkpoint("kontor.example/log", SIZE, appender.root())
                .sign(key)
                .bytes();
        proof = InclusionProof.make(data.get(INDEX), INDEX, SIZE, checkpoint, tiles);
    }

    @Test
    void a_proof_is_written_read_and_verified() {
        InclusionProof read = InclusionProof.parse(proof.bytes());
        assertThat(new String(proof.bytes(), UTF_8))
                .startsWith("c2sp.org/tlog-proof@v1\nextra bGVhZiAyNzE=\nindex 271\n");
        assertThat(read.leaf().orElseThrow()).isEqualTo(data.get(INDEX));
        assertThat(read.bytes()).isEqualTo(proof.bytes());
        assertThat(read.verify(data.get(INDEX), key.verifier()).size()).isEqualTo(SIZE);
    }

    @Test
    void a_proof_of_another_entry_or_by_another_key_fails() {
        assertThatThrownBy(() -> proof.verify(data.get(INDEX - 1), key.verifier()))
                .hasMessage("the entry is not at index 271 of the log that was signed");
        SignerKey other = SignerKey.generate("kontor.example/log", new SecureRandom());
        assertThatThrownBy(() -> proof.verify(data.get(INDEX), other.verifier()))
                .hasMessageContaining("no signature is of the key");
    }

    @Test
    void one_flipped_bit_anywhere_is_noticed() {
        byte[] bytes = proof.bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            assertThatThrownBy(() -> {
                        InclusionProof read = InclusionProof.parse(flipped);
                        read.verify(read.leaf().orElse(new byte[0]), key.verifier());
                    })
                    .as("byte %s", i)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            c2sp.org/tlog-proof@v1,  c2sp.org/tlog-proof@v2
            index 271,               index 0271
            index 271,               index  271
            extra bGVhZiAyNzE=,      extra bGVhZiAyNzE
            index 271,               nothing
            '\n\n',                  '\n'
            'index 271\n',           'index 271\r\n'
            """)
    void another_form_is_refused(String right, String wrong) {
        String text = new String(proof.bytes(), UTF_8).replaceFirst(right, wrong);
        assertThatThrownBy(() -> InclusionProof.parse(text.getBytes(UTF_8))).isInstanceOf(MalformedException.class);
    }
}
