package dev.kontor.validation.clarification;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Finding;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.events.validation.Checked;
import dev.kontor.events.validation.ValidationFailed;
import dev.kontor.events.validation.ValidationPassed;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.validation.checks.CheckInput;
import dev.kontor.validation.checks.Checks;
import dev.kontor.validation.checks.Completion;
import dev.kontor.validation.checks.FindingCode;
import dev.kontor.validation.checks.Sums;
import dev.kontor.validation.duplicates.DuplicateKey;
import dev.kontor.validation.duplicates.DuplicateKeys;
import dev.kontor.validation.masterdata.SellerIdentity;
import dev.kontor.validation.masterdata.SupplierDirectory;
import dev.kontor.validation.masterdata.SupplierMatch;
import dev.kontor.validation.settings.ValidationSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a document against its declaration, takes its duplicate key, stores the result and publishes it. */
@Component
class CheckDocument {

    /** Findings a change of the directory can lift. */
    private static final Set<String> LIFTED_BY_DIRECTORY = Stream.of(
                    FindingCode.SUPPLIER_UNKNOWN,
                    FindingCode.SUPPLIER_AMBIGUOUS,
                    FindingCode.SUPPLIER_BLOCKED,
                    FindingCode.IBAN_DIFFERS,
                    FindingCode.IBAN_MISSING)
            .map(Enum::name)
            .collect(toUnmodifiableSet());

    private final DocumentTypes types;
    private final Checks checks;
    private final SupplierDirectory directory;
    private final DuplicateKeys keys;
    private final Dossiers dossiers;
    private final Outbox outbox;
    private final ValidationSettings settings;
    private final Clock clock;

    CheckDocument(
            DocumentTypes types,
            Checks checks,
            SupplierDirectory directory,
            DuplicateKeys keys,
            Dossiers dossiers,
            Outbox outbox,
            ValidationSettings settings,
            Clock clock) {
        this.types = types;
        this.checks = checks;
        this.directory = directory;
        this.keys = keys;
        this.dossiers = dossiers;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Checks and publishes the result; in the caller's transaction. */
    Dossier now(Dossier dossier, Cause cause) {
        return publish(dossier, check(dossier), cause);
    }

    /** Checks, and publishes only what is new; in the caller's transaction. */
    Dossier again(Dossier dossier, Cause cause) {
        Dossier.Result result = check(dossier);
        if (dossier.result() != null && dossier.result().checked().equals(result.checked())) {
            dossiers.seen(dossier.id(), result.directoryRevision());
            return dossier;
        }
        return publish(dossier, result, cause);
    }

    private Dossier publish(Dossier dossier, Dossier.Result result, Cause cause) {
        Dossier checked = dossier.checked(result, clock.instant().truncatedTo(ChronoUnit.MICROS));
        dossiers.save(checked, result);
        Event event = switch (result.state()) {
            case PASSED -> new ValidationPassed(result.checked());
            case CLARIFICATION -> new ValidationFailed(result.checked());
        };
        outbox.append(cause, dossier.subject(), event);
        return checked;
    }

    private Dossier.Result check(Dossier dossier) {
        // before the directory is asked: a change in between is then seen as one after the answer
        long revision = directory.revision(dossier.company());
        Content content = dossier.content();
        Optional<DocumentType> type = types.named(content.documentType());
        if (type.isEmpty()) {
            keys.release(dossier.id());
            Finding unknown = FindingCode.UNKNOWN_TYPE.finding(
                    "documentType", "No document type \"" + content.documentType() + "\" is declared.");
            return result(dossier, content, List.of(unknown), null, null, revision);
        }
        return check(dossier, type.get(), revision);
    }

    private Dossier.Result check(Dossier dossier, DocumentType type, long revision) {
        Sums sums = Sums.of(dossier.content(), type.values(dossier.content()));
        Content completed = type.rules().contains("totals")
                ? Completion.of(type, dossier.content(), sums, settings.limits())
                : dossier.content();
        SupplierMatch match = type.rules().contains("supplier")
                ? directory.match(dossier.company(), SellerIdentity.of(completed))
                : new SupplierMatch.Unknown();
        CheckInput input = new CheckInput(
                type,
                dossier.content(),
                type.values(completed),
                sums,
                match,
                duplicate(dossier, type, completed, match),
                LocalDate.ofInstant(clock.instant(), settings.zone()),
                settings.limits());
        return result(dossier, completed, checks.of(input), sums, match, revision);
    }

    private @Nullable UUID duplicate(Dossier dossier, DocumentType type, Content completed, SupplierMatch match) {
        boolean numbered = dossier.content().value("invoiceNumber").isPresent();
        Optional<DuplicateKey> key = type.rules().contains("duplicate")
                ? DuplicateKey.of(dossier.company(), type, completed, match, numbered)
                : Optional.empty();
        if (key.isEmpty()) {
            keys.release(dossier.id());
            return null;
        }
        return keys.claim(dossier.id(), key.get()).orElse(null);
    }

    private static Dossier.Result result(
            Dossier dossier,
            Content completed,
            List<Finding> found,
            @Nullable Sums sums,
            @Nullable SupplierMatch match,
            long revision) {
        List<Finding> findings = Stream.concat(dossier.readingFindings().stream(), found.stream())
                .distinct()
                .toList();
        Checked checked = new Checked(
                completed,
                findings,
                match instanceof SupplierMatch.Found(var supplier) ? supplier.payee() : null,
                sums == null ? List.of() : sums.known(),
                dossier.submittedBy(),
                dossier.correctedBy(),
                dossier.costCenterHint());
        boolean supplierOpen = findings.stream()
                .anyMatch(finding -> finding.severity().stops() && LIFTED_BY_DIRECTORY.contains(finding.code()));
        return new Dossier.Result(checked, revision, supplierOpen);
    }
}
