package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.casework.PutAside.Total;
import fr.vigie.casequeue.metric.Sampled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How much suppressions put aside and let through, for whoever watches over the service. */
@Component
class AsideMetrics implements MeterBinder {
    private final Sampled<Total> total;

    AsideMetrics(PutAside aside, Sampled.Every every) {
        this.total = every.sample(aside::total);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "vigie.alerts.aside", "Alerts that suppressions put aside", Total::alerts);
        gauge(
                registry,
                "vigie.alerts.aside.cents",
                "What they claim beyond what was concluded on, in euro cents",
                Total::letThroughCents);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Total> part) {
        Gauge.builder(name, total, all -> all.number(part))
                .description(description)
                .register(registry);
    }
}
