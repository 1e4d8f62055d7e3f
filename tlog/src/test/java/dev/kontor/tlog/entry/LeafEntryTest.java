package dev.kontor.tlog.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.Seed;
import dev.kontor.tlog.merkle.Hash;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeafEntryTest {

    /** The example of docs/log-format.md: a leaf that was written once is read for ever. */
    private static final String EXAMPLE = """
            kontor.dev/log-entry@v1
            id 0198c0de-5a1e-7c3a-9f00-3b1d5a7e2c41
            type kontor.approval.StepDecided.v1
            source /kontor/approval
            subject document/0198c0de-0000-7c3a-9f00-3b1d5a7e2c41
            sequence 2
            time 2026-03-02T09:15:30.123456000Z
            recorded 2026-03-02T09:15:30.180000000Z
            correlation 0198c0de-0000-7c3a-9f00-3b1d5a7e2c41
            causation 0198c0de-1111-7c3a-9f00-3b1d5a7e2c41
            actor person/7f3a9c
            company de01
            schema https://kontor.dev/schemas/kontor.approval.StepDecided.v1.json
            topic kontor.approval
            partition 3
            offset 1042
            payload f1c3a7a3a41b4bd4c9d65d6f8bff0eb2a4f0dd6f3a50c55bb0f53f4d5d3a4e11
            """;

    private static final UUID ID = UUID.fromString("0198c0de-5a1e-7c3a-9f00-3b1d5a7e2c41");

    @Test
    void the_example_is_read_and_written_byte_for_byte() {
        LeafEntry entry = LeafEntry.decode(EXAMPLE.getBytes(UTF_8));
        assertThat(entry.id()).isEqualTo(ID);
        assertThat(entry.sequence()).isEqualTo(2);
        assertThat(entry.time()).isEqualTo(Instant.parse("2026-03-02T09:15:30.123456Z"));
        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2026-03-02T09:15:30.18Z"));
        assertThat(entry.causationId()).isEqualTo(UUID.fromString("0198c0de-1111-7c3a-9f00-3b1d5a7e2c41"));
        assertThat(entry.offset()).isEqualTo(1042);
        assertThat(entry.payloadHash().toString()).startsWith("f1c3a7a3");
        assertThat(entry.encode()).asString(UTF_8).isEqualTo(EXAMPLE);
    }

    @Test
    void any_text_is_written_on_its_line_and_read_again() {
        Seed seed = Seed.any();
        Random random = seed.random();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, 0x300).forEach(text::appendCodePoint);
            text.append("%\n\r\0é€😀%0A").append((char) 0x7f);
            LeafEntry entry = entry(text.toString(), random.nextBoolean() ? ID : null, Instant.EPOCH);
            CheckedLeaf leaf = new CheckedLeaf(entry.encode());
            assertThat(leaf.entry()).as(seed.toString()).isEqualTo(entry);
            assertThat(leaf.recordedAt()).isEqualTo(entry.recordedAt());
            assertThat(leaf.payloadHash()).isEqualTo(entry.payloadHash());
            assertThat(leaf.sequence()).isEqualTo(entry.sequence());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "1582-10-15T12:00:00.5Z",
                "2026-12-31T23:59:59.999999999Z",
                "9999-12-31T23:59:59Z",
                "+12345-06-07T08:09:10.000000001Z",
                "-0044-03-15T00:00:00Z"
            })
    void every_instant_is_written_with_nine_digits_and_read_again(String text) {
        Instant time = Instant.parse(text);
        assertThat(LeafTime.write(time)).matches(".*\\.[0-9]{9}Z");
        assertThat(LeafTime.read(LeafTime.write(time))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log-entry@v1                  | log-entry@v2
            id 0198c0de-5a1e              | id 0198C0DE-5A1E
            id 0198c0de-5a1e-7c3a-9f00-3b1d5a7e2c41 | id 1-1-1-1-1
            sequence 2                    | sequence 02
            sequence 2                    | sequence 0
            sequence 2                    | sequence -2
            sequence 2                    | 'sequence '
            .123456000Z                   | .123456Z
            .123456000Z                   | .123456000+00:00
            2026-03-02T09                 | 2026-02-30T09
            2026-03-02T09:15:30.123456000Z | +2026-03-02T09:15:30.123456000Z
            partition 3                   | partition 2147483648
            company de01                  | company de%30
            company de01                  | company de%0a
            company de01                  | company de%
            company de01                  | company  de01 x%1
            payload f1c3                  | payload F1C3
            payload f1c3                  | payload f1
            source /                      | origin /
            'actor person/7f3a9c\n'       | ''
            'company de01\n'              | 'company de01\ncompany de01\n'
            'company de01\n'              | 'company de\t01\n'
            'company de01\n'              | 'company de01\r\n'
            """)
    void any_other_spelling_is_refused(String right, String wrong) {
        String changed = EXAMPLE.replaceFirst(Pattern.quote(right), wrong);
        assertThat(changed).isNotEqualTo(EXAMPLE);
        assertThatThrownBy(() -> LeafEntry.decode(changed.getBytes(UTF_8))).isInstanceOf(MalformedException.class);
    }

    @Test
    void something_before_or_after_is_refused() {
        for (String wrong : new String[] {EXAMPLE + "\n", " " + EXAMPLE, EXAMPLE.strip(), "", EXAMPLE + "a b\n"}) {
            assertThatThrownBy(() -> LeafEntry.decode(wrong.getBytes(UTF_8))).isInstanceOf(MalformedException.class);
        }
        byte[] notUtf8 = EXAMPLE.getBytes(UTF_8);
        notUtf8[60] = (byte) 0xff;
        assertThatThrownBy(() -> LeafEntry.decode(notUtf8)).hasMessageContaining("UTF-8");
    }

    @Test
    void topic_and_subject_are_a_stream_whatever_else_the_entry_says() {
        byte[] stream = new CheckedLeaf(EXAMPLE.getBytes(UTF_8)).stream();
        assertThat(stream).asString(UTF_8).isEqualTo("kontor.approval\ndocument/0198c0de-0000-7c3a-9f00-3b1d5a7e2c41");
        byte[] withoutCause = EXAMPLE.replaceFirst("causation .*\n", "").getBytes(UTF_8);
        assertThat(new CheckedLeaf(withoutCause).stream()).isEqualTo(stream);
        assertThat(new CheckedLeaf(withoutCause).entry().causationId()).isNull();
    }

    @Test
    void what_no_bundle_can_hold_is_not_written() {
        assertThatThrownBy(() -> entry("x".repeat(70_000), null, Instant.EPOCH).encode())
                .hasMessageContaining("more than 65535");
        assertThatThrownBy(() -> entry("\ud800", null, Instant.EPOCH).encode())
                .hasMessageContaining("half a character");
    }

    @Test
    void a_commitment_depends_on_salt_and_payload() {
        byte[] salt = new byte[32];
        byte[] payload = "{\"amount\":\"12.00\"}".getBytes(UTF_8);
        Hash hash = PayloadCommitment.of(salt, payload);
        // SHA-256 of 32 zero bytes and the payload, computed with sha256sum
        assertThat(hash).hasToString("751389fae41b7f6c60afc270740660af54c7b02232c551d7ba83318ccd6c1c83");
        salt[31] = 1;
        assertThat(PayloadCommitment.of(salt, payload)).isNotEqualTo(hash);
        assertThatThrownBy(() -> PayloadCommitment.of(new byte[31], payload))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LeafEntry entry(String text, @Nullable UUID causation, Instant time) {
        return new LeafEntry(
                ID,
                text,
                text,
                text,
                1,
                time,
                time,
                ID,
                causation,
                text,
                text,
                text,
                text,
                0,
                0,
                Hash.of(new byte[32]));
    }
}
