package dev.kontor.bench.extraction;

import dev.kontor.bench.Figures;
import dev.kontor.bench.extraction.LabelledDocument.Kind;
import dev.kontor.extraction.ocr.OcrFailed;
import java.io.IOException;
import java.util.List;

/** What Kontor adds to the libraries it stands on: to the OCR engine, to the validator of e-invoices, to the heap. */
final class References {

    private static final int LONG = 50;

    private final Figures figures;
    private final ReadAll read;

    References(Figures figures, ReadAll read) {
        this.figures = figures;
        this.read = read;
    }

    /** Figures of what is among the documents; the heap always. */
    void print(List<LabelledDocument> documents) {
        byte[] pages = LongDocument.of(LONG);
        figures.print("extraction.heap_growth_50_pages_mib", HeapGrowth.during(() -> read.read(pages)), "MiB");
        figures.print("extraction.heap_peak_50_pages_mib", HeapGrowth.peakOf(() -> read.read(pages)), "MiB");
        List<byte[]> xml = of(Kind.XML, ".xml", documents);
        if (!xml.isEmpty()) {
            figures.note("holding " + xml.size() + " e-invoices against the rules, with and without reading them");
            figures.share("extraction.verdict.ratio_to_phive", VerdictRatio.of(xml));
        }
        List<byte[]> scans = of(Kind.SCAN, "", documents);
        if (!scans.isEmpty()) {
            ocr(scans);
        }
    }

    private void ocr(List<byte[]> scans) {
        figures.note("reading " + scans.size() + " scans with the bare engine as well");
        try {
            figures.share("extraction.ocr.ratio_to_engine", OcrRatio.of(scans));
        } catch (OcrFailed | IOException e) {
            figures.note("there is no figure for OCR: " + e.getMessage());
        }
    }

    private static List<byte[]> of(Kind kind, String ending, List<LabelledDocument> documents) {
        return documents.stream()
                .filter(document -> document.kind() == kind && document.name().endsWith(ending))
                .map(document -> ReadAll.bytes(document.file()))
                .toList();
    }
}
