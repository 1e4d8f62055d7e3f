package dev.kontor.validation;

import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.app.KontorService;

/** The validation service. */
@KontorService
public class ValidationService {

    public static void main(String[] args) {
        KontorApplication.run(ValidationService.class, args);
    }
}
