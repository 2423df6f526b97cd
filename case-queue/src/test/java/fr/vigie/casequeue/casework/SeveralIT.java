package fr.vigie.casequeue.casework;

import static fr.vigie.casequeue.testbed.SampleAlerts.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.casework.Several.Refusal;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.SampleAlerts;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.DayClose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with several alerts at once, on a real database. */
class SeveralIT {
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 2);
    private static final Actor ANNE = new Actor("anne", "Anne", Set.of(Role.INVESTIGATOR));
    private static final Actor CHIEF = new Actor("chef", "Chef", Set.of(Role.MANAGER));

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
    private final Several several = queue.bean(Several.class);
    private final Snoozes snoozes = queue.bean(Snoozes.class);
    private final CaseBook book = queue.bean(CaseBook.class);

    @BeforeEach
    void fortyAlerts() {
        for (int number = 0; number < 40; number++) {
            send(alert("n" + number, Scheme.TRANSPORT, AlertSubjectKind.BILLER, "b" + number, 100 - number));
        }
        Alert gone = alert("gone", Scheme.TRANSPORT, AlertSubjectKind.BILLER, "b-gone", 1);
        send(SampleAlerts.withdrawn(gone, "Rectifiée."));
        testbed.send("day-closes", "billing-lines", new DayClose("billing-lines", TODAY.minusDays(1)));
        queue.awaitRead();
    }

    @AfterEach
    void stop() {
        queue.close();
    }

    private void send(Alert alert) {
        testbed.send("alerts", alert.getAlertId(), alert);
    }

    private long count(String table) {
        return testbed.database()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void eachOneThatCannotBeOpenedIsToldAndTheOthersAre() {
        Several.Result result = several.open(CHIEF, List.of("n3", "gone", "n1", "no-such"), "anne");

        assertThat(result.done()).isEqualTo(2);
        assertThat(result.refusals()).extracting(Refusal::alertId).containsExactly("gone", "no-such");
        assertThat(result.refusals()).allMatch(one -> one.reason().contains("retirée"));
        assertThat(book.list(CHIEF, CaseFilter.of("anne"), new fr.vigie.casequeue.alert.Slice(10, 0)))
                .hasSize(2);
        assertThat(testbed.database()
                        .sql("select object_id from access_log where action = 'CREATE' and object_kind = 'case'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("LCF-2022-00001", "LCF-2022-00002");
    }

    @Test
    void anInvestigatorGivesNothingToOthers() {
        assertThatThrownBy(() -> several.open(ANNE, List.of("n1", "n2"), "bruno"))
                .isInstanceOf(NotAllowed.class);
        assertThat(count("case_file")).isZero();
    }

    @Test
    void severalWaitWithOneMotive() {
        several.open(CHIEF, List.of("n0"), "chef");
        snoozes.put(CHIEF, "n1", TODAY.plusDays(3), "Déjà.");

        Several.Result result = several.snooze(
                CHIEF, List.of("n0", "n1", "n2", "n3", "gone"), TODAY.plusDays(10), "Attente du service médical");

        assertThat(result.done()).isEqualTo(2);
        assertThat(result.refusals()).extracting(Refusal::alertId).containsExactly("n0", "n1", "gone");
        assertThat(snoozes.list(CHIEF))
                .filteredOn(one -> one.motive().equals("Attente du service médical"))
                .extracting(Snoozes.Snooze::alertId)
                .containsExactly("n2", "n3");
        assertThatThrownBy(() -> several.snooze(CHIEF, List.of("n4"), TODAY.plusMonths(4), "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> several.snooze(CHIEF, List.of(), TODAY.plusDays(1), "x"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void manyAtTheSameMomentNeverLockEachOtherOut() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int person = 0; person < 6; person++) {
            List<String> ids = new ArrayList<>(
                    IntStream.range(0, 40).mapToObj(number -> "n" + number).toList());
            Collections.shuffle(ids, new Random(person));
            int half = person;
            all.add(() -> half % 2 == 0
                    ? several.open(CHIEF, ids, "chef").done()
                    : takeSome(new Actor("p" + half, "P", Set.of(Role.INVESTIGATOR))));
        }
        for (Future<Integer> one : people.invokeAll(all)) {
            assertThat(one.get()).isPositive();
        }
        people.shutdown();

        assertThat(count("case_file")).isEqualTo(40);
        assertThat(count("case_file group by () having count(distinct number) = 40"))
                .isEqualTo(40);
    }

    private int takeSome(Actor actor) {
        int calls = 0;
        while (queue.bean(CaseOpening.class).takeNext(actor).isPresent()) {
            calls++;
        }
        return calls + 1;
    }

    @Test
    void thePageTellsWhatWasDoneAndWhatWasNot() {
        QueueBrowser chief = queue.browser("chef", Role.MANAGER);
        chief.get("/");
        several.open(CHIEF, List.of("n5"), "chef");
        chief.post(
                "/alertes/attente",
                Map.of("alerte", "n5,n6", "jusquau", "2022-03-20", "motif", "Vacances", "schema", "TRANSPORT"));

        String page = chief.get("/?etat=ACTIVE&schema=TRANSPORT").body();
        assertThat(page).contains("1\u00a0alerte en attente.", "Alertes laissées telles quelles", "/alertes/n5");
        chief.post("/alertes/attente", Map.of("motif", "Vacances", "jusquau", ""));
        assertThat(chief.get("/?etat=ACTIVE").body()).contains("Donnez le jour jusqu’auquel attendre.");
        chief.post("/dossiers/ouvrir", Map.of("agent", "personne", "alerte", "n7,n8"));
        assertThat(chief.get("/?etat=ACTIVE").body()).contains("Cet agent n’a plus de compte");
        chief.post("/dossiers/ouvrir", Map.of("agent", "chef"));
        assertThat(chief.get("/?etat=ACTIVE").body()).contains("Choisissez de 1 à 200 alertes.");
    }
}
