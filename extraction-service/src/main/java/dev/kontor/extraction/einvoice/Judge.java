package dev.kontor.extraction.einvoice;

import dev.kontor.events.document.Finding;
import dev.kontor.extraction.reading.Reading.Syntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what published rules have to say about an e-invoice. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface Judge {

    /** Has nothing to say. */
    Judge NONE = (_, _) -> List.of();

    /**
     * What decides which rules an e-invoice is held against.
     *
     * @param root local name of the root element
     * @param specification BT-24, null when it is not stated
     * @param sellerCountry BT-40, null when it is not stated
     */
    record Kind(
            Syntax syntax,
            String root,
            @Nullable String specification,
            @Nullable String sellerCountry) {}

    /**
     * @param xml that was read before, so it is well-formed and without a DOCTYPE
     * @return the verdict first, then the rules that were broken
     */
    List<Finding> judge(byte[] xml, Kind kind);
}
