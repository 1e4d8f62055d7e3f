package dev.kontor.extraction.schematron;

import static com.helger.phive.en16931.EN16931Validation.VID_CII_1315;
import static com.helger.phive.en16931.EN16931Validation.VID_UBL_CREDIT_NOTE_1315;
import static com.helger.phive.en16931.EN16931Validation.VID_UBL_INVOICE_1315;
import static com.helger.phive.xrechnung.XRechnungValidation.VID_XRECHNUNG_CII_302;
import static com.helger.phive.xrechnung.XRechnungValidation.VID_XRECHNUNG_EXTENSION_CII_302;
import static com.helger.phive.xrechnung.XRechnungValidation.VID_XRECHNUNG_EXTENSION_UBL_INVOICE_302;
import static com.helger.phive.xrechnung.XRechnungValidation.VID_XRECHNUNG_UBL_CREDITNOTE_302;
import static com.helger.phive.xrechnung.XRechnungValidation.VID_XRECHNUNG_UBL_INVOICE_302;

import com.helger.diver.api.coord.DVRCoordinate;
import dev.kontor.extraction.einvoice.Judge;
import java.util.Locale;
import java.util.Optional;

/** The rules an e-invoice is held against, their version pinned. */
enum RuleSet {
    EN_UBL("EN 16931", VID_UBL_INVOICE_1315),
    EN_UBL_CREDIT_NOTE("EN 16931", VID_UBL_CREDIT_NOTE_1315),
    EN_CII("EN 16931", VID_CII_1315),
    XRECHNUNG_UBL("XRechnung", VID_XRECHNUNG_UBL_INVOICE_302),
    XRECHNUNG_UBL_CREDIT_NOTE("XRechnung", VID_XRECHNUNG_UBL_CREDITNOTE_302),
    XRECHNUNG_CII("XRechnung", VID_XRECHNUNG_CII_302),
    XRECHNUNG_EXTENSION_UBL("XRechnung extension", VID_XRECHNUNG_EXTENSION_UBL_INVOICE_302),
    XRECHNUNG_EXTENSION_CII("XRechnung extension", VID_XRECHNUNG_EXTENSION_CII_302);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // it is immutable and not annotated as such
    private final DVRCoordinate coordinate;

    RuleSet(String title, DVRCoordinate coordinate) {
        this.title = title;
        this.coordinate = coordinate;
    }

    DVRCoordinate coordinate() {
        return coordinate;
    }

    /** Its name with the version, as people read it. */
    String version() {
        return title + " " + coordinate.getVersionString() + " (" + coordinate.getArtifactID() + ")";
    }

    /**
     * The rules for a BT-24 (e-invoicing.md §1); empty where none apply: ZUGFeRD 1.0, profiles without lines, and
     * extensions of EN 16931 other than that of XRechnung, which may break its rules. Older XRechnung is held against the
     * current one, which says so itself (BR-DE-21), and so is what comes from Germany and names no specification at
     * all.
     */
    static Optional<RuleSet> of(Judge.Kind kind) {
        String specification = kind.specification();
        String stated = specification == null ? "" : specification.toLowerCase(Locale.ROOT);
        boolean extension = stated.contains("#conformant#");
        boolean xrechnung =
                stated.contains(":xrechnung") || (!stated.startsWith("urn:") && "DE".equals(kind.sellerCountry()));
        if (stated.endsWith(":minimum") || stated.endsWith(":basicwl") || (extension && !xrechnung)) {
            return Optional.empty();
        }
        RuleSet set = switch (kind.syntax()) {
            case UBL -> kind.root().equals("CreditNote") ? EN_UBL_CREDIT_NOTE : EN_UBL;
            case CII -> EN_CII;
            default -> null;
        };
        return Optional.ofNullable(set).map(en -> xrechnung ? en.ofXRechnung(extension) : en);
    }

    /** The extension has no credit note. */
    private RuleSet ofXRechnung(boolean extension) {
        return switch (this) {
            case EN_UBL -> extension ? XRECHNUNG_EXTENSION_UBL : XRECHNUNG_UBL;
            case EN_UBL_CREDIT_NOTE -> XRECHNUNG_UBL_CREDIT_NOTE;
            case EN_CII -> extension ? XRECHNUNG_EXTENSION_CII : XRECHNUNG_CII;
            default -> this;
        };
    }
}
