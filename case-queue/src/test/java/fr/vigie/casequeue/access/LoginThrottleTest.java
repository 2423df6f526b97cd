package fr.vigie.casequeue.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final LoginThrottle throttle = new LoginThrottle();

    @Test
    void fiveFailuresOfALoginShutItUntilTheFirstIsFiveMinutesOld() {
        for (int second = 0; second < 5; second++) {
            assertThat(throttle.wait("a", "10.0.0.1", at(second))).isEmpty();
            throttle.failed("a", "10.0.0." + second, at(second));
        }

        assertThat(throttle.wait("a", "10.9.9.9", at(5))).contains(Duration.ofSeconds(295));
        assertThat(throttle.wait("b", "10.0.0.1", at(5))).isEmpty();
        assertThat(throttle.wait("a", "10.9.9.9", at(300))).isEmpty();
    }

    @Test
    void oneMoreFailureAfterTheWaitCountsWithThoseThatAreStillYoung() {
        for (int second = 0; second < 5; second++) {
            throttle.failed("a", "x", at(60 * second));
        }
        assertThat(throttle.wait("a", "x", at(301))).isEmpty();

        throttle.failed("a", "x", at(301));
        assertThat(throttle.wait("a", "x", at(302))).contains(Duration.ofSeconds(58));
    }

    @Test
    void oneAddressCannotGuessManyLogins() {
        for (int login = 0; login < 20; login++) {
            assertThat(throttle.wait("login-" + login, "x", NOON)).isEmpty();
            throttle.failed("login-" + login, "x", NOON);
        }

        assertThat(throttle.wait("another", "x", NOON)).isPresent();
        assertThat(throttle.wait("another", "y", NOON)).isEmpty();
    }

    @Test
    void successForgivesTheLoginButNotTheAddress() {
        for (int guess = 0; guess < 20; guess++) {
            throttle.failed("a", "x", NOON);
        }
        throttle.succeeded("a");

        assertThat(throttle.wait("a", "y", NOON)).isEmpty();
        assertThat(throttle.wait("a", "x", NOON)).isPresent();
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }
}
