package dev.kontor.extraction.pdf;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a PDF carries something that other programs would run when it is opened, shown or filled in (ISO 32000-1
 * §12.6). Here nothing is ever run; whoever opens the original later has to know.
 */
final class FindActiveContent {

    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName XFA = COSName.getPDFName("XFA");

    /** Links to a place in the same document do no harm, and those to a web page only when they open by themselves. */
    private static final Set<COSName> HARMLESS = Set.of(COSName.getPDFName("GoTo"), COSName.getPDFName("Named"));

    private static final Set<COSName> HARMLESS_WHEN_CLICKED =
            Set.of(COSName.getPDFName("GoTo"), COSName.getPDFName("Named"), COSName.getPDFName("URI"));

    /** Later pages are not looked at: what runs by itself runs on the first. */
    private static final int PAGES = 20;

    private static final int ANNOTATIONS = 500;

    private FindActiveContent() {}

    static List<Finding> in(PDDocument document) {
        return isActive(document)
                ? List.of(new Finding(
                        "ACTIVE_CONTENT",
                        Severity.WARN,
                        null,
                        "The PDF carries scripts or actions; nothing of them was run."))
                : List.of();
    }

    private static boolean isActive(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        return acts(catalog.getDictionaryObject(COSName.OPEN_ACTION), HARMLESS)
                || catalog.containsKey(COSName.AA)
                || (names != null && names.containsKey(JAVA_SCRIPT))
                || (form != null && form.containsKey(XFA))
                || pagesAct(document);
    }

    private static boolean pagesAct(PDDocument document) {
        int left = PAGES;
        for (PDPage page : document.getPages()) {
            if (left-- == 0) {
                return false;
            }
            COSDictionary dictionary = page.getCOSObject();
            if (dictionary.containsKey(COSName.AA) || annotationsAct(dictionary.getCOSArray(COSName.ANNOTS))) {
                return true;
            }
        }
        return false;
    }

    private static boolean annotationsAct(@Nullable COSArray annotations) {
        if (annotations == null) {
            return false;
        }
        int count = Math.min(ANNOTATIONS, annotations.size());
        for (int i = 0; i < count; i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && (annotation.containsKey(COSName.AA)
                            || acts(annotation.getDictionaryObject(COSName.A), HARMLESS_WHEN_CLICKED))) {
                return true;
            }
        }
        return false;
    }

    /** A destination is an array or a name, an action a dictionary with its kind under {@code /S}. */
    private static boolean acts(@Nullable COSBase action, Set<COSName> harmless) {
        return action instanceof COSDictionary dictionary
                && dictionary.getCOSName(COSName.S) != null
                && !harmless.contains(dictionary.getCOSName(COSName.S));
    }
}
