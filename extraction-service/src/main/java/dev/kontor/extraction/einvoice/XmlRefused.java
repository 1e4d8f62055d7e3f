package dev.kontor.extraction.einvoice;

/** The bytes are no XML this service is willing to read. The message says why and holds nothing of the document. */
public final class XmlRefused extends Exception {

    private static final long serialVersionUID = 1L;

    XmlRefused(String message) {
        super(message);
    }

    XmlRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
