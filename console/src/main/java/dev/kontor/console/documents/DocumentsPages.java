package dev.kontor.console.documents;

import dev.kontor.console.login.UserToken;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of documents, and the page of one. */
@Controller
class DocumentsPages {

    private static final Logger log = LoggerFactory.getLogger(DocumentsPages.class);
    private static final List<Status> STATUSES = Arrays.asList(Status.values());

    private final Reporting reporting;
    private final UserToken token;
    private final Wording wording;

    DocumentsPages(Reporting reporting, UserToken token, Wording wording) {
        this.reporting = reporting;
        this.token = token;
        this.wording = wording;
    }

    @GetMapping("/")
    String list(
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String cursor,
            Authentication user,
            Model model) {
        Piece<ReportedDocument> documents = reporting.documents(token.current(user), status, cursor);
        model.addAttribute(
                "documents", documents.items().stream().map(this::line).toList());
        model.addAttribute("next", documents.next());
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("status", status);
        model.addAttribute("continued", cursor != null);
        return "documents";
    }

    @GetMapping("/documents/{id}")
    String one(@PathVariable UUID id, Authentication user, Model model) {
        String current = token.current(user);
        model.addAttribute("document", line(reporting.document(current, id)));
        model.addAttribute(
                "timeline",
                reporting.timeline(current, id).items().stream().map(this::step).toList());
        return "document";
    }

    @ExceptionHandler
    ModelAndView notShown(NotShown e) {
        NotShown.Reason reason = e.reason();
        if (reason == NotShown.Reason.REPORTING_AWAY) {
            log.warn("reporting gave no answer: {}", String.valueOf(e.getCause()));
        }
        ModelAndView page = new ModelAndView("notice", reason.status());
        page.addObject("title", reason.title());
        page.addObject("text", reason.text());
        page.addObject("login", reason == NotShown.Reason.LOGIN_EXPIRED);
        return page;
    }

    private DocumentLine line(ReportedDocument document) {
        return new DocumentLine(
                document.id().toString(),
                wording.text(document.number()),
                wording.status(document.status()),
                wording.tone(document.status()),
                document.reason(),
                wording.type(document.type()),
                wording.text(document.supplier()),
                wording.amount(document.gross()),
                wording.date(document.dueDate()),
                document.company(),
                document.receivedAt(),
                wording.time(document.receivedAt()));
    }

    private TimelineStep step(ReportedEvent event) {
        return new TimelineStep(
                event.at(),
                wording.time(event.at()),
                EventWords.of(event.type()),
                event.summary(),
                wording.actor(event.actor(), event.actorName()));
    }
}
