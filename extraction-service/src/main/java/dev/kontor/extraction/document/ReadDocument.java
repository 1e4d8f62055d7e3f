package dev.kontor.extraction.document;

import dev.kontor.events.types.DocumentType;
import dev.kontor.extraction.einvoice.ReadEInvoice;
import dev.kontor.extraction.einvoice.XmlRefused;
import dev.kontor.extraction.form.ReadForm;
import dev.kontor.extraction.pdf.ReadPdf;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Unread;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one document from its bytes. Needs neither Spring nor a database; safe for use by many threads. */
public final class ReadDocument {

    private static final Set<String> XML = Set.of("application/xml", "text/xml");

    private final Limits limits;
    private final ReadPdf pdf;

    /** @param clock only tells how long reading has taken */
    public ReadDocument(Limits limits, Clock clock) {
        this.limits = limits;
        this.pdf = new ReadPdf(limits, clock);
    }

    /**
     * Never throws for what is in the bytes.
     *
     * @param mediaType by content
     * @param declared the type the sender declared, null when it is to be found out
     */
    public Reading read(byte[] bytes, String mediaType, @Nullable DocumentType declared) {
        return FitEvent.of(fullyRead(bytes, mediaType, declared));
    }

    private Reading fullyRead(byte[] bytes, String mediaType, @Nullable DocumentType declared) {
        if (declared != null && declared.input() == DocumentType.Input.FORM) {
            return ReadForm.of(bytes, declared);
        }
        if (mediaType.equals("application/pdf")) {
            return pdf.read(bytes);
        }
        if (XML.contains(mediaType) || mediaType.endsWith("+xml")) {
            return xml(bytes);
        }
        return new Unread(FailureCode.NO_READER, "No reader for documents of type " + mediaType + ".");
    }

    private Reading xml(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            return new Unread(FailureCode.UNREADABLE_XML, "The XML is larger than " + limits.bytes() + " bytes.");
        }
        try {
            return ReadEInvoice.read(bytes)
                    .<Reading>map(read -> read)
                    .orElseGet(() -> new Unread(FailureCode.NO_READER, "The XML is no invoice in UBL or CII."));
        } catch (XmlRefused e) {
            return new Unread(FailureCode.UNREADABLE_XML, String.valueOf(e.getMessage()));
        }
    }
}
