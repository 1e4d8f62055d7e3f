package dev.kontor.extraction.suppliers;

import dev.kontor.events.document.Content;
import dev.kontor.events.extraction.SupplierCandidate;
import dev.kontor.extraction.layout.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says which suppliers of a company a document may be from. */
@Component
public class IdentifySupplier {

    private static final Seller NOBODY = new Seller(null, null, null, null);

    private final SupplierTable suppliers;

    public IdentifySupplier(SupplierTable suppliers) {
        this.suppliers = suppliers;
    }

    /**
     * The likeliest first; empty when the document says nothing about its seller, or nobody is known by that. An account
     * and a similar name are asked only when nobody is known by the VAT id or the tax number: they add nothing to those. Of
     * suppliers with one name the one is likelier whose seat the document states.
     *
     * @param pages the document was read from; none of an e-invoice
     */
    public List<SupplierCandidate> of(String company, Content content, List<Page> pages) {
        Seller seller = Seller.of(content);
        if (seller.equals(NOBODY)) {
            return List.of();
        }
        List<KnownSupplier> registered = suppliers.registeredAs(company, seller);
        return RateCandidates.of(
                seller,
                StatedAddress.of(content, pages),
                registered.isEmpty() ? suppliers.like(company, seller) : registered);
    }
}
