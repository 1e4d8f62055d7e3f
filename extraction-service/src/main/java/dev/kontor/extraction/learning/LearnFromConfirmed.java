package dev.kontor.extraction.learning;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.validation.ValidationPassed;
import dev.kontor.kit.ident.Ids;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Learns from a document when it has passed validation: its fields are then what the reader read and nobody objected to,
 * or what a clerk entered instead. What was corrected is seen by comparing both.
 */
@Component
public class LearnFromConfirmed {

    private final UnconfirmedPages pages;
    private final LearnLayout learn;
    private final Ids ids;

    LearnFromConfirmed(UnconfirmedPages pages, LayoutMemory memory, Ids ids) {
        this.pages = pages;
        this.learn = new LearnLayout(memory);
        this.ids = ids;
    }

    /** A document teaches once, however often it passes. */
    public void on(ValidationPassed passed, Envelope envelope) {
        UUID document = ((DocumentId) envelope.subject()).id();
        pages.take(document)
                .ifPresent(read -> learn.from(
                        ids.next(),
                        envelope.company(),
                        read.pages(),
                        read.read(),
                        passed.checked().content()));
    }
}
