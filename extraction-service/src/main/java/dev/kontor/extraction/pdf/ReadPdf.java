package dev.kontor.extraction.pdf;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
        if (pages.stream().allMatch(TextLayer::usable)) {
            return with(findings, ReadFields.of(pages));
        }
        Pictures pictures =
                new PdfPictures(document, SCAN_DPI, () -> clock.instant().isAfter(deadline));
        return switch (ReadPictures.of(pictures, pages, clock, deadline)) {
            case Read read -> with(findings, read);
            case Unread unread -> unread;
        };
    }

    private static Read with(List<Finding> findings, Read read) {
        findings.addAll(read.findings());
        return new Read(read.content(), read.syntax(), read.specification(), findings);
    }

    private static Unread unreadable(String reason) {
        return new Unread(FailureCode.UNREADABLE_PDF, reason);
    }
}
