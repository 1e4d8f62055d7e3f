package dev.kontor.bench.extraction.score;

import java.util.Arrays;

/** The best one-to-one assignment of rows to columns: the Hungarian algorithm with potentials, in cubic time. */
final class Assign {

    private Assign() {}

    /**
     * For each row its column, or -1, so that the sum of the gains is highest. A pair without gain is no pair.
     *
     * @param gain at least 0, one array a row, all of one length
     */
    static int[] best(int[][] gain) {
        int rows = gain.length;
        int columns = rows == 0 ? 0 : gain[0].length;
        int size = Math.max(rows, columns);
        int[] rowOf = new int[size + 1];
        int[] rowPotential = new int[size + 1];
        int[] columnPotential = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            augment(row, size, gain, rowOf, rowPotential, columnPotential);
        }
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int column = 1; column <= columns; column++) {
            int row = rowOf[column];
            if (row <= rows && gain[row - 1][column - 1] > 0) {
                columnOf[row - 1] = column - 1;
            }
        }
        return columnOf;
    }

    /** Finds a place for one more row by the cheapest chain of moves; rows and columns count from 1 here. */
    private static void augment(
            int row, int size, int[][] gain, int[] rowOf, int[] rowPotential, int[] columnPotential) {
        int[] cheapest = new int[size + 1];
        int[] before = new int[size + 1];
        boolean[] done = new boolean[size + 1];
        Arrays.fill(cheapest, Integer.MAX_VALUE);
        rowOf[0] = row;
        int column = 0;
        do {
            done[column] = true;
            int current = rowOf[column];
            int least = Integer.MAX_VALUE;
            int next = 0;
            for (int to = 1; to <= size; to++) {
                if (!done[to]) {
                    int cost = cost(gain, current, to) - rowPotential[current] - columnPotential[to];
                    if (cost < cheapest[to]) {
                        cheapest[to] = cost;
                        before[to] = column;
                    }
                    if (cheapest[to] < least) {
                        least = cheapest[to];
                        next = to;
                    }
                }
            }
            for (int to = 0; to <= size; to++) {
                if (done[to]) {
                    rowPotential[rowOf[to]] += least;
                    columnPotential[to] -= least;
                } else {
                    cheapest[to] -= least;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    private static int cost(int[][] gain, int row, int column) {
        return row <= gain.length && column <= gain[row - 1].length ? -gain[row - 1][column - 1] : 0;
    }
}
