package dev.kontor.intake.upload;

import dev.kontor.kit.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why a document is not taken; the same code stands in the answer and in {@code DocumentRefused}. */
enum Refusal implements ProblemCode {
    EMPTY_FILE(HttpStatus.UNPROCESSABLE_CONTENT, "The file is empty"),
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The file is larger than allowed"),
    TYPE_NOT_SUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Documents of this type are not taken"),
    FILE_ENCRYPTED(HttpStatus.UNPROCESSABLE_CONTENT, "The file is protected by a password"),
    FILE_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT, "The file is damaged and cannot be read"),
    XML_NOT_SAFE(HttpStatus.UNPROCESSABLE_CONTENT, "The XML carries a document type declaration"),
    TOO_MANY_PAGES(HttpStatus.UNPROCESSABLE_CONTENT, "The document has more pages than allowed"),
    TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_CONTENT, "The image has more pixels than allowed");

    private final HttpStatus status;
    private final String title;

    Refusal(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
