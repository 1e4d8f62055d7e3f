package dev.kontor.validation.masterdata;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the supplier a document is from: by VAT id, else tax number, else IBAN, else exact name. A supplier whose VAT id
 * or tax number is known and is another one than the document states is not found by anything weaker: a right name with a
 * wrong VAT id is what a fraud looks like (approval-and-controls §7).
 */
final class Matching {

    private static final List<BiPredicate<SellerIdentity, Supplier>> BY_STRENGTH =
            List.of(Matching::sameVatId, Matching::sameTaxNumber, Matching::sameIban, Matching::sameName);

    private Matching() {}

    /** @param candidates suppliers of one company that share at least one identifier with the document */
    static SupplierMatch match(SellerIdentity seller, List<Supplier> candidates) {
        for (BiPredicate<SellerIdentity, Supplier> same : BY_STRENGTH) {
            List<Supplier> fitting = candidates.stream()
                    .filter(candidate -> same.test(seller, candidate))
                    .filter(candidate -> sameVatId(seller, candidate) || !contradicts(seller, candidate))
                    .toList();
            if (!fitting.isEmpty()) {
                return narrowed(seller, fitting);
            }
        }
        return new SupplierMatch.Unknown();
    }

    private static SupplierMatch narrowed(SellerIdentity seller, List<Supplier> fitting) {
        List<Supplier> narrow = preferring(fitting, candidate -> !candidate.blocked());
        narrow = preferring(narrow, candidate -> sameIban(seller, candidate));
        narrow = preferring(narrow, candidate -> sameName(seller, candidate));
        return narrow.size() == 1
                ? new SupplierMatch.Found(narrow.getFirst())
                : new SupplierMatch.Ambiguous(
                        narrow.stream().map(Supplier::number).sorted().toList());
    }

    /** Those that fulfil the condition, or all when none does. */
    private static List<Supplier> preferring(List<Supplier> suppliers, Predicate<Supplier> condition) {
        List<Supplier> preferred = suppliers.stream().filter(condition).toList();
        return preferred.isEmpty() ? suppliers : preferred;
    }

    private static boolean contradicts(SellerIdentity seller, Supplier candidate) {
        return differ(seller.vatId(), candidate.vatId()) || differ(seller.taxNumber(), taxNumber(candidate));
    }

    private static boolean differ(@Nullable String stated, @Nullable String recorded) {
        return stated != null && recorded != null && !stated.equals(recorded);
    }

    private static boolean sameVatId(SellerIdentity seller, Supplier candidate) {
        return seller.vatId() != null && Objects.equals(seller.vatId(), candidate.vatId());
    }

    private static boolean sameTaxNumber(SellerIdentity seller, Supplier candidate) {
        return seller.taxNumber() != null && Objects.equals(seller.taxNumber(), taxNumber(candidate));
    }

    private static boolean sameIban(SellerIdentity seller, Supplier candidate) {
        return seller.iban() != null && Objects.equals(seller.iban(), candidate.iban());
    }

    private static boolean sameName(SellerIdentity seller, Supplier candidate) {
        return seller.name() != null && seller.name().equals(Identifiers.name(candidate.name()));
    }

    private static @Nullable String taxNumber(Supplier candidate) {
        @Nullable String recorded = candidate.taxNumber();
        return recorded == null ? null : Identifiers.taxNumber(recorded);
    }
}
