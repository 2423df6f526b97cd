package fr.vigie.casequeue.page;

import fr.vigie.casequeue.feed.FeedReport;
import fr.vigie.casequeue.feed.FeedReporter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The state of the feed, which the header of every page shows to whoever has logged in. */
@ControllerAdvice(assignableTypes = {QueuePage.class, AlertFilePage.class})
class PageHeader {
    private final FeedReporter reporter;

    PageHeader(FeedReporter reporter) {
        this.reporter = reporter;
    }

    @ModelAttribute("feed")
    FeedReport feed() {
        return reporter.report();
    }
}
