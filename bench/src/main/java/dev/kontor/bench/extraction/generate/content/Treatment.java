package dev.kontor.bench.extraction.generate.content;

/** How a supply is taxed, with its category of UNTDID 5305 and the key of the sentence that says why. */
public enum Treatment {
    TAXED("S", ""),
    SMALL_BUSINESS("E", "exempt.small"),
    REVERSE_CHARGE("AE", "exempt.reverse"),
    INTRA_COMMUNITY("K", "exempt.intra"),
    EXPORT("G", "exempt.export");

    private final String category;
    private final String reason;

    Treatment(String category, String reason) {
        this.category = category;
        this.reason = reason;
    }

    public String category() {
        return category;
    }

    /** Empty for what is taxed. */
    public String reason() {
        return reason;
    }
}
