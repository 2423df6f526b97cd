package fr.vigie.casequeue.casework;

import static fr.vigie.casequeue.testbed.SampleAlerts.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.casework.RandomSample.Drawn;
import fr.vigie.casequeue.casework.SubjectSample.DrawnSubject;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.SampleCases;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.reference.Terrain;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The weekly sample on a real database. */
class RandomSampleIT {
    private static final Actor CHIEF = new Actor("chef", "Chef", Set.of(Role.MANAGER, Role.INVESTIGATOR));
    private static final String[] SETTINGS = {
        "--vigie.clock=feed",
        "--vigie.sample.size=4",
        "--vigie.sample.beyond=10",
        "--vigie.sample.seed=essai",
        "--vigie.sample.subjects=3"
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

    /** Ten pharmacies: b1 has an alert, c2 has closed, a case on c3 is open; and ten nurses, of whom one has retired. */
    private static void subjects(RunningQueue queue, Testbed testbed) {
        testbed.createTopic("professionals");
        testbed.createTopic("billers");
        for (int number = 1; number <= 10; number++) {
            Biller pharmacy = new Biller();
            pharmacy.setBillerId((number == 1 ? "b" : "c") + number);
            pharmacy.setKind(BillerKind.PHARMACY);
            pharmacy.setCommune("17300");
            pharmacy.setTerrain(Terrain.PLAIN);
            pharmacy.setMemberIds(List.of());
            pharmacy.setTerminalIds(List.of());
            pharmacy.setOpenedOn(LocalDate.of(2010, 1, 1));
            pharmacy.setClosedOn(number == 2 ? LocalDate.of(2021, 12, 31) : null);
            testbed.send("billers", pharmacy.getBillerId(), pharmacy);
            Professional nurse = new Professional();
            nurse.setProfessionalId("n%02d".formatted(number));
            nurse.setProfession(Profession.NURSE);
            nurse.setStatus(ProfessionalStatus.TITULAIRE);
            nurse.setPracticeCommune("17415");
            nurse.setRegisteredOn(LocalDate.of(2010, 1, 1));
            nurse.setRetiredOn(number == 4 ? LocalDate.of(2022, 2, 27) : null);
            testbed.send("professionals", nurse.getProfessionalId(), nurse);
        }
        queue.awaitRead();
        queue.bean(CaseOpening.class)
                .openByHand(
                        CHIEF,
                        new Signalement(AlertSubjectKind.BILLER, "c3", Scheme.TRANSPORT, Origin.LETTER, "Courrier."));
    }

    @Test
    void subjectsWithoutAnyAlertAreDrawnAndTheirConclusionsGoOut() throws Exception {
        List<DrawnSubject> first = drawnSubjects(false);

        assertThat(first).hasSize(3).allMatch(one -> one.pool() == 16);
        assertThat(first)
                .extracting(DrawnSubject::subjectId)
                .doesNotHaveDuplicates()
                .doesNotContain("b1", "c2", "c3", "n04");
        assertThat(drawnSubjects(true)).isEqualTo(first);
    }

    private static List<DrawnSubject> drawnSubjects(boolean worked) throws BadRecord {
        Testbed testbed = new Testbed().withTopics();
        try (RunningQueue queue = new RunningQueue(testbed, SETTINGS)) {
            filled(queue, testbed);
            subjects(queue, testbed);
            queue.bean(RandomSample.class).draw(CHIEF);
            List<DrawnSubject> week = queue.bean(SubjectSample.class).recent(CHIEF, 8);
            if (worked) {
                concludes(queue, testbed, week.get(0));
            }
            return week;
        }
    }

    /** A case on the first that was drawn, concluded: no alert, one disposition, counted in its own stratum. */
    private static void concludes(RunningQueue queue, Testbed testbed, DrawnSubject first) throws BadRecord {
        QueueBrowser browser = queue.browser("anne", Role.INVESTIGATOR);
        assertThat(browser.get("/echantillon").body()).contains(first.subjectId(), "Contrôler pour");
        String place = browser.post(
                        "/echantillon/sujet",
                        Map.of("semaine", first.monday().toString(), "place", "1", "schema", "ANTIGEN_TESTS"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String number = place.substring(place.lastIndexOf('/') + 1);
        assertThat(browser.get(place).body())
                .contains("Tiré au sort parmi les sujets sans aucune alerte", "sans alerte");
        SampleCases cases = new SampleCases(queue, CHIEF);
        cases.take(number, Step.QUALIFY);
        cases.close(number, Outcome.NO_ACTION);

        RandomSample sample = queue.bean(RandomSample.class);
        assertThat(sample.confirmed(CHIEF, Origin.RANDOM_SUBJECT)).isEqualTo(new ConfirmedShare(0, 1));
        assertThat(sample.confirmed(CHIEF, Origin.RANDOM)).isEqualTo(new ConfirmedShare(0, 0));
        assertThat(sample.everDrawn(CHIEF, Origin.RANDOM_SUBJECT)).isEqualTo(3);
        assertThat(browser.get("/echantillon").body()).contains(number, "Sujets sans alerte tirés au sort");
        Disposition told = (Disposition) RecordBinary.decode(
                Disposition.SCHEMA$,
                testbed.database()
                        .sql("select payload from disposition_outbox where disposition_id like :number || '-%'")
                        .param("number", number)
                        .query(byte[].class)
                        .single());
        assertThat(browser.get("/echantillon/conclusions.csv").body().lines())
                .hasSize(2)
                .last()
                .isEqualTo(told.getDispositionId() + ";NO_ALERT;" + first.monday() + ";16;3");
        assertThat(told.getAlertIds()).isEmpty();
        assertThat(told.getSubject().getId()).isEqualTo(first.subjectId());
        assertThat(told.getScheme()).isEqualTo("ANTIGEN_TESTS");
        assertThatThrownBy(() -> queue.bean(SubjectSample.class).open(CHIEF, first.monday(), 4, Scheme.TRANSPORT))
                .isInstanceOf(Refused.class);
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
            cases.close(ranked, Outcome.NO_ACTION);
            assertThat(queue.bean(DrawnDispositions.class).all(CHIEF))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.disposition()).startsWith(number + "-");
                        assertThat(one.stratum()).isEqualTo("BEYOND_RANK");
                        assertThat(one.pool()).isEqualTo(20);
                        assertThat(one.drawn()).isEqualTo(4);
                    });
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
