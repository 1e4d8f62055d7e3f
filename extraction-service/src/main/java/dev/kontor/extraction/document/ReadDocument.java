package dev.kontor.extraction.document;

import dev.kontor.events.types.DocumentType;
import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.einvoice.OtherSyntax;
import dev.kontor.extraction.einvoice.ReadEInvoice;
import dev.kontor.extraction.einvoice.ReadOrder;
import dev.kontor.extraction.einvoice.XmlRefused;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.form.ReadForm;
import dev.kontor.extraction.guard.GivenUp;
import dev.kontor.extraction.guard.Guard;
import dev.kontor.extraction.guard.ReadingHalted;
import dev.kontor.extraction.image.ImageFile;
import dev.kontor.extraction.ocr.ReadPictures;
import dev.kontor.extraction.ocr.ScannedPage;
import dev.kontor.extraction.pdf.ReadPdf;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document from its bytes, within limits and under a deadline. Needs neither Spring nor a database; safe for use
 * by many threads.
 */
public final class ReadDocument {

    private static final Set<String> XML = Set.of("application/xml", "text/xml");

    /** Threads that documents beyond their deadline may hold before nothing is read any more. */
    private static final int MOST_GIVEN_UP = 4;

    /** Tenths of the time, after which a reader that looks at the clock hands over what it has. */
    private static final int PATIENCE = 9;

    private final Limits limits;
    private final Guard guard;
    private final Clock clock;
    private final ReadPdf pdf;
    private final ReadFields fields;
    private final Judge judge;

    /** Reads without a verdict on e-invoices, as {@link #ReadDocument(Limits, Clock, Judge)} with none. */
    public ReadDocument(Limits limits, Clock clock) {
        this(limits, clock, Judge.NONE);
    }

    /**
     * @param clock only tells how long reading has taken
     * @param judge of e-invoices
     */
    public ReadDocument(Limits limits, Clock clock, Judge judge) {
        this(limits, clock, judge, ReadFields.shipped());
    }

    /** @param fields reads pages of documents that came to nobody in particular */
    public ReadDocument(Limits limits, Clock clock, Judge judge, ReadFields fields) {
        this.fields = fields;
        this.limits = limits.withTime(limits.time().multipliedBy(PATIENCE).dividedBy(10));
        this.guard = new Guard(limits.time(), MOST_GIVEN_UP);
        this.clock = clock;
        this.judge = judge;
        this.pdf = new ReadPdf(this.limits, clock, judge);
    }

    /**
     * Never throws for what is in the bytes.
     *
     * @param mediaType by content
     * @param declared the type the sender declared, null when it is to be found out
     * @throws ReadingHalted if nothing can be read for now, whatever the document
     */
    public Reading read(byte[] bytes, String mediaType, @Nullable DocumentType declared) {
        return read(bytes, mediaType, declared, fields, page -> {});
    }

    /**
     * As the other {@code read}.
     *
     * @param own reads what pages say, by what is known about the company the document came to
     * @param scanned gets each page that is read from its picture, from several threads at once
     */
    public Reading read(
            byte[] bytes,
            String mediaType,
            @Nullable DocumentType declared,
            ReadFields own,
            Consumer<ScannedPage> scanned) {
        try {
            return guard.read(() -> FitEvent.of(fullyRead(bytes, mediaType, declared, own, scanned)));
        } catch (GivenUp e) {
            return new Unread(e.code(), e.reason());
        }
    }

    /** Whether documents beyond their deadline hold so many threads that nothing is read any more. */
    public boolean isHalted() {
        return guard.isHalted();
    }

    private Reading fullyRead(
            byte[] bytes,
            String mediaType,
            @Nullable DocumentType declared,
            ReadFields own,
            Consumer<ScannedPage> scanned) {
        if (declared != null && declared.input() == DocumentType.Input.FORM) {
            return ReadForm.of(bytes, declared);
        }
        if (mediaType.equals("application/pdf")) {
            return pdf.read(bytes, own, scanned);
        }
        if (ImageFile.TYPES.contains(mediaType)) {
            return image(bytes, mediaType, own, scanned);
        }
        if (XML.contains(mediaType) || mediaType.endsWith("+xml")) {
            return xml(bytes);
        }
        return OtherSyntax.ofText(bytes)
                .map(ReadDocument::other)
                .orElseGet(
                        () -> new Unread(FailureCode.NO_READER, "No reader for documents of type " + mediaType + "."));
    }

    private Reading image(byte[] bytes, String mediaType, ReadFields own, Consumer<ScannedPage> scanned) {
        Instant deadline = clock.instant().plus(limits.time());
        try (ImageFile pages = ImageFile.open(bytes, mediaType, limits.pages())) {
            return ReadPictures.of(pages, own, clock, deadline, scanned);
        } catch (IOException e) {
            return new Unread(FailureCode.UNREADABLE_IMAGE, "The image cannot be decoded.");
        }
    }

    private Reading xml(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            return new Unread(FailureCode.UNREADABLE_XML, "The XML is larger than " + limits.bytes() + " bytes.");
        }
        try {
            Optional<Read> invoice = ReadEInvoice.read(bytes, judge);
            Optional<Read> read = invoice.isPresent() ? invoice : ReadOrder.read(bytes);
            if (read.isPresent()) {
                return read.get();
            }
            return OtherSyntax.ofXml(bytes)
                    .map(ReadDocument::other)
                    .orElseGet(
                            () -> new Unread(FailureCode.NO_READER, "The XML is no invoice or order in UBL or CII."));
        } catch (XmlRefused e) {
            return new Unread(FailureCode.UNREADABLE_XML, String.valueOf(e.getMessage()));
        }
    }

    private static Unread other(OtherSyntax syntax) {
        return new Unread(
                FailureCode.OTHER_SYNTAX,
                "The document is " + syntax.title()
                        + (syntax.order() ? ", an order and no invoice." : ", which is not read."));
    }
}
