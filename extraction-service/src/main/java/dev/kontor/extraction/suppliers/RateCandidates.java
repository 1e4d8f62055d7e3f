package dev.kontor.extraction.suppliers;

import dev.kontor.events.extraction.SupplierCandidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * Rates suppliers against what a document says about its seller: VAT id before tax number before IBAN before a similar
 * name. One whose VAT id is known and another than the stated one is hardly meant, however right its name: that is what
 * a fraud looks like (approval-and-controls §7).
 */
final class RateCandidates {

    private static final double BY_VAT_ID = 0.98;
    private static final double BY_TAX_NUMBER = 0.95;
    /** Factoring and shared accounts: an account says less than a tax number. */
    private static final double BY_IBAN = 0.9;

    private static final double BY_NAME = 0.85;
    private static final double CONTRADICTED = 0.3;

    /** A town alone names nobody; it tells those of one name apart. */
    private static final double BY_ADDRESS = 0.5;

    private static final double ELSEWHERE = 0.6;

    /** Names less similar than this are different names. */
    private static final double SIMILAR = 0.88;

    private static final int BEST = 5;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private RateCandidates() {}

    /** The best ones, the likeliest first; those nothing speaks for are left out. */
    static List<SupplierCandidate> of(Seller seller, StatedAddress address, List<KnownSupplier> suppliers) {
        CompanyName stated = seller.name() == null ? null : CompanyName.of(seller.name());
        return suppliers.stream()
                .map(supplier -> rate(seller, address, stated, supplier))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(SupplierCandidate::score)
                        .reversed()
                        .thenComparing(SupplierCandidate::number))
                .limit(BEST)
                .toList();
    }

    private static Optional<SupplierCandidate> rate(
            Seller seller, StatedAddress address, @Nullable CompanyName name, KnownSupplier supplier) {
        List<String> by = new ArrayList<>();
        double doubt = 1;
        if (same(seller.vatId(), supplier.vatId())) {
            by.add("vatId");
            doubt *= 1 - BY_VAT_ID;
        }
        if (same(seller.taxNumber(), supplier.taxNumber())) {
            by.add("taxNumber");
            doubt *= 1 - BY_TAX_NUMBER;
        }
        if (same(seller.iban(), supplier.iban())) {
            by.add("iban");
            doubt *= 1 - BY_IBAN;
        }
        double similarity = name == null ? 0 : similarity(name, CompanyName.of(supplier.name()));
        if (similarity >= SIMILAR) {
            by.add("name");
            doubt *= 1 - BY_NAME * similarity;
        }
        boolean elsewhere = by.equals(List.of("name")) && address.contradicts(supplier);
        if (!by.isEmpty() && address.isOf(supplier)) {
            by.add("address");
            doubt *= 1 - BY_ADDRESS;
        }
        boolean contradicted = seller.vatId() != null
                && supplier.vatId() != null
                && !seller.vatId().equals(supplier.vatId());
        double score = (1 - doubt) * (contradicted ? CONTRADICTED : elsewhere ? ELSEWHERE : 1);
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new SupplierCandidate(
                        supplier.subject(), supplier.number(), Math.round(score * 1000) / 1000.0, by));
    }

    private static boolean same(@Nullable String stated, @Nullable String known) {
        return stated != null && stated.equals(known);
    }

    /** 0 to 1; a name that is the other one and more words is nearly the same. */
    private static double similarity(CompanyName one, CompanyName other) {
        double whole = SIMILARITY.apply(one.text(), other.text());
        boolean contained = one.words().size() > 1
                && other.words().size() > 1
                && (one.words().containsAll(other.words()) || other.words().containsAll(one.words()));
        return contained ? Math.max(whole, 0.95) : whole;
    }
}
