package dev.kontor.events.catalog;

import dev.kontor.events.delivery.DeadLetter;
import dev.kontor.events.delivery.ResendRequested;
import dev.kontor.events.delivery.Watermark;
import java.util.List;

/** The names of the topics. */
public final class Topics {

    public static final String INTAKE = "kontor.intake";
    public static final String EXTRACTION = "kontor.extraction";
    public static final String VALIDATION = "kontor.validation";
    public static final String APPROVAL = "kontor.approval";
    public static final String PAYMENT = "kontor.payment";
    public static final String SUPPLIERS = "kontor.masterdata.suppliers";
    public static final String PEOPLE = "kontor.masterdata.people";
    public static final String POSTINGS = "kontor.outbound.postings";
    public static final String WATERMARKS = Watermark.TYPE.topic();
    public static final String AUDIT = ResendRequested.TYPE.topic();
    public static final String DEAD_LETTERS = DeadLetter.TYPE.topic();

    /** The domain topics: gapless sequences per subject, one writing service each. */
    public static final List<String> DOMAIN = List.of(INTAKE, EXTRACTION, VALIDATION, APPROVAL, PAYMENT);

    /** What the outside world reads; sequences as on domain topics. */
    public static final List<String> OUTBOUND = List.of(POSTINGS);

    /** Compacted; the highest version of a key wins. */
    public static final List<String> MASTER_DATA = List.of(SUPPLIERS, PEOPLE);

    /** What the mechanics say to each other; a service is the subject. */
    public static final List<String> DELIVERY = List.of(WATERMARKS, AUDIT, DEAD_LETTERS);

    private Topics() {}
}
