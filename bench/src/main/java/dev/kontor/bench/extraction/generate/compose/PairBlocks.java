package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Column;
import dev.kontor.bench.extraction.generate.sheet.Block.Frame;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Role;
import dev.kontor.bench.extraction.generate.sheet.Block.Row;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import java.util.ArrayList;
import java.util.List;

/** The forms in which captions and values stand together. */
final class PairBlocks {

    private final Layout layout;

    PairBlocks(Layout layout) {
        this.layout = layout;
    }

    /** For a narrow place, such as the right of an address. */
    List<Block> narrow(List<Pair> pairs) {
        return switch (layout.dice("info form").between(0, 9)) {
            case 0 -> lines(pairs, Align.LEFT);
            case 1 -> lines(pairs, Align.RIGHT);
            case 2 -> above(pairs);
            case 3 -> List.of(grid(pairs, Align.LEFT, Frame.ALL));
            case 4 -> List.of(grid(pairs, Align.RIGHT, Frame.NONE));
            case 5 -> below(pairs);
            case 6 -> List.of(grid(pairs, Align.RIGHT, Frame.OUTER));
            default -> List.of(grid(pairs, Align.LEFT, Frame.NONE));
        };
    }

    /** For the whole width: rows of captions over values, or narrow ones side by side. */
    List<Block> wide(List<Pair> pairs) {
        return switch (layout.dice("wide info form").between(0, 5)) {
            case 0 -> captionRows(pairs, Frame.ALL);
            case 1 -> captionRows(pairs, Frame.NONE);
            case 2 -> captionRows(pairs, Frame.SHADED_HEAD);
            case 3 -> running(pairs);
            case 4 -> List.of(fourColumns(pairs));
            default -> narrow(pairs);
        };
    }

    static List<Block> lines(List<Pair> pairs, Align align) {
        return List.of(new Text(pairs.stream().map(Pair::line).toList(), Lettering.PLAIN.aligned(align)));
    }

    private static List<Block> above(List<Pair> pairs) {
        List<Block> blocks = new ArrayList<>();
        for (Pair pair : pairs) {
            blocks.add(Text.of(pair.caption(), Lettering.SMALL));
            blocks.add(Text.of(pair.value(), Lettering.PLAIN));
        }
        return blocks;
    }

    private static List<Block> below(List<Pair> pairs) {
        List<Block> blocks = new ArrayList<>();
        for (Pair pair : pairs) {
            blocks.add(Text.of(pair.value(), Lettering.BOLD));
            blocks.add(Text.of(pair.caption(), Lettering.SMALL));
            blocks.add(new Block.Gap(0.3));
        }
        return blocks;
    }

    static Grid grid(List<Pair> pairs, Align values, Frame frame) {
        List<Row> rows = pairs.stream()
                .map(pair -> new Row(List.of(pair.caption(), pair.value()), Role.BODY))
                .toList();
        return new Grid(
                List.of(new Column(Align.LEFT, false), new Column(values, true)),
                rows,
                frame,
                1,
                frame != Frame.NONE,
                null);
    }

    private List<Block> captionRows(List<Pair> pairs, Frame frame) {
        int most = layout.dice("captions in a row").between(3, 6);
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += most) {
            List<Pair> part = pairs.subList(from, Math.min(pairs.size(), from + most));
            List<Column> columns =
                    part.stream().map(pair -> new Column(Align.LEFT, true)).toList();
            Row head = new Row(part.stream().map(Pair::caption).toList(), Role.CAPTION);
            Row values = new Row(part.stream().map(Pair::value).toList(), Role.BODY);
            blocks.add(new Grid(columns, List.of(head, values), frame, 1, true, null));
        }
        return blocks;
    }

    private List<Block> running(List<Pair> pairs) {
        String between = layout.one("between pairs", "   ", ", ", " | ", " · ");
        return List.of(new Text(
                List.of(String.join(between, pairs.stream().map(Pair::line).toList())), Lettering.PLAIN.in(Ink.BLACK)));
    }

    private static Grid fourColumns(List<Pair> pairs) {
        List<Row> rows = new ArrayList<>();
        int half = (pairs.size() + 1) / 2;
        for (int i = 0; i < half; i++) {
            Pair left = pairs.get(i);
            Pair right = i + half < pairs.size() ? pairs.get(i + half) : new Pair("", "");
            rows.add(new Row(List.of(left.caption(), left.value(), right.caption(), right.value()), Role.BODY));
        }
        Column plain = new Column(Align.LEFT, false);
        Column value = new Column(Align.LEFT, true);
        return new Grid(List.of(plain, value, plain, value), rows, Frame.NONE, 1, true, null);
    }
}
