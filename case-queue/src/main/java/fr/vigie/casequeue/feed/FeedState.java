package fr.vigie.casequeue.feed;

import org.springframework.stereotype.Component;

/** Whether alerts are arriving, as the feed's own thread sees it. */
@Component
public class FeedState {
    private volatile boolean connected;

    /** True while Kafka and PostgreSQL both answer. */
    public boolean isConnected() {
        return connected;
    }

    void connected() {
        connected = true;
    }

    void lost() {
        connected = false;
    }
}
