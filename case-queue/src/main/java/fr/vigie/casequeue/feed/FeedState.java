package fr.vigie.casequeue.feed;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether alerts are arriving, as the feed's own thread sees it. */
@Component
public class FeedState {
    private volatile boolean connected;
    private volatile Map<String, Long> lags = Map.of();

    /** True while Kafka and PostgreSQL both answer. */
    public boolean isConnected() {
        return connected;
    }

    /** How many messages of a topic wait to be read; absent while that is not known. */
    Optional<Long> lag(String topic) {
        return connected ? Optional.ofNullable(lags.get(topic)) : Optional.empty();
    }

    void lags(Map<String, Long> byTopic) {
        lags = Map.copyOf(byTopic);
    }

    void connected() {
        connected = true;
    }

    void lost() {
        connected = false;
    }
}
