package fr.vigie.casequeue.metric;

import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.procedure.CaseState;
import fr.vigie.domain.alert.AlertStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How full the queue is: alerts by status, open cases by state, conclusions that wait to be sent. No label names a person, a
 * subject, a case or an alert.
 */
@Component
class QueueMetrics implements MeterBinder {
    private final JdbcClient database;
    private final CaseClock clock;
    private final Sampled<Figures> figures;

    /** Numbers by status or state, and since when the oldest conclusion waits. */
    private record Figures(
            Map<String, Long> alerts, Map<String, Long> cases, long waiting, Optional<OffsetDateTime> oldest) {}

    QueueMetrics(JdbcClient database, CaseClock clock, Sampled.Every every) {
        this.database = database;
        this.clock = clock;
        this.figures = every.sample(this::read);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (AlertStatus status : AlertStatus.values()) {
            gauge(registry, "vigie.alerts", "Alerts kept", Tags.of("status", status.name()), all -> all.alerts()
                    .getOrDefault(status.name(), 0L));
        }
        for (CaseState state : EnumSet.complementOf(EnumSet.of(CaseState.CLOSED))) {
            gauge(registry, "vigie.cases.open", "Open cases", Tags.of("state", state.name()), all -> all.cases()
                    .getOrDefault(state.name(), 0L));
        }
        gauge(registry, "vigie.dispositions.waiting", "Conclusions not sent yet", Tags.empty(), Figures::waiting);
        gauge(
                registry,
                "vigie.dispositions.oldest.waiting.seconds",
                "Age of the oldest conclusion not sent yet; 0 = none waits",
                Tags.empty(),
                all -> all.oldest().map(this::age).orElse(0.0));
    }

    private double age(OffsetDateTime since) {
        return Math.max(0, Duration.between(since.toInstant(), clock.now()).toSeconds());
    }

    private void gauge(
            MeterRegistry registry, String name, String description, Tags tags, ToDoubleFunction<Figures> part) {
        Gauge.builder(name, figures, all -> all.number(part))
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private Figures read() {
        return new Figures(
                counts("select status, count(*) from alert group by 1"),
                counts("select state, count(*) from case_file where closed_at is null group by 1"),
                database.sql("select count(*) from disposition_outbox where sent_at is null")
                        .query(Long.class)
                        .single(),
                database.sql("select at from disposition_outbox where sent_at is null order by at limit 1")
                        .query(OffsetDateTime.class)
                        .optional());
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new HashMap<>();
        database.sql(sql)
                .query((row, i) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }
}
