package fr.vigie.casequeue.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The feed's part in the application's health. */
@Component
class FeedHealth implements HealthIndicator {
    private final FeedState state;

    FeedHealth(FeedState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        return (state.isConnected() ? Health.up() : Health.down()).build();
    }
}
