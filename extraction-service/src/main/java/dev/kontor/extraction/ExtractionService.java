package dev.kontor.extraction;

import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.app.KontorService;

/** Reads documents: {@code kontor.extraction}. */
@KontorService
public class ExtractionService {

    public static void main(String[] args) {
        KontorApplication.run(ExtractionService.class, args);
    }
}
