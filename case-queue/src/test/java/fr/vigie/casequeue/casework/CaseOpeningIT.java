package fr.vigie.casequeue.casework;

import static fr.vigie.casequeue.testbed.SampleAlerts.alert;
import static fr.vigie.casequeue.testbed.SampleAlerts.allowances;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static fr.vigie.casequeue.testbed.SampleAlerts.usurpedCard;
import static fr.vigie.casequeue.testbed.SampleAlerts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases opened from alerts and by hand, on a real database. */
class CaseOpeningIT {
    private static final Actor ANNE = new Actor("anne", "Anne", Set.of(Role.INVESTIGATOR));
    private static final Actor BRUNO = new Actor("bruno", "Bruno", Set.of(Role.INVESTIGATOR));
    private static final Actor CHIEF = new Actor("chef", "Chef", Set.of(Role.MANAGER));
    private static final Actor AUDITOR = new Actor("audit", "Audit", Set.of(Role.AUDITOR));

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
    private final CaseOpening opening = queue.bean(CaseOpening.class);
    private final CaseBook book = queue.bean(CaseBook.class);
    private final Snoozes snoozes = queue.bean(Snoozes.class);

    @BeforeEach
    void aPlayedWorldStandsAt2022() {
        close(LocalDate.of(2022, 2, 28));
    }

    @AfterEach
    void stop() {
        queue.close();
    }

    private void close(LocalDate day) {
        DayClose close = new DayClose();
        close.setStream("billing-lines");
        close.setClosedThrough(day);
        testbed.send("day-closes", "billing-lines", close);
        queue.awaitRead();
    }

    private void send(Alert... alerts) {
        for (Alert alert : alerts) {
            testbed.send("alerts", alert.getAlertId(), alert);
        }
        queue.awaitRead();
    }

    private CaseFile file(String number) {
        return book.find(CHIEF, number).orElseThrow().file();
    }

    @Test
    void theNextIsTheFirstInRankOrderThatNobodyWorks() {
        Alert provisional = alert("z", Scheme.TRANSPORT, AlertSubjectKind.BILLER, "9", 99_999);
        provisional.setProvisional(true);
        provisional.setDetectedAt(ParisDay.close(LocalDate.of(2022, 3, 1)));
        send(mileage(), tests(), allowances(), provisional);

        assertThat(opening.takeNext(ANNE)).hasValue("LCF-2022-00001");
        assertThat(opening.takeNext(BRUNO)).hasValue("LCF-2022-00002");
        assertThat(opening.takeNext(ANNE)).hasValue("LCF-2022-00003");
        assertThat(opening.takeNext(ANNE)).isEmpty();
        assertThat(file("LCF-2022-00001").subjectId()).isEqualTo("172000013");
        assertThat(file("LCF-2022-00002").assignee()).hasValue("bruno");
        assertThat(book.numberOf(CHIEF, "b-pharmacy-1")).hasValue("LCF-2022-00001");
    }

    @Test
    void peopleWhoTakeAtTheSameMomentNeverGetTheSameCase() throws Exception {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // Two alerts a subject: they are one case.
            alerts.add(alert("s" + i, Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL, "n" + i / 2, 1000 - i));
        }
        send(alerts.toArray(Alert[]::new));
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<List<String>>> all = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            Actor actor = new Actor("p" + person, "P", Set.of(Role.INVESTIGATOR));
            all.add(() -> {
                List<String> taken = new ArrayList<>();
                for (Optional<String> next = opening.takeNext(actor);
                        next.isPresent();
                        next = opening.takeNext(actor)) {
                    if (file(next.get()).openedBy().equals(actor.login())) {
                        taken.add(next.get());
                    }
                }
                return taken;
            });
        }
        List<String> taken = new ArrayList<>();
        for (Future<List<String>> one : people.invokeAll(all)) {
            taken.addAll(one.get());
        }
        people.shutdown();

        assertThat(new HashSet<>(taken)).hasSize(30);
        assertThat(book.list(CHIEF, CaseFilter.open(), new Slice(100, 0)))
                .hasSize(30)
                .allMatch(line -> line.alerts() == 2);
    }

    @Test
    void everythingOnOneSubjectIsOneCaseWheneverItComes() {
        send(mileage());
        String number = opening.takeNext(ANNE).orElseThrow();
        send(alert("later", Scheme.CARD_MISUSE, AlertSubjectKind.PROFESSIONAL, "10000000017", 10));

        assertThat(opening.takeNext(BRUNO)).isEmpty();
        assertThat(opening.openOn(BRUNO, "later", "bruno")).isEqualTo(number);
        assertThat(book.alertIds(file(number))).containsExactly("a-nurse-1", "later");
        assertThat(file(number).assignee()).hasValue("anne");
    }

    @Test
    void whatIsReportedByHandOpensACaseLikeAnAlert() {
        Signalement letter = new Signalement(
                AlertSubjectKind.PROFESSIONAL, "10000000017", Scheme.NURSE_BILLING, Origin.LETTER, "Actes non faits.");

        String number = opening.openByHand(ANNE, letter);
        send(mileage());

        assertThat(file(number).signalement()).hasValue("Actes non faits.");
        assertThat(file(number).origin()).isEqualTo(Origin.LETTER);
        assertThat(book.numberOf(ANNE, "a-nurse-1")).hasValue(number);
        assertThat(opening.openByHand(BRUNO, letter)).isEqualTo(number);
        assertThatThrownBy(() -> new Signalement(
                        AlertSubjectKind.PATIENT, "Jean Dupont", Scheme.NURSE_BILLING, Origin.LETTER, "x"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("sans espace");
    }

    @Test
    void aWithdrawnAlertOpensNothing() {
        send(mileage(), withdrawn(mileage(), "rectifié"));

        assertThat(opening.takeNext(ANNE)).isEmpty();
        assertThatThrownBy(() -> opening.openOn(ANNE, "a-nurse-1", "anne")).isInstanceOf(Refused.class);
    }

    @Test
    void anAlertPutAsideComesBackOnItsDayWithWhatItLetThrough() {
        send(mileage());
        snoozes.put(ANNE, "a-nurse-1", LocalDate.of(2022, 3, 10), "Attente du retour de l’Ordre");
        Alert more = mileage();
        more.setRevision(2);
        more.setSufferedCents(1_300_000L);
        send(more);

        assertThat(opening.takeNext(ANNE)).isEmpty();
        assertThat(snoozes.list(ANNE)).singleElement().satisfies(one -> assertThat(one.letThroughCents())
                .isEqualTo(15_650L));
        close(LocalDate.of(2022, 3, 9));
        assertThat(opening.takeNext(ANNE)).isPresent();
        assertThat(snoozes.list(ANNE)).isEmpty();
        assertThatThrownBy(() -> snoozes.put(ANNE, "a-nurse-1", LocalDate.of(2022, 3, 20), "encore"))
                .hasMessageContaining("déjà dans un dossier");
        assertThatThrownBy(() -> snoozes.put(ANNE, "x", LocalDate.of(2023, 3, 20), "longtemps"))
                .hasMessageContaining("3 mois au plus");
    }

    @Test
    void aRestrictedDossierIsOpenToSomeOnly() {
        send(usurpedCard());
        String number = opening.takeNext(ANNE).orElseThrow();
        Dossiers dossiers = queue.bean(Dossiers.class);
        dossiers.restrict(CHIEF, file(number).dossierId());

        assertThat(book.find(ANNE, number)).isEmpty();
        assertThat(book.find(CHIEF, number)).isPresent();
        assertThat(book.list(ANNE, CaseFilter.of("anne"), new Slice(10, 0))).isEmpty();
        assertThatThrownBy(() -> opening.openOn(ANNE, "d-card-1", "anne")).hasMessageContaining("réservé");
        dossiers.grant(CHIEF, file(number).dossierId(), "anne");
        assertThat(book.find(ANNE, number)).isPresent();
    }

    @Test
    void whoMayNotWorkCasesOpensNone() {
        send(mileage());

        assertThatThrownBy(() -> opening.takeNext(AUDITOR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> opening.openOn(ANNE, "a-nurse-1", "bruno")).isInstanceOf(NotAllowed.class);
        assertThat(opening.openOn(CHIEF, "a-nurse-1", "bruno")).isEqualTo("LCF-2022-00001");
    }
}
