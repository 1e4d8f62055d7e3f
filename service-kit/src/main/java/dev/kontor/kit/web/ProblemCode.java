package dev.kontor.kit.web;

import org.springframework.http.HttpStatus;

/** One kind of problem a caller can meet; the code is stable and listed in docs/errors.md. */
public interface ProblemCode {

    /** Upper snake case. */
    String code();

    HttpStatus status();

    /** A short English summary that does not change from occurrence to occurrence (RFC 9457 §3.1.3). */
    String title();
}
