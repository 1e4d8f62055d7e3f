package dev.kontor.extraction.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Finding;
import dev.kontor.extraction.layout.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a document. */
public sealed interface Reading {

    /**
     * The document was read.
     *
     * @param specification BT-24 of an e-invoice, null otherwise
     * @param findings what reading itself noticed
     * @param pages the words it was read from; none of an e-invoice or a form
     */
    record Read(
            Content content,
            Syntax syntax,
            @Nullable String specification,
            List<Finding> findings,
            @JsonIgnore List<Page> pages)
            implements Reading {
        public Read {
            findings = List.copyOf(findings);
            pages = List.copyOf(pages);
        }

        /** Of what has no pages. */
        public Read(Content content, Syntax syntax, @Nullable String specification, List<Finding> findings) {
            this(content, syntax, specification, findings, List.of());
        }

        public Read with(Content other) {
            return new Read(other, syntax, specification, findings, pages);
        }

        public Read with(List<Finding> others) {
            return new Read(content, syntax, specification, others, pages);
        }
    }

    /**
     * Nothing could be read; a person has to enter the fields.
     *
     * @param reason one English sentence without content of the document
     */
    record Unread(FailureCode code, String reason) implements Reading {}

    /** What kind of thing was read. */
    enum Syntax {
        UBL,
        CII,
        ZUGFERD_1,
        TEXT,
        /** Pages, at least one of them read by OCR. */
        SCAN,
        FORM;

        /** Whether fields were found on pages, and not in data. */
        public boolean isPages() {
            return this == TEXT || this == SCAN;
        }
    }

    /** Stable codes of {@code ExtractionFailed}. */
    enum FailureCode {
        /** Encrypted, damaged, or beyond the limits of reading. */
        UNREADABLE_PDF,
        /** Damaged, of a kind that is not decoded, or beyond the limits of reading. */
        UNREADABLE_IMAGE,
        /** Not well-formed, with a DOCTYPE, or beyond the limits of parsing. */
        UNREADABLE_XML,
        /** Declared as a form, but no JSON object. */
        FORM_NOT_JSON,
        /** Nothing here reads this kind of document. */
        NO_READER,
        /** A business document in a syntax that is recognised and not read: EDIFACT, FatturaPA, openTRANS and the like. */
        OTHER_SYNTAX,
        /** It says more than an event can carry. */
        TOO_MUCH_CONTENT,
        /** It took longer than the time allowed for one document. */
        OUT_OF_TIME,
        /** It holds more than may be held in memory at once: bytes, pixels, or levels of nesting. */
        TOO_LARGE,
        /** Its reader failed on it in a way nobody foresaw. */
        READER_FAILED
    }
}
