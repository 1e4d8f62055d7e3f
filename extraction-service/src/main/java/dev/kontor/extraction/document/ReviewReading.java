package dev.kontor.extraction.document;

import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.learning.RecallLayout;
import dev.kontor.extraction.learning.UnconfirmedPages;
import dev.kontor.extraction.model.AskModel;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What else is known about a document that was read from its pages: its layout from earlier ones, then a model, if any. */
@Component
class ReviewReading {

    private final UnconfirmedPages pages;
    private final RecallLayout recall;
    private final AskModel ask;

    ReviewReading(UnconfirmedPages pages, RecallLayout recall, AskModel ask) {
        this.pages = pages;
        this.recall = recall;
        this.ask = ask;
    }

    /**
     * Keeps the pages until the document is confirmed, so that it can teach.
     *
     * @param reader of the company's pages
     */
    Reading of(Reading reading, UUID document, String company, ReadFields reader) {
        return switch (reading) {
            case Unread unread -> unread;
            case Read read when read.pages().isEmpty() -> read;
            case Read read -> {
                pages.keep(document, read.pages(), read.content());
                yield ask.of(recall.of(read, company, reader));
            }
        };
    }
}
