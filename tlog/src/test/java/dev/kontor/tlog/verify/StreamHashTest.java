package dev.kontor.tlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.tlog.Seed;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamHashTest {

    private static final BigInteger PRIME = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

    @Test
    void a_key_is_the_polynomial_at_both_points() {
        Seed seed = Seed.any();
        Random random = seed.random();
        for (int i = 0; i < 2_000; i++) {
            byte[] name = new byte[random.nextInt(80)];
            random.nextBytes(name);
            long first = random.nextLong(2, PRIME.longValue());
            long second = i % 2 == 0 ? PRIME.longValue() - 1 : random.nextLong(2, PRIME.longValue());
            assertThat(new StreamHash(first, second).of(name))
                    .as(seed.toString())
                    .isEqualTo(new StreamKey(reference(name, first), reference(name, second)));
        }
    }

    @Test
    void names_that_differ_little_have_keys_of_their_own() {
        StreamHash hash = StreamHash.random();
        assertThat(IntStream.range(0, 100_000)
                        .mapToObj(i -> hash.of(("kontor.intake\ndocument/" + i).getBytes(UTF_8)))
                        .distinct())
                .hasSize(100_000);
        assertThat(hash.of(new byte[7])).isNotEqualTo(hash.of(new byte[8]));
    }

    @Test
    void each_run_has_points_of_its_own() {
        byte[] name = "kontor.intake\ndocument/1".getBytes(UTF_8);
        assertThat(StreamHash.random().of(name))
                .isNotEqualTo(StreamHash.random().of(name));
    }

    private static long reference(byte[] name, long point) {
        BigInteger value = BigInteger.valueOf(name.length);
        for (int from = 0; from < name.length; from += 7) {
            byte[] coefficient = Arrays.copyOfRange(name, from, Math.min(from + 7, name.length));
            value = value.multiply(BigInteger.valueOf(point))
                    .add(new BigInteger(1, coefficient))
                    .mod(PRIME);
        }
        return value.longValueExact();
    }
}
