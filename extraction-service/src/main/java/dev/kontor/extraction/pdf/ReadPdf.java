package dev.kontor.extraction.pdf;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.classify.Kind;
import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.hybrid.ComparePages;
import dev.kontor.extraction.image.PdfPictures;
import dev.kontor.extraction.image.Pictures;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.ocr.ReadPictures;
import dev.kontor.extraction.ocr.ScannedPage;
import dev.kontor.extraction.pdf.ReadEmbedded.Result;
import dev.kontor.extraction.qr.ApplyCode;
import dev.kontor.extraction.qr.PaymentCode;
import dev.kontor.extraction.qr.PdfCodes;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF: the e-invoice embedded in it, or else the words on its pages. Nothing in the file is ever executed. */
public final class ReadPdf {

    /** What OCR wants: letters of 10 points are 30 pixels high. */
    private static final double SCAN_DPI = 300;

    /** Codes for the payment stand on the first pages, if at all. */
    private static final int CODE_PAGES = 4;

    private final Limits limits;
    private final Clock clock;
    private final Judge judge;

    /** @param judge of embedded e-invoices */
    public ReadPdf(Limits limits, Clock clock, Judge judge) {
        this.limits = limits;
        this.clock = clock;
        this.judge = judge;
    }

    /**
     * Never throws for what is in the file.
     *
     * @param fields reads what the pages say
     * @param scanned gets each page that is read from its picture, from several threads at once
     */
    public Reading read(byte[] bytes, ReadFields fields, Consumer<ScannedPage> scanned) {
        Instant deadline = clock.instant().plus(limits.time());
        try {
            return opened(bytes, deadline, fields, scanned);
        } catch (InvalidPasswordException e) {
            return unreadable("The PDF needs a password.");
        } catch (OutOfTime e) {
            return new Unread(
                    FailureCode.OUT_OF_TIME,
                    "Reading took longer than " + limits.time().toSeconds() + " seconds.");
        } catch (TooLarge e) {
            return new Unread(FailureCode.TOO_LARGE, "Its streams inflate to more than " + limits.bytes() + " bytes.");
        } catch (IOException e) {
            return unreadable("The PDF is damaged.");
        } catch (RuntimeException | StackOverflowError e) {
            // PDFBox meets broken objects with whatever exception comes of them, and loops with a full stack
            return unreadable("The PDF is damaged beyond repair.");
        }
    }

    private Reading opened(byte[] bytes, Instant deadline, ReadFields fields, Consumer<ScannedPage> scanned)
            throws IOException {
        try (PDDocument document = OpenPdf.of(bytes, limits.bytes())) {
            Reading reading = read(document, deadline, fields, scanned);
            return reading instanceof Read read ? with(FindActiveContent.in(document), read) : reading;
        }
    }

    private Reading read(PDDocument document, Instant deadline, ReadFields fields, Consumer<ScannedPage> scanned)
            throws IOException {
        Result embedded = ReadEmbedded.of(document, limits.bytes(), judge);
        List<Finding> findings = new ArrayList<>(embedded.findings());
        if (embedded.invoice().isPresent()) {
            Read invoice = embedded.invoice().get();
            findings.addAll(compare(document, invoice, deadline));
            return with(findings, invoice);
        }
        Reading page = pages(document, deadline, fields, scanned, findings);
        return embedded.order().map(order -> over(page, with(findings, order))).orElse(page);
    }

    /** An invoice may have the order it answers attached; what the page is counts then. */
    private static Reading over(Reading page, Read order) {
        boolean settles = page instanceof Read read
                && Kind.labelled(read.content().documentType())
                        .map(Kind::settles)
                        .orElse(false);
        return settles ? page : order;
    }

    private Reading pages(
            PDDocument document,
            Instant deadline,
            ReadFields fields,
            Consumer<ScannedPage> scanned,
            List<Finding> findings)
            throws IOException {
        PageWords words = CollectWords.of(document, limits.pages(), limits.bytes(), clock, deadline);
        List<Page> pages = words.pages();
        if (document.getNumberOfPages() > limits.pages()) {
            findings.add(new Finding(
                    "PAGES_LEFT_OUT",
                    Severity.CLARIFY,
                    null,
                    "Only " + limits.pages() + " of " + document.getNumberOfPages() + " pages were read."));
        }
        if (pages.isEmpty()) {
            return unreadable("The PDF has no pages.");
        }
        PdfPictures pictures =
                new PdfPictures(document, SCAN_DPI, () -> clock.instant().isAfter(deadline));
        Set<Integer> unread = words.unread();
        if (unread.isEmpty()) {
            Read text = fields.read(pages);
            Read read = with(findings, ReadSeller.in(document, pages, text, fields, pictures, clock, deadline));
            return code(document, pages, pictures)
                    .map(code -> ApplyCode.to(read, code))
                    .orElse(read);
        }
        return switch (ReadPictures.of(pictures, pages, unread, fields, clock, deadline, scanned)) {
            case Read read -> with(findings, read);
            case Unread none -> none;
        };
    }

    private static Optional<PaymentCode> code(PDDocument document, List<Page> pages, Pictures pictures) {
        PdfCodes codes = new PdfCodes(document, pictures);
        return pages.stream()
                .limit(CODE_PAGES)
                .flatMap(page -> codes.on(page).stream())
                .findFirst();
    }

    /** What cannot be compared does not keep the embedded e-invoice from being read. */
    private List<Finding> compare(PDDocument document, Read invoice, Instant deadline) {
        try {
            List<Page> pages = CollectWords.of(document, limits.pages(), limits.bytes(), clock, deadline)
                    .pages();
            // text that reads badly still shows values, and what it hides is no difference
            if (pages.stream().anyMatch(page -> !page.words().isEmpty())) {
                return ComparePages.of(invoice.content(), pages);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // whatever PDFBox makes of broken pages, see read
        }
        return List.of(new Finding(
                "PAGE_NOT_COMPARED",
                Severity.WARN,
                null,
                "The pages have no text that could be held against the embedded e-invoice."));
    }

    private static Read with(List<Finding> findings, Read read) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(read.findings());
        return read.with(all);
    }

    private static Unread unreadable(String reason) {
        return new Unread(FailureCode.UNREADABLE_PDF, reason);
    }
}
