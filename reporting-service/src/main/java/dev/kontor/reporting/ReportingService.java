package dev.kontor.reporting;

import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.app.KontorService;

/** The reporting service. */
@KontorService
public class ReportingService {
    public static void main(String[] args) {
        KontorApplication.run(ReportingService.class, args);
    }
}
