package dev.kontor.bench.extraction.generate.html;

import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Sheet;
import dev.kontor.bench.extraction.generate.sheet.Style;
import java.util.Locale;

/** The page of a sheet: its style as CSS, its foot on every page, its blocks. */
final class WritePage {

    private WritePage() {}

    static String of(Sheet sheet) {
        WriteBlocks blocks = new WriteBlocks(sheet.style());
        StringBuilder foot = new StringBuilder();
        sheet.footer().forEach(block -> foot.append(blocks.html(block)));
        StringBuilder flow = new StringBuilder();
        sheet.flow().forEach(block -> flow.append(blocks.html(block)));
        if (!sheet.annex().isEmpty()) {
            flow.append("<div style=\"page-break-before:always\"></div>");
            sheet.annex().forEach(block -> flow.append(blocks.html(block)));
        }
        return "<html><head><style>" + css(sheet, footHeight(sheet)) + "</style></head><body><div class=\"foot\">"
                + foot + pages(sheet) + "</div>" + flow + "</body></html>";
    }

    private static String pages(Sheet sheet) {
        String text = sheet.pageNumber();
        if (text.isEmpty()) {
            return "";
        }
        return "<div class=\"pages\">"
                + WriteBlocks.escaped(text)
                        .replace("{page}", "<span class=\"page\"></span>")
                        .replace("{pages}", "<span class=\"count\"></span>")
                + "</div>";
    }

    /** Lines of the foot, generously. */
    private static double footHeight(Sheet sheet) {
        int lines = sheet.footer().stream().mapToInt(WritePage::lines).sum();
        return (lines + (sheet.pageNumber().isEmpty() ? 0 : 1.3))
                * sheet.style().size()
                * sheet.style().leading()
                * 0.86;
    }

    private static int lines(Block block) {
        return switch (block) {
            case Block.Text text ->
                text.lines().stream().mapToInt(line -> 1 + line.length() / 110).sum();
            case Block.Columns columns ->
                columns.sides().stream()
                        .mapToInt(side -> side.blocks().stream()
                                .mapToInt(inner -> inner instanceof Block.Text text
                                        ? text.lines().stream()
                                                .mapToInt(line -> 1
                                                        + line.length()
                                                                * columns.sides()
                                                                        .size()
                                                                / 110)
                                                .sum()
                                        : lines(inner))
                                .sum())
                        .max()
                        .orElse(0);
            default -> 1;
        };
    }

    private static String css(Sheet sheet, double foot) {
        Style style = sheet.style();
        return String.format(
                Locale.ROOT,
                """
                @page { size: %.2fpt %.2fpt; margin: %.2fpt %.2fpt %.2fpt %.2fpt; @bottom-left { content: element(foot); vertical-align: top; width: 100%%; padding-top: 4pt; } }
                body { margin: 0; font-family: %s; font-size: %.2fpt; line-height: %.2f; letter-spacing: %.2fpt; color: #000; }
                .foot { position: running(foot); } .page:before { content: counter(page); } .count:before { content: counter(pages); }
                .pages { font-size: 0.8em; text-align: right; }
                table { border-collapse: collapse; -fs-table-paginate: paginate; } td, th { padding: 1.5pt 3pt; vertical-align: top; font-weight: normal; }
                tr { page-break-inside: avoid; } table.columns > tbody > tr > td { padding: 0 5pt 0 0; } .r { text-align: right; } .c { text-align: center; } .l { text-align: left; }
                .n { white-space: nowrap; }
                """,
                style.width(),
                style.height(),
                style.top(),
                style.right(),
                style.bottom() + foot,
                style.left(),
                family(style),
                style.size() * style.stretch(),
                style.leading(),
                style.spacing());
    }

    private static String family(Style style) {
        return switch (style.face()) {
            case LIBERATION_SANS -> "'Liberation Sans'";
            case LIBERATION_SERIF -> "'Liberation Serif'";
            case LIBERATION_MONO -> "'Liberation Mono'";
            case HELVETICA -> "Helvetica, 'Liberation Sans'";
            case TIMES -> "Times, 'Liberation Serif'";
            case COURIER -> "Courier, 'Liberation Mono'";
        };
    }
}
