package dev.kontor.extraction.learning;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Place;
import dev.kontor.events.document.Field.Source;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a document again in the light of confirmed ones with the same layout. */
public final class RecallLayout {

    /** Anchors with less are a guess, and guesses change nothing. */
    private static final double LEAST = 0.6;

    private static final double UNDECIDED = 0.5;

    private final LayoutMemory memory;

    public RecallLayout(LayoutMemory memory) {
        this.memory = memory;
    }

    /** The same reading, with what the layout is known to say; unchanged for e-invoices, forms and layouts not seen. */
    public Read of(Read read, String company) {
        if (read.pages().isEmpty() || (read.syntax() != Syntax.TEXT && read.syntax() != Syntax.SCAN)) {
            return read;
        }
        Layout layout = Layout.of(read.pages());
        Fingerprint print = Fingerprint.of(layout);
        Optional<Template> known =
                print.keys().isEmpty() ? Optional.empty() : print.among(memory.sharing(company, print.keys()));
        return known.map(template -> read.with(recalled(read, layout, template)))
                .orElse(read);
    }

    private static Content recalled(Read read, Layout layout, Template template) {
        Source source = read.syntax() == Syntax.SCAN ? Source.OCR : Source.TEXT;
        Map<String, Field> fields = new HashMap<>(read.content().fields());
        for (String name : LearnLayout.FIELDS) {
            Vote best = best(layout, template, name);
            if (best != null) {
                Field known = fields.get(name);
                fields.put(name, decided(known, best, template.trust(name), source));
            }
        }
        return read.content().with(read.content().documentType(), read.content().typeConfidence(), fields);
    }

    /** @param trust how often the reader was right about this field of this layout */
    private static Field decided(@Nullable Field known, Vote vote, double trust, Source source) {
        if (known != null && known.value().equals(vote.value)) {
            double doubt = (1 - known.confidence()) * vote.doubt;
            return new Field(known.value(), Math.min(1 - doubt, 0.999), known.source(), known.place());
        }
        if (known != null && known.confidence() * trust >= 1 - vote.doubt) {
            // two that know something and do not agree: a person decides
            return new Field(known.value(), Math.min(known.confidence(), UNDECIDED), known.source(), known.place());
        }
        return new Field(vote.value, 1 - vote.doubt, source, vote.place);
    }

    private static @Nullable Vote best(Layout layout, Template template, String field) {
        Map<String, Vote> votes = new HashMap<>();
        for (Anchor anchor : template.anchors()) {
            if (anchor.field().equals(field) && anchor.reliability() >= LEAST) {
                FollowAnchor.of(anchor, layout)
                        .ifPresent(found -> votes.computeIfAbsent(found.value(), _ -> new Vote(found))
                                .count(anchor));
            }
        }
        return votes.values().stream()
                .min((one, other) -> Double.compare(one.doubt, other.doubt))
                .orElse(null);
    }

    /** What the anchors say for one value; several of one kind say hardly more than the best of them. */
    private static final class Vote {
        private final String value;
        private final @Nullable Place place;
        private double doubt = 1;
        private final List<Anchor.Relation> kinds = new ArrayList<>();

        Vote(Found found) {
            this.value = found.value();
            this.place = found.place();
        }

        void count(Anchor anchor) {
            if (!kinds.contains(anchor.relation())) {
                kinds.add(anchor.relation());
                doubt *= kinds.size() == 1 ? 1 - anchor.reliability() : 1 - anchor.reliability() / 2;
            }
        }
    }
}
