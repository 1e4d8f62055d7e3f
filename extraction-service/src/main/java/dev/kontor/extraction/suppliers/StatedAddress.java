package dev.kontor.extraction.suppliers;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the seller of a document has its seat. An e-invoice states it (BT-37, BT-38); of pages it is only known what stands on
 * them, which may be the seat of somebody else as well.
 *
 * @param postcode null when it is not stated
 * @param city null when it is not stated
 * @param page all words, with blanks around each; empty without pages
 */
record StatedAddress(@Nullable String postcode, @Nullable String city, String page) {

    /** Of documents that say nothing about it. */
    static final StatedAddress NONE = new StatedAddress(null, null, "");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** @param pages the document was read from; none of an e-invoice */
    static StatedAddress of(Content content, List<Page> pages) {
        String text = pages.stream()
                .flatMap(page -> page.words().stream())
                .map(Word::text)
                .collect(Collectors.joining(" "));
        return new StatedAddress(
                content.value("sellerPostcode").map(StatedAddress::folded).orElse(null),
                content.value("sellerCity").map(StatedAddress::folded).orElse(null),
                folded(text));
    }

    /** Whether it is the seat of a supplier: the postcode, or the town where no postcode is known. */
    boolean isOf(KnownSupplier supplier) {
        String known = supplier.postcode() == null ? supplier.city() : supplier.postcode();
        if (known == null) {
            return false;
        }
        String stated = supplier.postcode() == null ? city : postcode;
        return stated == null ? page.contains(folded(known)) : stated.equals(folded(known));
    }

    /** Whether an e-invoice states another town, with another postcode. */
    boolean contradicts(KnownSupplier supplier) {
        return differ(postcode, supplier.postcode()) && differ(city, supplier.city());
    }

    private static boolean differ(@Nullable String stated, @Nullable String known) {
        return stated != null && known != null && !stated.equals(folded(known));
    }

    /** Lower case without accents and signs, with a blank around each word. */
    private static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return " " + NOT_WORD.matcher(plain).replaceAll(" ").strip() + " ";
    }
}
