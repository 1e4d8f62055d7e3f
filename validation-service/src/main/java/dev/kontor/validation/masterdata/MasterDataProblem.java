package dev.kontor.validation.masterdata;

import dev.kontor.kit.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong for those who keep suppliers. */
enum MasterDataProblem implements ProblemCode {
    SUPPLIER_NOT_FOUND(HttpStatus.NOT_FOUND, "The directory has no such supplier"),
    INVALID_SUPPLIER(HttpStatus.UNPROCESSABLE_CONTENT, "The supplier cannot be recorded like this"),
    INVALID_IMPORT(HttpStatus.UNPROCESSABLE_CONTENT, "The file has faulty lines; nothing was imported");

    private final HttpStatus status;
    private final String title;

    MasterDataProblem(HttpStatus status, String title) {
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
