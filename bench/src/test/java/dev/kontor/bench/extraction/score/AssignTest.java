package dev.kontor.bench.extraction.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignTest {

    @Test
    void the_sum_counts_and_not_the_best_single_pair() {
        assertThat(Assign.best(new int[][] {{5, 4}, {4, 0}})).containsExactly(1, 0);
    }

    @Test
    void rows_and_columns_without_gain_stay_alone() {
        assertThat(Assign.best(new int[][] {{0, 0, 2}, {0, 0, 0}})).containsExactly(2, -1);
        assertThat(Assign.best(new int[][] {{1}, {3}})).containsExactly(-1, 0);
        assertThat(Assign.best(new int[0][])).isEmpty();
        assertThat(Assign.best(new int[2][0])).containsExactly(-1, -1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothing_better_is_found_by_trying_all(long seed) {
        Random random = new Random(seed);
        int[][] gain = new int[1 + random.nextInt(5)][1 + random.nextInt(5)];
        for (int[] row : gain) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(6);
            }
        }
        int[] best = Assign.best(gain);
        int sum = 0;
        for (int i = 0; i < best.length; i++) {
            sum += best[i] < 0 ? 0 : gain[i][best[i]];
        }
        assertThat(sum).isEqualTo(highest(gain, 0, new boolean[gain[0].length]));
    }

    private static int highest(int[][] gain, int row, boolean[] taken) {
        if (row == gain.length) {
            return 0;
        }
        int highest = highest(gain, row + 1, taken);
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                taken[i] = true;
                highest = Math.max(highest, gain[row][i] + highest(gain, row + 1, taken));
                taken[i] = false;
            }
        }
        return highest;
    }
}
