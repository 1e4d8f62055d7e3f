package dev.kontor.validation.masterdata;

import java.util.Map;

/** The suppliers of the companies: all that the rest of validation knows of master data. */
public interface SupplierDirectory {

    /** The supplier a document of this company is from. Nothing is ever taken over from the document. */
    SupplierMatch match(String company, SellerIdentity seller);

    /**
     * Counts the changes of a company's suppliers, from 0. Who reads it before {@link #match} can tell later, by
     * comparing, that the answer may have changed.
     */
    long revision(String company);

    /** The revisions of all companies that have suppliers. */
    Map<String, Long> revisions();
}
