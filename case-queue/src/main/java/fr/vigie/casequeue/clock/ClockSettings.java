package fr.vigie.casequeue.clock;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses the clock: {@code --vigie.clock=wall}, the default, or {@code feed}. The one place that knows the wall's time. */
@Configuration(proxyBeanMethods = false)
class ClockSettings {
    @Bean
    CaseClock caseClock(@Value("${vigie.clock:wall}") String which, JdbcClient database) {
        return which.equals("feed")
                ? CaseClock.following(Clock.systemUTC(), database)
                : CaseClock.of(Clock.systemUTC());
    }
}
