package dev.kontor.payment.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.payment.PaymentSettings;
import dev.kontor.payment.bank.NotABankStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes in the statements the bank's software lays into a folder; each file ends in {@code done} or {@code rejected}. */
@Component
class WatchBankInbox {

    private static final Logger LOG = LoggerFactory.getLogger(WatchBankInbox.class);

    private final ImportStatement imports;
    private final PaymentSettings settings;
    private final Clock clock;

    WatchBankInbox(ImportStatement imports, PaymentSettings settings, Clock clock) {
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
    }

    /** A file is moved after its import is committed; one that was imported and not moved is imported in vain again. */
    @Scheduled(fixedDelayString = "${kontor.payment.bank-inbox-interval}")
    void look() {
        try {
            Files.createDirectories(settings.bankInbox());
            for (Path file : complete()) {
                take(file);
            }
        } catch (IOException e) {
            LOG.warn("the folder of bank statements cannot be worked with", e);
        }
    }

    private void take(Path file) throws IOException {
        if (Files.size(file) > ImportStatement.LARGEST) {
            reject(file, "larger than 64 MiB");
            return;
        }
        try {
            imports.from(
                    Files.readAllBytes(file),
                    companies -> {
                        // who may write into the folder may hand in statements of every account
                    },
                    payment -> Cause.of(
                            "payment", payment.company(), payment.document().id()));
            move(file, "done");
        } catch (NotABankStatement | ProblemException e) {
            reject(file, String.valueOf(e.getMessage()));
        }
    }

    private void reject(Path file, String reason) throws IOException {
        Path rejected = move(file, "rejected");
        Files.writeString(rejected.resolveSibling(rejected.getFileName() + ".reason.txt"), reason + "\n", UTF_8);
        LOG.warn("a bank statement was rejected: {}", reason);
    }

    private List<Path> complete() throws IOException {
        Instant quietSince = clock.instant().minus(settings.bankInboxQuiet());
        try (Stream<Path> files = Files.list(settings.bankInbox())) {
            return files.filter(file -> isComplete(file, quietSince)).sorted().toList();
        }
    }

    private static boolean isComplete(Path file, Instant quietSince) {
        String name = file.getFileName().toString();
        try {
            return !name.startsWith(".")
                    && name.toLowerCase(Locale.ROOT).endsWith(".xml")
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.getLastModifiedTime(file).toInstant().isAfter(quietSince);
        } catch (IOException e) {
            LOG.debug("a file went away while it was looked at", e);
            return false;
        }
    }

    private Path move(Path file, String folder) throws IOException {
        Path target = Files.createDirectories(settings.bankInbox().resolve(folder));
        Path free = target.resolve(file.getFileName());
        for (int copy = 1; Files.exists(free); copy++) {
            free = target.resolve(copy + "-" + file.getFileName());
        }
        return Files.move(file, free);
    }
}
