package fr.vigie.casequeue.metric;

import fr.vigie.casequeue.clock.CaseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Figures read from the database every few seconds at most, so that many gauges of one reading ask once. While the database does
 * not answer, they are not known. Safe for use by several threads.
 *
 * @param <T> the figures
 */
public final class Sampled<T> {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final CaseClock clock;
    private final Supplier<T> source;
    private Optional<T> last = Optional.empty();
    private Instant lastAt = Instant.MIN;

    private Sampled(CaseClock clock, Supplier<T> source) {
        this.clock = clock;
        this.source = source;
    }

    /** Makes such figures. */
    @Component
    public static final class Every {
        private final CaseClock clock;

        Every(CaseClock clock) {
            this.clock = clock;
        }

        /** Figures that a source reads. */
        public <T> Sampled<T> sample(Supplier<T> source) {
            return new Sampled<>(clock, source);
        }
    }

    /** One of the figures; NaN while they are not known. */
    public double number(ToDoubleFunction<T> part) {
        return current().map(part::applyAsDouble).orElse(Double.NaN);
    }

    private synchronized Optional<T> current() {
        Instant now = clock.wallTime();
        if (lastAt.equals(Instant.MIN) || Duration.between(lastAt, now).compareTo(INTERVAL) >= 0) {
            lastAt = now;
            last = read();
        }
        return last;
    }

    private Optional<T> read() {
        try {
            return Optional.of(source.get());
        } catch (DataAccessException | TransactionException databaseIsLost) {
            return Optional.empty();
        }
    }
}
