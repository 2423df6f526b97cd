package fr.vigie.casequeue.api;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.feed.FeedReport;
import fr.vigie.casequeue.feed.FeedReporter;
import fr.vigie.casequeue.person.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of the feed for programs. */
@RestController
@Tag(name = "feed", description = "How far the topics of alerts have been read")
class FeedApi {
    private final FeedReporter reporter;

    FeedApi(FeedReporter reporter) {
        this.reporter = reporter;
    }

    @Allowed(Permission.READ_QUEUE)
    @GetMapping(path = "/api/feed", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Whether alerts are arriving, and the next offset of each partition")
    FeedReport feed() {
        return reporter.report();
    }
}
