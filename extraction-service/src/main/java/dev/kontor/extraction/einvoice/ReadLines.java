package dev.kontor.extraction.einvoice;

import dev.kontor.events.document.LineItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the invoice lines (BG-25) in document order; a sub-line follows the line it is contained in. */
final class ReadLines {

    private final LinePaths paths;
    private final List<LineItem> lines = new ArrayList<>();

    private ReadLines(LinePaths paths) {
        this.paths = paths;
    }

    static List<LineItem> of(XmlElement root, LinePaths paths) {
        ReadLines read = new ReadLines(paths);
        for (XmlElement line : paths.line().find(root)) {
            read.line(line, null);
        }
        return read.lines;
    }

    private void line(XmlElement line, @Nullable String outer) {
        String id = paths.id().value(line);
        XmlPath parent = paths.parent();
        lines.add(new LineItem(
                id,
                paths.name().value(line),
                paths.article().value(line),
                Values.decimal(paths.quantity().value(line)),
                unit(line),
                unitPrice(line),
                Values.decimal(paths.total().value(line)),
                Values.decimal(paths.vatRate().value(line)),
                parent == null ? outer : parent.value(line)));
        XmlPath subLine = paths.subLine();
        if (subLine != null) {
            for (XmlElement sub : subLine.find(line)) {
                line(sub, id);
            }
        }
    }

    private @Nullable String unit(XmlElement line) {
        for (XmlElement quantity : paths.quantity().find(line)) {
            String unit = quantity.attribute("unitCode");
            if (!unit.isEmpty()) {
                return unit;
            }
        }
        return null;
    }

    /** BT-146 divided by BT-149: forgetting the base quantity gives prices for a hundred as prices for one. */
    private @Nullable BigDecimal unitPrice(XmlElement line) {
        BigDecimal price = Values.decimal(paths.price().value(line));
        BigDecimal base = Values.decimal(paths.priceBase().value(line));
        if (price == null || base == null || base.signum() == 0 || base.compareTo(BigDecimal.ONE) == 0) {
            return price;
        }
        return price.divide(base, MathContext.DECIMAL64);
    }
}
