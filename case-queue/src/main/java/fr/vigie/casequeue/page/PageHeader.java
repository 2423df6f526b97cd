package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.CurrentActor;
import fr.vigie.casequeue.feed.FeedReporter;
import fr.vigie.casequeue.person.Permission;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the header of every page shows: who has logged in, and to readers of the queue the state of the feed. */
@ControllerAdvice("fr.vigie.casequeue")
class PageHeader {
    private final FeedReporter reporter;

    PageHeader(FeedReporter reporter) {
        this.reporter = reporter;
    }

    @ModelAttribute
    void header(HttpServletRequest request, Model model) {
        if (request.getRequestURI().startsWith("/api/")) {
            return;
        }
        CurrentActor.of(request).ifPresent(actor -> {
            model.addAttribute("actor", actor);
            if (actor.may(Permission.READ_QUEUE)) {
                model.addAttribute("feed", reporter.report());
            }
        });
    }
}
