package dev.kontor.extraction.cli;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.cli.Extracted.Problem;
import dev.kontor.extraction.reading.Reading.Read;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what came of a file as one JSON object on one line, with the names and value forms of the corpus' labels:
 * amounts, rates and quantities are decimal strings, dates ISO 8601; what is not stated is null.
 */
final class WriteJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The one field whose value is a list in the labels; codes of UNTDID 4461, with commas between. */
    private static final String CODES = "paymentMeansCodes";

    private WriteJson() {}

    static String of(Extracted extracted) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", extracted.file());
        Read read = extracted.read();
        json.put("documentType", read == null ? null : read.content().documentType());
        json.put("typeConfidence", read == null ? null : rounded(read.content().typeConfidence()));
        json.put("set", read == null ? null : SetOf.read(read));
        json.put("pages", extracted.pages());
        json.put("millis", Math.round(extracted.millis() * 1000) / 1000.0);
        content(json, read == null ? Content.unreadable() : read.content());
        findings(json.putArray("findings"), read == null ? List.of() : read.findings());
        Problem problem = extracted.problem();
        if (problem == null) {
            json.putNull("error");
        } else {
            json.putObject("error").put("code", problem.code()).put("message", problem.message());
        }
        return JSON.writeValueAsString(json);
    }

    private static void content(ObjectNode json, Content content) {
        ObjectNode fields = json.putObject("fields");
        FieldOrder.of(content).forEach((name, field) -> field(fields.putObject(name), name, field));
        ArrayNode lines = json.putArray("lines");
        content.lines().forEach(line -> line(lines.addObject(), line));
        ArrayNode taxes = json.putArray("taxBreakdown");
        content.taxBreakdown().forEach(group -> group(taxes.addObject(), group));
        ArrayNode skonto = json.putArray("skonto");
        content.skonto().forEach(tier -> tier(skonto.addObject(), tier));
    }

    private static void field(ObjectNode json, String name, Field field) {
        if (name.equals(CODES)) {
            ArrayNode codes = json.putArray("value");
            List.of(field.value().split(",")).forEach(codes::add);
        } else {
            json.put("value", field.value());
        }
        json.put("confidence", rounded(field.confidence()));
        json.put("source", field.source().name().toLowerCase(Locale.ROOT));
        Field.Place place = field.place();
        json.put("page", place == null ? null : place.page());
        Field.Box box = place == null ? null : place.box();
        if (box == null) {
            json.putNull("box");
        } else {
            json.putArray("box")
                    .add(points(box.x()))
                    .add(points(box.y()))
                    .add(points(box.width()))
                    .add(points(box.height()));
        }
        if (place != null && place.path() != null) {
            json.put("path", place.path());
        }
    }

    private static void line(ObjectNode json, LineItem line) {
        json.put("lineId", line.lineId());
        json.put("description", line.description());
        json.put("articleNumber", line.articleNumber());
        json.put("quantity", text(line.quantity()));
        json.put("unit", line.unit());
        json.put("unitPrice", text(line.unitPrice()));
        json.put("lineTotal", text(line.lineTotal()));
        json.put("vatRate", text(line.vatRate()));
        if (line.parentLineId() != null) {
            json.put("parentLineId", line.parentLineId());
        }
    }

    private static void group(ObjectNode json, VatGroup group) {
        json.put("rate", text(group.rate()));
        json.put("category", group.category());
        json.put("base", text(group.base()));
        json.put("amount", text(group.amount()));
    }

    private static void tier(ObjectNode json, CashDiscount tier) {
        json.put("days", tier.days());
        json.put("percent", text(tier.percent()));
        json.put("until", tier.until() == null ? null : tier.until().toString());
        if (tier.baseAmount() != null) {
            json.put("baseAmount", text(tier.baseAmount()));
        }
    }

    private static void findings(ArrayNode json, List<Finding> findings) {
        for (Finding finding : findings) {
            ObjectNode one = json.addObject();
            one.put("code", finding.code())
                    .put("severity", finding.severity().name())
                    .put("field", finding.field())
                    .put("message", finding.message());
            if (finding.rule() != null) {
                one.put("rule", finding.rule());
                finding.terms().forEach(one.putArray("terms")::add);
            }
        }
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static double rounded(double probability) {
        return Math.round(probability * 10_000) / 10_000.0;
    }

    private static double points(double length) {
        return Math.round(length * 100) / 100.0;
    }
}
