package dev.kontor.extraction.ocr;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.image.Pictures;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.TextLayer;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a document whose pages are pictures, all of them or some. */
public final class ReadPictures {

    private ReadPictures() {}

    /** As the other {@code of}, without any text known. */
    public static Reading of(Pictures pictures, Clock clock, Instant deadline) {
        List<Page> unread = IntStream.rangeClosed(1, pictures.count())
                .mapToObj(number -> new Page(number, 0, 0, List.of()))
                .toList();
        return of(pictures, unread, clock, deadline);
    }

    /** @param known the pages as their text layer has them; those without a usable one are read from their pictures */
    public static Reading of(Pictures pictures, List<Page> known, Clock clock, Instant deadline) {
        List<Integer> wanted = known.stream()
                .filter(page -> !TextLayer.usable(page))
                .map(page -> page.number() - 1)
                .toList();
        try {
            Map<Integer, Page> scanned = ReadScan.of(pictures, wanted, clock, deadline).stream()
                    .map(ScannedPage::page)
                    .collect(Collectors.toMap(Page::number, page -> page));
            List<Page> pages = known.stream()
                    .map(page -> scanned.getOrDefault(page.number(), page))
                    .toList();
            if (pages.stream().allMatch(page -> page.words().isEmpty())) {
                return new Unread(FailureCode.NO_READER, "No text was found on the pages.");
            }
            Read read = ReadFields.of(pages);
            List<Finding> findings = new ArrayList<>(read.findings());
            findings.addAll(leftOut(wanted.size() - scanned.size(), known.size()));
            return new Read(ocr(read.content()), Syntax.SCAN, null, findings, pages);
        } catch (OcrFailed e) {
            return clock.instant().isBefore(deadline)
                    ? new Unread(FailureCode.NO_READER, "The pages are pictures and could not be read.")
                    : new Unread(FailureCode.OUT_OF_TIME, "Reading the pages took too long.");
        }
    }

    private static List<Finding> leftOut(int pages, int of) {
        String message = pages + " of " + of + " pages could not be read.";
        return pages == 0 ? List.of() : List.of(new Finding("PAGES_LEFT_OUT", Severity.CLARIFY, null, message));
    }

    private static Content ocr(Content content) {
        Map<String, Field> fields = content.fields().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ocr(entry.getValue())));
        return new Content(
                content.documentType(),
                content.typeConfidence(),
                fields,
                content.lines(),
                content.taxBreakdown(),
                content.skonto());
    }

    private static Field ocr(Field field) {
        return new Field(field.value(), field.confidence(), Field.Source.OCR, field.place());
    }
}
