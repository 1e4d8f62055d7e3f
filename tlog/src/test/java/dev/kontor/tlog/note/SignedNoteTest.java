package dev.kontor.tlog.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.tlog.MalformedException;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The keys and the note of golang.org/x/mod/sumdb/note, the reference implementation of C2SP signed-note. */
    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private static final String LINE = "— PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    /** The example of C2SP signed-note, whose text has an empty line. */
    private static final String POEM = """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """;

    private final VerifierKey verifier = VerifierKey.parse(VERIFIER);

    @Test
    void the_reference_note_is_verified() {
        assertThat(verifier.open(note(TEXT + "\n" + LINE))).isEqualTo(TEXT);
    }

    @Test
    void the_reference_key_signs_the_same_bytes() {
        SignerKey signer = SignerKey.parse(SIGNER);
        assertThat(signer.verifier().text()).isEqualTo(VERIFIER);
        assertThat(signer.text()).isEqualTo(SIGNER);
        assertThat(signer.toString()).isEqualTo("PeterNeumann+c74f20a3");
        assertThat(signer.sign(TEXT).bytes()).asString(UTF_8).isEqualTo(TEXT + "\n" + LINE);
    }

    @Test
    void the_example_of_the_specification_is_read_and_written() {
        SignedNote note = note(POEM);
        assertThat(note.text()).endsWith("sole:\n\ned è subito sera.\n");
        assertThat(note.signatures())
                .extracting(NoteSignature::keyName, NoteSignature::keyId)
                .containsExactly(tuple("quasimodo.example/salvatore", "367ba04b"));
        assertThat(note.bytes()).asString(UTF_8).isEqualTo(POEM);
    }

    @Test
    void signatures_of_others_are_passed_over_and_one_of_the_key_has_to_be_there() {
        SignerKey other = SignerKey.generate("somebody.example/else", new SecureRandom());
        NoteSignature theirs = other.sign(TEXT).signatures().getFirst();
        NoteSignature sameName = new NoteSignature("PeterNeumann", "00000000", theirs.signature());
        NoteSignature own = note(TEXT + "\n" + LINE).signatures().getFirst();
        assertThat(verifier.open(new SignedNote(TEXT, List.of(theirs, sameName, own))))
                .isEqualTo(TEXT);
        assertThatThrownBy(() -> verifier.open(new SignedNote(TEXT, List.of(theirs, sameName))))
                .hasMessage("no signature is of the key PeterNeumann+c74f20a3");
    }

    @Test
    void a_wrong_signature_of_the_key_refuses_the_note_even_beside_a_right_one() {
        NoteSignature own = note(TEXT + "\n" + LINE).signatures().getFirst();
        NoteSignature wrong = new NoteSignature(own.keyName(), own.keyId(), new byte[64]);
        NoteSignature tooShort = new NoteSignature(own.keyName(), own.keyId(), new byte[] {1});
        for (NoteSignature bad : List.of(wrong, tooShort)) {
            assertThatThrownBy(() -> verifier.open(new SignedNote(TEXT, List.of(own, bad))))
                    .hasMessage("the signature of PeterNeumann+c74f20a3 is wrong");
        }
    }

    @Test
    void one_flipped_bit_anywhere_is_noticed() {
        byte[] note = (TEXT + "\n" + LINE).getBytes(UTF_8);
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] flipped = note.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> verifier.open(SignedNote.parse(flipped)))
                    .as("bit %s", bit)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text",
                "text\n",
                "text\n\n",
                "\n\n",
                "text\n— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n—a AAAAAAA=\n",
                "text\n\n— a\n",
                "text\n\n— a  AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a AAAAAA==\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a AAAA-AA=\n",
                "text\n\n— a\u00a0b AAAAAAA=\n",
                "te\rxt\n\n— a AAAAAAA=\n",
                "te\txt\n\n— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA= \n",
                "text\n\n— a AAAAAAA=\n\n",
                "text\n\n— a AAAAAAA=\ntext\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> note(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void sixteen_signatures_are_read_and_a_flood_is_not() {
        String line = "— a AAAAAAA=\n";
        assertThat(note("text\n\n" + line.repeat(16)).signatures()).hasSize(16);
        assertThatThrownBy(() -> note("text\n\n" + line.repeat(101))).hasMessageContaining("more than 100");
        assertThatThrownBy(() -> note("t".repeat(SignedNote.LONGEST) + "\n\n" + line))
                .hasMessageContaining("longer than");
        assertThatThrownBy(() -> SignedNote.parse("t\u00e4xt\n\n— a".getBytes(ISO_8859_1)))
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
            })
    void what_is_no_verifier_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PRIVATE+KEY+PeterNeumann+c74f20a3",
                "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AoEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
            })
    void what_is_no_signer_key_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> SignerKey.parse(text))
                .isInstanceOf(MalformedException.class)
                .hasMessageNotContaining("EKFALVFGyN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no end", "a\tb\n"})
    void a_text_that_would_not_be_read_again_is_not_signed(String text) {
        assertThatThrownBy(() -> SignerKey.parse(SIGNER).sign(text)).isInstanceOf(MalformedException.class);
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes(UTF_8));
    }
}
