package dev.kontor.bench.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapGrowthTest {

    private static final int MIB = 1 << 20;

    @Test
    void what_is_held_while_something_is_done_counts_and_garbage_does_not() {
        double grown = HeapGrowth.during(() -> {
            List<byte[]> held = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                held.add(new byte[MIB]);
                byte[] garbage = new byte[MIB];
                garbage[i] = 1;
            }
            // collections take turns: one of the observer's comes between two of these
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            assertThat(held).hasSize(64);
        });

        assertThat(grown).isBetween(60.0, 90.0);
    }
}
