package dev.kontor.extraction.classify;

import dev.kontor.extraction.classify.Classification.Heading;
import dev.kontor.extraction.classify.DescribePages.Description;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.tables.Tendered;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what kind of document pages are. Safe for use by many threads. */
public final class ClassifyPages {

    /** How sure a certain sign is, whatever the model thinks. */
    private static final double CERTAIN = 0.95;

    /** Where even the likeliest kind is less probable than this, it is something the model knows nothing of. */
    private static final double NOTHING_FITS = 0.3;

    private final TypeModel model;

    public ClassifyPages(TypeModel model) {
        this.model = model;
    }

    /**
     * What a title says decides, then change that was given back: who has it has paid, whatever the till calls its slip.
     *
     * @param layout of pages with at least one word
     */
    public Classification of(Layout layout) {
        Description description = DescribePages.of(layout);
        Map<Kind, Double> probabilities = model.probabilities(description.features());
        Optional<Naming> sign = CertainSigns.in(description);
        if (sign.isPresent()) {
            Kind kind = sign.get().kind();
            return new Classification(
                    kind, Math.max(CERTAIN, probabilities.getOrDefault(kind, 0.0)), Heading.of(sign.get()));
        }
        if (layout.pages().size() == 1 && Tendered.paid(layout).isPresent()) {
            return new Classification(
                    Kind.RECEIPT,
                    Math.max(CERTAIN, probabilities.getOrDefault(Kind.RECEIPT, 0.0)),
                    heading(description, Kind.RECEIPT));
        }
        Map.Entry<Kind, Double> likely = Collections.max(probabilities.entrySet(), Map.Entry.comparingByValue());
        Kind kind = likely.getValue() < NOTHING_FITS ? Kind.OTHER : likely.getKey();
        return new Classification(kind, likely.getValue(), heading(description, kind));
    }

    private static @Nullable Heading heading(Description description, Kind kind) {
        List<Naming> heads = description.namings().stream()
                .filter(naming -> naming.kind() == kind && naming.heads())
                .toList();
        return DescribePages.largest(heads).map(Heading::of).orElse(null);
    }
}
