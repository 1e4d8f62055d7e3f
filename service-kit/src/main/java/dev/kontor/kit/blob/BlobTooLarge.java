package dev.kontor.kit.blob;

/** More bytes came than may be stored; nothing was kept. */
public final class BlobTooLarge extends Exception {

    private static final long serialVersionUID = 1L;

    private final long limit;

    BlobTooLarge(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** The limit that was passed, in bytes. */
    public long limit() {
        return limit;
    }
}
