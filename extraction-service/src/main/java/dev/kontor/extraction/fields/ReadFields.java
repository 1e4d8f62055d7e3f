package dev.kontor.extraction.fields;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.reading.Reading.Read;
import java.util.List;

/**
 * Reads what the pages of a document say, whether their words come from a text layer or from OCR. No rule here knows a
 * supplier: candidates are found by their form and chosen by learned weights, arithmetic and check digits. Safe for use
 * by many threads.
 */
public final class ReadFields {

    private final FieldModel model;
    private final Recipient recipient;

    /**
     * @param model what was learned about fields
     * @param recipient the company the documents came to
     */
    public ReadFields(FieldModel model, Recipient recipient) {
        this.model = model;
        this.recipient = recipient;
    }

    /** With the model that comes with the service, for nobody in particular. */
    public static ReadFields shipped() {
        return new ReadFields(FieldModel.shipped(), Recipient.UNKNOWN);
    }

    /** As {@link #shipped} reads them. */
    public static Read of(List<Page> pages) {
        return shipped().read(pages);
    }

    /** The version of the model it reads by. */
    public String version() {
        return model.version();
    }

    /** @param pages with at least one word together */
    public Read read(List<Page> pages) {
        return new ReadPaper(pages, model, recipient).read();
    }

    /**
     * The same reading with fields that are known otherwise than from its pages; what is asked about it follows from how sure
     * the company wants to be.
     */
    public Read reviewed(Read read, Content content) {
        return read.with(content).with(Questions.again(model, recipient, read.findings(), content.fields()));
    }
}
