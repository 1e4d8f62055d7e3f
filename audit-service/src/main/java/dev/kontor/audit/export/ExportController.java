package dev.kontor.audit.export;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.tlog.export.Selection;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Exports for auditors. */
@RestController
@RequestMapping("/api/v1/export")
class ExportController {

    private final ExportLog export;

    ExportController(ExportLog export) {
        this.export = export;
    }

    /**
     * A ZIP as docs/log-format.md §5 describes it. It is written while it is sent; when it breaks off it is no ZIP.
     *
     * @param company needed by a caller who does not see all of them
     * @param from recorded then or later
     * @param to recorded before
     * @param older sizes of checkpoints with which the reader wants to compare
     */
    @GetMapping(produces = "application/zip")
    @RolesAllowed("auditor")
    StreamingResponseBody export(
            @RequestParam @Nullable String company,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam(defaultValue = "") List<Long> older,
            Caller caller) {
        if (company != null) {
            caller.requireCompany(company);
        } else if (!caller.seesAllCompanies()) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "name one of your companies");
        }
        return export.of(new Selection(company, from, to), older, caller);
    }
}
