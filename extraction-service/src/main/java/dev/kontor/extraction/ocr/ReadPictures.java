package dev.kontor.extraction.ocr;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.image.Pictures;
import dev.kontor.extraction.image.Shrink;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.qr.ApplyCode;
import dev.kontor.extraction.qr.FindCodes;
import dev.kontor.extraction.qr.PaymentCode;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import dev.kontor.extraction.reading.Reading.Unread;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a document whose pages are pictures, all of them or some. */
public final class ReadPictures {

    /** Pixels of the longer side in which codes are looked for: A4 at 150 dpi, three pixels a module. */
    private static final int CODE_SIDE = 1800;

    private ReadPictures() {}

    /** As the other {@code of}, without any text known. */
    public static Reading of(
            Pictures pictures, ReadFields fields, Clock clock, Instant deadline, Consumer<ScannedPage> seen) {
        List<Page> unread = IntStream.rangeClosed(1, pictures.count())
                .mapToObj(number -> new Page(number, 0, 0, List.of()))
                .toList();
        Set<Integer> all = unread.stream().map(Page::number).collect(Collectors.toSet());
        return of(pictures, unread, all, fields, clock, deadline, seen);
    }

    /**
     * Reads the pages.
     *
     * @param known the pages as their text layer has them
     * @param unread numbers of those that are read from their pictures
     * @param fields reads what the pages say
     * @param seen gets each page read from its picture, from several threads at once
     */
    public static Reading of(
            Pictures pictures,
            List<Page> known,
            Set<Integer> unread,
            ReadFields fields,
            Clock clock,
            Instant deadline,
            Consumer<ScannedPage> seen) {
        List<Integer> wanted = known.stream()
                .map(Page::number)
                .filter(unread::contains)
                .map(number -> number - 1)
                .toList();
        AtomicReference<@Nullable PaymentCode> code = new AtomicReference<>();
        Map<Integer, Page> scanned = Map.of();
        try {
            scanned = ReadScan.of(pictures, wanted, clock, deadline, seen.andThen(page -> find(page, code))).stream()
                    .filter(page -> !page.words().isEmpty())
                    .collect(Collectors.toMap(Page::number, page -> page));
        } catch (OcrFailed e) {
            if (known.stream().allMatch(page -> page.words().isEmpty())) {
                return e.isOutOfTime()
                        ? new Unread(FailureCode.OUT_OF_TIME, "Reading the pages took too long.")
                        : new Unread(FailureCode.NO_READER, "The pages are pictures and could not be read.");
            }
        }
        return read(fields, known, scanned, wanted.size(), code.get());
    }

    private static Reading read(
            ReadFields fields, List<Page> known, Map<Integer, Page> scanned, int wanted, @Nullable PaymentCode code) {
        List<Page> pages = known.stream()
                .map(page -> scanned.getOrDefault(page.number(), page))
                .toList();
        if (pages.stream().allMatch(page -> page.words().isEmpty())) {
            return new Unread(FailureCode.NO_READER, "No text was found on the pages.");
        }
        Read read = fields.read(pages);
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(leftOut(wanted - scanned.size(), known.size()));
        Syntax syntax = scanned.isEmpty() ? read.syntax() : Syntax.SCAN;
        Read marked = new Read(ocr(read.content(), scanned.keySet()), syntax, read.specification(), findings, pages);
        return code == null ? marked : ApplyCode.to(marked, code);
    }

    private static void find(ScannedPage page, AtomicReference<@Nullable PaymentCode> code) {
        FindCodes.in(Shrink.to(CODE_SIDE, page.picture())).ifPresent(code::set);
    }

    private static List<Finding> leftOut(int pages, int of) {
        String message = pages + " of " + of + " pages could not be read.";
        return pages == 0 ? List.of() : List.of(new Finding("PAGES_LEFT_OUT", Severity.CLARIFY, null, message));
    }

    /** @param scanned numbers of the pages that were pictures */
    private static Content ocr(Content content, Set<Integer> scanned) {
        Map<String, Field> fields = content.fields().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ocr(entry.getValue(), scanned)));
        return new Content(
                content.documentType(),
                content.typeConfidence(),
                fields,
                content.lines(),
                content.taxBreakdown(),
                content.skonto(),
                content.allowances(),
                content.supportingDocuments());
    }

    private static Field ocr(Field field, Set<Integer> scanned) {
        Integer page = field.place() == null ? null : field.place().page();
        boolean picture = page == null ? !scanned.isEmpty() : scanned.contains(page);
        return picture ? new Field(field.value(), field.confidence(), Field.Source.OCR, field.place()) : field;
    }
}
