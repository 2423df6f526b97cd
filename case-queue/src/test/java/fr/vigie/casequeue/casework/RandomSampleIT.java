package fr.vigie.casequeue.casework;

import static fr.vigie.casequeue.testbed.SampleAlerts.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.casework.RandomSample.Drawn;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.SampleCases;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.event.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The weekly sample on a real database. */
class RandomSampleIT {
    private static final Actor CHIEF = new Actor("chef", "Chef", Set.of(Role.MANAGER, Role.INVESTIGATOR));
    private static final String[] SETTINGS = {
        "--vigie.clock=feed", "--vigie.sample.size=4", "--vigie.sample.beyond=10", "--vigie.sample.seed=essai"
    };

    private static Testbed filled(RunningQueue queue, Testbed testbed) {
        for (int number = 1; number <= 30; number++) {
            String id = "n%02d".formatted(number);
            Alert alert = alert(id, Scheme.TRANSPORT, AlertSubjectKind.BILLER, "b" + number, 100 - number);
            testbed.send("alerts", id, alert);
        }
        closed(queue, testbed, LocalDate.of(2022, 3, 1));
        return testbed;
    }

    private static void closed(RunningQueue queue, Testbed testbed, LocalDate day) {
        testbed.send("day-closes", "billing-lines", new DayClose("billing-lines", day));
        queue.awaitRead();
    }

    @Test
    void itIsDrawnOnceAWeekBeyondTheRankAndTheSameAgainFromTheSameAlerts() {
        List<Drawn> first = drawn();

        assertThat(first).hasSize(4).allMatch(one -> one.rank() > 10 && one.pool() == 20);
        assertThat(first).extracting(Drawn::alertId).doesNotHaveDuplicates();
        assertThat(drawn()).isEqualTo(first);
    }

    private static List<Drawn> drawn() {
        Testbed testbed = new Testbed().withTopics();
        try (RunningQueue queue = new RunningQueue(testbed, SETTINGS)) {
            filled(queue, testbed);
            RandomSample sample = queue.bean(RandomSample.class);
            sample.draw(CHIEF);
            assertThatThrownBy(() -> sample.draw(CHIEF))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("déjà tiré");
            List<Drawn> week = sample.recent(CHIEF);
            closed(queue, testbed, LocalDate.of(2022, 3, 8));
            sample.draw(CHIEF);
            assertThat(sample.recent(CHIEF)).hasSize(8).endsWith(week.toArray(Drawn[]::new));
            assertThat(sample.recent(CHIEF).subList(0, 4))
                    .extracting(Drawn::alertId)
                    .isNotEqualTo(week.stream().map(Drawn::alertId).toList());
            return week;
        }
    }

    @Test
    void aCaseOfTheSampleIsCountedApart() {
        Testbed testbed = new Testbed().withTopics();
        try (RunningQueue queue = new RunningQueue(testbed, SETTINGS)) {
            filled(queue, testbed);
            RandomSample sample = queue.bean(RandomSample.class);
            assertThatThrownBy(() -> sample.open(CHIEF, "n30")).isInstanceOf(Refused.class);
            sample.draw(CHIEF);
            String number = sample.open(CHIEF, sample.recent(CHIEF).get(0).alertId());
            SampleCases cases = new SampleCases(queue, CHIEF);
            String ranked = cases.open("n01");
            for (String one : List.of(number, ranked)) {
                cases.take(one, Step.QUALIFY);
            }
            cases.close(number, Outcome.NO_ACTION);

            CaseFile file =
                    queue.bean(CaseBook.class).find(CHIEF, number).orElseThrow().file();
            assertThat(file.origin()).isEqualTo(Origin.RANDOM);
            assertThat(sample.confirmed(CHIEF, Origin.RANDOM)).isEqualTo(new ConfirmedShare(0, 1));
            assertThat(sample.confirmed(CHIEF, Origin.ALERT)).isEqualTo(new ConfirmedShare(0, 0));
        }
    }

    @Test
    void withoutAnAlertBeyondTheRankThereIsNothingToDraw() {
        Testbed testbed = new Testbed().withTopics();
        try (RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed")) {
            filled(queue, testbed);
            RandomSample sample = queue.bean(RandomSample.class);

            assertThatThrownBy(() -> sample.draw(CHIEF))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("rang 500");
            assertThat(testbed.database()
                            .sql("select count(*) from sample_week")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
