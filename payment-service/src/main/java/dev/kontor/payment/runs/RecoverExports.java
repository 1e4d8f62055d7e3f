package dev.kontor.payment.runs;

import dev.kontor.payment.PaymentSettings;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes what a crash left behind: exports that were released but not begun, and those that broke off. */
@Component
class RecoverExports {

    private final Runs runs;
    private final ExportRun export;
    private final PaymentSettings settings;
    private final Clock clock;

    RecoverExports(Runs runs, ExportRun export, PaymentSettings settings, Clock clock) {
        this.runs = runs;
        this.export = export;
        this.settings = settings;
        this.clock = clock;
    }

    /** First at start-up. An attempt younger than the patience may still be running, here or in another instance. */
    @Scheduled(fixedDelayString = "${kontor.payment.export-interval}")
    void recover() {
        runs.exportingSince(clock.instant().minus(settings.exportPatience())).forEach(export::settle);
        runs.released().forEach(export::export);
    }
}
