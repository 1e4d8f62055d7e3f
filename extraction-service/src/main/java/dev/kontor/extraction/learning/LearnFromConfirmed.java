package dev.kontor.extraction.learning;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.document.Content;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.validation.ValidationPassed;
import dev.kontor.extraction.learning.UnconfirmedPages.ReadPages;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.inbox.Delivery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Learns from a document when it has passed validation: its fields are then what the reader read and nobody objected to,
 * or what a clerk entered instead. What was corrected is seen by comparing both.
 */
@Component
public class LearnFromConfirmed {

    private static final String PASSED =
            EventCatalog.TYPES.of(ValidationPassed.class).name();

    private final UnconfirmedPages pages;
    private final LearnLayout learn;
    private final ConfirmedSamples samples;
    private final Ids ids;

    LearnFromConfirmed(UnconfirmedPages pages, LayoutMemory memory, ConfirmedSamples samples, Ids ids) {
        this.pages = pages;
        this.learn = new LearnLayout(memory);
        this.samples = samples;
        this.ids = ids;
    }

    /**
     * A document teaches once, however often it passes, and most have nothing to teach: e-invoices have no pages. So a batch
     * is looked up at once, and what was passed is read for those that are found.
     */
    public void on(List<Delivery> deliveries) {
        Map<UUID, Delivery> passed = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            if (delivery.envelope().type().equals(PASSED)
                    && delivery.envelope().subject() instanceof DocumentId document) {
                passed.put(document.id(), delivery);
            }
        }
        if (!passed.isEmpty()) {
            pages.take(passed.keySet())
                    .forEach((document, read) -> learn(document, Objects.requireNonNull(passed.get(document)), read));
        }
    }

    private void learn(UUID document, Delivery delivery, ReadPages read) {
        Content confirmed = EventJson.read(delivery.body(), ValidationPassed.class)
                .checked()
                .content();
        learn.from(ids.next(), delivery.envelope().company(), read.pages(), read.read(), confirmed);
        samples.keep(document, read.pages(), confirmed);
    }
}
