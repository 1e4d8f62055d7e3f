package dev.kontor.events.extraction;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document was read.
 *
 * @param syntax what was read: {@code UBL}, {@code CII}, {@code ZUGFERD_1}, {@code TEXT}, {@code SCAN}, {@code FORM}
 * @param specification BT-24 of an e-invoice, null otherwise
 * @param findings what reading itself noticed
 * @param submittedBy as in {@code DocumentReceived}
 * @param costCenterHint as in {@code DocumentReceived}
 * @param supplierCandidates suppliers of the directory it may be from, the likeliest first; null in events of releases
 *     that did not look for them
 * @param weights version of the learned weights that read the pages: {@code shipped-…}, or the number of one that was learned
 *     from confirmed documents, and in both cases the beginning of its hash; null where no pages were read
 */
public record FieldsExtracted(
        Content content,
        String syntax,
        @Nullable String specification,
        List<Finding> findings,
        String submittedBy,
        @Nullable String costCenterHint,
        @JsonInclude(NON_NULL) @Nullable List<SupplierCandidate> supplierCandidates,
        @JsonInclude(NON_NULL) @Nullable String weights)
        implements ExtractionEvent {}
