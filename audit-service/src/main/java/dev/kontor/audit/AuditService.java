package dev.kontor.audit;

import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.app.KontorService;

/** Starts the audit service. */
@KontorService
public class AuditService {

    public static void main(String[] args) {
        KontorApplication.run(AuditService.class, args);
    }
}
