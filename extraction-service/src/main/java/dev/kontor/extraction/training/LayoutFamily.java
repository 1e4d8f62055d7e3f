package dev.kontor.extraction.training;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which documents share a layout: whatever was learned from one of them says nothing about how another layout is read.
 */
public final class LayoutFamily {

    /** The layouts of the corpus by how its files are named; see the table in its MANIFEST. */
    private static final Pattern KNOWN = Pattern.compile(
            "(?:mismatch-)?(zf1-form|(?:letter-)?beispiel|letter-kraxi|odoo-moulin|mono|smartap|sroie|xr30|kosit|contoso|atgp).*");

    private LayoutFamily() {}

    /**
     * The family of a document; a name of no known layout is a layout of its own.
     *
     * @param stated by the label, empty when it does not say
     * @param name of the document without its ending
     */
    public static String of(String stated, String name) {
        if (!stated.isEmpty()) {
            return stated;
        }
        Matcher known = KNOWN.matcher(name);
        return known.matches() ? known.group(1).replace("letter-beispiel", "beispiel") : name;
    }
}
