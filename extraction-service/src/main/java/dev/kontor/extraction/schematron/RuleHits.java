package dev.kontor.extraction.schematron;

import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.level.EErrorLevel;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.einvoice.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what rules said about one document, each rule once, however often it was broken. */
final class RuleHits {

    /** More than a person reads; a document that breaks them all should not fill the event. */
    private static final int MOST = 60;

    private static final int LONGEST = 600;
    private static final Pattern TERM = Pattern.compile("\\b(BT|BG)-?(\\d{1,3})\\b");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Hit> hits = new LinkedHashMap<>();

    /** @param rule null for errors of the XML Schema */
    private record Hit(@Nullable String rule, Level level, String text, int times) {

        Hit again() {
            return new Hit(rule, level, text, times + 1);
        }
    }

    private enum Level {
        SCHEMA("EINVOICE_SCHEMA_BROKEN", Severity.WARN),
        ERROR("EINVOICE_RULE_BROKEN", Severity.WARN),
        WARNING("EINVOICE_RULE_WARNING", Severity.WARN),
        INFORMATION("EINVOICE_RULE_INFORMATION", Severity.INFO);

        private final String code;
        private final Severity severity;

        Level(String code, Severity severity) {
            this.code = code;
            this.severity = severity;
        }
    }

    void add(Iterable<IError> errors) {
        for (IError error : errors) {
            String rule = error.getErrorID();
            Level level = rule == null ? Level.SCHEMA : level(error);
            String stated = error.getErrorText(Locale.ENGLISH);
            String text =
                    BLANKS.matcher(stated == null ? "" : stated).replaceAll(" ").strip();
            hits.merge(rule == null ? text : rule, new Hit(rule, level, text, 1), (one, _) -> one.again());
        }
    }

    private static Level level(IError error) {
        if (error.getErrorLevel().isError()) {
            return Level.ERROR;
        }
        return error.getErrorLevel().isGE(EErrorLevel.WARN) ? Level.WARNING : Level.INFORMATION;
    }

    /** The verdict first, then the rules, at most {@value #MOST}. */
    List<Finding> findings(RuleSet set) {
        List<Finding> findings = new ArrayList<>();
        long broken = hits.values().stream()
                .filter(hit -> hit.level == Level.ERROR || hit.level == Level.SCHEMA)
                .count();
        findings.add(
                broken == 0
                        ? new Finding(
                                "EINVOICE_VALID", Severity.INFO, null, "The e-invoice keeps " + set.version() + ".")
                        : new Finding(
                                "EINVOICE_INVALID",
                                Severity.WARN,
                                null,
                                "The e-invoice breaks " + broken + (broken == 1 ? " rule of " : " rules of ")
                                        + set.version() + "."));
        hits.values().stream().limit(MOST).map(RuleHits::finding).forEach(findings::add);
        return findings;
    }

    private static Finding finding(Hit hit) {
        String cut = hit.text.length() > LONGEST ? hit.text.substring(0, LONGEST) + "…" : hit.text;
        List<String> terms =
                TERM.matcher(hit.text).results().map(RuleHits::term).distinct().toList();
        return new Finding(
                hit.level.code,
                hit.level.severity,
                terms.stream()
                        .map(Terms::field)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null),
                hit.times == 1 ? cut : cut + " (" + hit.times + " times)",
                hit.rule,
                terms);
    }

    /** {@code BT-010} and {@code BT10} are written in rule texts as well. */
    private static String term(MatchResult found) {
        return found.group(1) + "-" + Integer.parseInt(found.group(2));
    }
}
