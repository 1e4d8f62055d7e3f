package dev.kontor.bench.extraction;

import dev.kontor.bench.machine.CpuTime;
import dev.kontor.extraction.document.MediaTypeOf;
import dev.kontor.extraction.image.ImageFile;
import dev.kontor.extraction.image.PdfPictures;
import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.image.Pictures;
import dev.kontor.extraction.ocr.BareEngine;
import dev.kontor.extraction.ocr.OcrFailed;
import dev.kontor.extraction.ocr.ReadScan;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Processor time of Kontor's words of a scan (preparing its pictures, reading them, reading them again where in doubt) over
 * that of the bare engine, German and with its own settings, on the same decoded pixels.
 */
final class OcrRatio {

    private static final double SCAN_DPI = 300;
    private static final Duration ENOUGH = Duration.ofMinutes(10);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final CpuTime PROCESSOR = CpuTime.ofThisJvm();

    private double own;
    private double bare;

    private OcrRatio() {}

    /**
     * @param scans PDFs and images, at least one
     * @throws OcrFailed if there is no engine for this machine
     */
    static double of(List<byte[]> scans) throws OcrFailed, IOException {
        OcrRatio ratio = new OcrRatio();
        ratio.add(scans.getFirst());
        // the first one loads the engine and its data
        ratio.own = 0;
        ratio.bare = 0;
        for (byte[] scan : scans) {
            ratio.add(scan);
        }
        return ratio.own / ratio.bare;
    }

    private void add(byte[] scan) throws OcrFailed, IOException {
        List<Picture> pages = pages(scan);
        double start = PROCESSOR.seconds();
        for (Picture page : pages) {
            BareEngine.words(page);
        }
        double between = PROCESSOR.seconds();
        List<Integer> all = IntStream.range(0, pages.size()).boxed().toList();
        ReadScan.of(new Decoded(pages), all, CLOCK, CLOCK.instant().plus(ENOUGH), page -> {});
        own += PROCESSOR.seconds() - between;
        bare += between - start;
    }

    private static List<Picture> pages(byte[] scan) throws IOException {
        String type = MediaTypeOf.bytes(scan).orElseThrow();
        if (type.equals("application/pdf")) {
            try (PDDocument document = Loader.loadPDF(scan)) {
                return all(new PdfPictures(document, SCAN_DPI, () -> false));
            }
        }
        try (ImageFile file = ImageFile.open(scan, type, Integer.MAX_VALUE)) {
            return all(file);
        }
    }

    private static List<Picture> all(Pictures pictures) throws IOException {
        List<Picture> pages = new ArrayList<>();
        for (int i = 0; i < pictures.count(); i++) {
            pages.add(pictures.picture(i));
        }
        return pages;
    }

    private record Decoded(List<Picture> pages) implements Pictures {
        @Override
        public int count() {
            return pages.size();
        }

        @Override
        public Picture picture(int index) {
            return pages.get(index);
        }
    }
}
