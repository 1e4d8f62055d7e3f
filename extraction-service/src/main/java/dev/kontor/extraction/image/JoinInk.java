package dev.kontor.extraction.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the shapes that connected ink forms: runs of ink in a row are joined with those they touch in the row above. */
final class JoinInk {

    /** More than any page of print holds; noise can be all runs. */
    private static final int MOST_RUNS = 600_000;

    private JoinInk() {}

    /** Left, top, right and bottom of each shape; right and bottom lie inside. */
    static List<int[]> boxes(boolean[] ink, int width, int height) {
        List<int[]> runs = new ArrayList<>();
        int aboveFrom = 0;
        int aboveTo = 0;
        int[] parent = new int[1024];
        for (int y = 0; y < height && runs.size() < MOST_RUNS; y++) {
            int rowFrom = runs.size();
            int above = aboveFrom;
            int x = 0;
            while (x < width) {
                if (!ink[y * width + x]) {
                    x++;
                    continue;
                }
                int start = x;
                while (x < width && ink[y * width + x]) {
                    x++;
                }
                int run = runs.size();
                runs.add(new int[] {start, y, x - 1, y});
                if (run == parent.length) {
                    parent = Arrays.copyOf(parent, run * 2);
                }
                parent[run] = run;
                while (above < aboveTo && runs.get(above)[2] < start - 1) {
                    above++;
                }
                for (int i = above; i < aboveTo && runs.get(i)[0] <= x; i++) {
                    parent[root(parent, i)] = root(parent, run);
                }
            }
            aboveFrom = rowFrom;
            aboveTo = runs.size();
        }
        return join(runs, parent);
    }

    private static int root(int[] parent, int of) {
        int root = of;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static List<int[]> join(List<int[]> runs, int[] parent) {
        int[][] boxes = new int[runs.size()][];
        List<int[]> joined = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int[] run = runs.get(i);
            int root = root(parent, i);
            int[] box = boxes[root];
            if (box == null) {
                boxes[root] = run.clone();
                joined.add(boxes[root]);
            } else {
                box[0] = Math.min(box[0], run[0]);
                box[1] = Math.min(box[1], run[1]);
                box[2] = Math.max(box[2], run[2]);
                box[3] = Math.max(box[3], run[3]);
            }
        }
        return joined;
    }
}
