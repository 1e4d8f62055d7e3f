package dev.kontor.validation.clarification;

import dev.kontor.validation.masterdata.SupplierDirectory;
import dev.kontor.validation.settings.ValidationSettings;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks documents again that were stopped by what the directory said before it changed. Compares revisions instead of
 * listening for changes: nothing is missed when a document is checked while the directory is being written, and nothing
 * is lost in a crash.
 */
@Component
class RecheckOutdated {

    private static final Logger log = LoggerFactory.getLogger(RecheckOutdated.class);

    private final SupplierDirectory directory;
    private final Dossiers dossiers;
    private final RecheckDocument recheckDocument;
    private final ValidationSettings settings;

    RecheckOutdated(
            SupplierDirectory directory,
            Dossiers dossiers,
            RecheckDocument recheckDocument,
            ValidationSettings settings) {
        this.directory = directory;
        this.dossiers = dossiers;
        this.recheckDocument = recheckDocument;
        this.settings = settings;
    }

    /** One bounded batch per company, each document in a transaction of its own. */
    @Scheduled(fixedDelayString = "${kontor.validation.recheck-interval:500ms}")
    void run() {
        directory.revisions().forEach((company, revision) -> {
            for (UUID document : dossiers.outdated(company, revision, settings.recheckBatch())) {
                recheck(document);
            }
        });
    }

    /** One document that cannot be checked keeps no other from it; it stays outdated and is tried again. */
    private void recheck(UUID document) {
        try {
            recheckDocument.unasked(document);
        } catch (DataAccessException | IllegalArgumentException e) {
            log.warn("document {} could not be checked again", document, e);
        }
    }
}
