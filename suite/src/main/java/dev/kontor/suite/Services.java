package dev.kontor.suite;

import dev.kontor.approval.ApprovalService;
import dev.kontor.audit.AuditService;
import dev.kontor.extraction.ExtractionService;
import dev.kontor.intake.IntakeService;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.payment.PaymentService;
import dev.kontor.reporting.ReportingService;
import dev.kontor.validation.ValidationService;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The seven. */
public final class Services {

    private static final List<Class<?>> ALL = List.of(
            IntakeService.class,
            ExtractionService.class,
            ValidationService.class,
            ApprovalService.class,
            PaymentService.class,
            AuditService.class,
            ReportingService.class);

    private Services() {}

    /** Their names, in the order a document meets them. */
    public static List<String> names() {
        return ALL.stream().map(KontorApplication::name).toList();
    }

    static List<Class<?>> except(Set<String> names) {
        return ALL.stream()
                .filter(service -> !names.contains(KontorApplication.name(service)))
                .toList();
    }

    static Optional<Class<?>> named(String name) {
        return ALL.stream()
                .filter(service -> KontorApplication.name(service).equals(name))
                .findFirst();
    }
}
