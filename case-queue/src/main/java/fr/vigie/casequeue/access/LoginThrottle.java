package fr.vigie.casequeue.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever guesses passwords: {@value #LOGIN_FAILURES} failures of one login, or {@value #ADDRESS_FAILURES} from one
 * address (a caisse may have one for all its agents), within five minutes, and nothing is heard until the first is five minutes
 * old. It is kept in memory: a restart forgives.
 */
final class LoginThrottle {
    static final int LOGIN_FAILURES = 5;
    static final int ADDRESS_FAILURES = 20;
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int MOST_KEYS = 100_000;

    private final Map<String, Deque<Instant>> failures = new HashMap<>();

    /** How long to wait; empty if a try is heard. */
    synchronized Optional<Duration> wait(String login, String address, Instant now) {
        return wait("login " + login, LOGIN_FAILURES, now).or(() -> wait("address " + address, ADDRESS_FAILURES, now));
    }

    /** A try has failed. */
    synchronized void failed(String login, String address, Instant now) {
        if (failures.size() >= MOST_KEYS) {
            failures.values().removeIf(times -> times.getLast().plus(WINDOW).isBefore(now));
        }
        note("login " + login, LOGIN_FAILURES, now);
        note("address " + address, ADDRESS_FAILURES, now);
    }

    /** A try has succeeded: the login's failures are forgiven, the address's are not. */
    synchronized void succeeded(String login) {
        failures.remove("login " + login);
    }

    private Optional<Duration> wait(String key, int most, Instant now) {
        return Optional.ofNullable(failures.get(key))
                .filter(times -> times.size() >= most)
                .map(times -> Duration.between(now, times.getFirst().plus(WINDOW)))
                .filter(wait -> !wait.isNegative() && !wait.isZero());
    }

    /** Keeps the last failures only, as many as are needed to judge. */
    private void note(String key, int most, Instant now) {
        Deque<Instant> times = failures.computeIfAbsent(key, any -> new ArrayDeque<>());
        times.addLast(now);
        if (times.size() > most) {
            times.removeFirst();
        }
    }
}
