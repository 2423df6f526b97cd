package fr.vigie.casequeue.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseClockIT {
    private static final Clock WALL = Clock.fixed(Instant.parse("2026-07-01T08:30:00Z"), ZoneOffset.UTC);

    @Test
    void aPlayedWorldIsWorkedTheDayAfterTheLastThatIsClosedEverywhere() {
        Testbed testbed = new Testbed();
        try (RunningQueue queue = new RunningQueue(testbed)) {
            JdbcClient database = testbed.database();
            CaseClock clock = CaseClock.following(WALL, database);
            assertThat(clock.now()).isEqualTo(WALL.instant());

            database.sql("insert into closed_day values ('billing-lines', '2021-12-31'), ('payments', '2021-12-30')")
                    .update();

            // 10:30 in Paris in summer; the same time of day in winter.
            assertThat(clock.now()).isEqualTo(Instant.parse("2021-12-31T09:30:00Z"));
            assertThat(clock.today()).hasToString("2021-12-31");
            assertThat(CaseClock.of(WALL).today()).hasToString("2026-07-01");
            assertThat(queue.url("/")).startsWith("http://127.0.0.1:");
        }
    }
}
