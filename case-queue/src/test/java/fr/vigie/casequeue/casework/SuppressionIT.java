package fr.vigie.casequeue.casework;

import static fr.vigie.casequeue.testbed.SampleAlerts.alert;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.revised;
import static fr.vigie.casequeue.testbed.SampleAlerts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.alert.AlertFilter;
import fr.vigie.casequeue.alert.AlertQueue;
import fr.vigie.casequeue.alert.RankedAlert;
import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Member;
import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.alert.ReasonKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was concluded is not shown again for a time, and what is new since is: on a real database and real topics. */
class SuppressionIT {
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 2);
    private static final Actor ANNE = new Actor("anne", "Anne", Set.of(Role.INVESTIGATOR));
    private static final Actor CHIEF = new Actor("chef", "Chef", Set.of(Role.MANAGER));
    private static final String NURSE = "10000000017";

    /** Suffered and avoidable cents of the alert on the nurse. */
    private static final long CONCLUDED = 1_284_350L + 96_215L;

    private final Testbed testbed = new Testbed().withTopics();
    private RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");

    @BeforeEach
    void theNurseIsInTheQueue() {
        send(mileage(), line("a-nurse-1", 1), line("a-nurse-1", 2));
        today(TODAY);
    }

    @AfterEach
    void stop() {
        queue.close();
    }

    private void send(Object... messages) {
        for (Object message : messages) {
            if (message instanceof Alert alert) {
                testbed.send("alerts", alert.getAlertId(), alert);
            } else if (message instanceof AlertItem item) {
                testbed.send(
                        "alert-items",
                        item.getAlertId() + "," + item.getLineId().orElseThrow(),
                        item);
            }
        }
        queue.awaitRead();
    }

    private static AlertItem line(String alertId, int number) {
        return mileageItem(alertId, number);
    }

    private void today(LocalDate day) {
        testbed.send("day-closes", "billing-lines", new DayClose("billing-lines", day.minusDays(1)));
        queue.awaitRead();
    }

    private String concluded(Outcome outcome) {
        String number = queue.bean(CaseOpening.class).takeNext(ANNE).orElseThrow();
        take(number, Step.CLOSE, StepInput.on(TODAY).motive("Vu.").outcome(outcome));
        return number;
    }

    private void take(String number, Step step, StepInput input) {
        int version = queue.bean(CaseBook.class)
                .find(ANNE, number)
                .orElseThrow()
                .file()
                .version();
        queue.bean(CaseProcedure.class).take(ANNE, number, step, input, version);
    }

    /** A later alert on the nurse, of the same scheme, with some of the reasons known. */
    private static Alert another(String alertId, long cents, Reason... reasons) {
        Alert alert = alert(alertId, Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL, NURSE, 100);
        alert.setSufferedCents(cents);
        alert.setReasons(List.of(reasons));
        return alert;
    }

    private static Reason known() {
        return mileage().getReasons().get(0);
    }

    private static Reason reason(String code, ReasonKind kind) {
        Reason reason = Reason.newBuilder(known()).build();
        reason.setCode(code);
        reason.setKind(kind);
        return reason;
    }

    private List<String> toTake() {
        return queue.bean(AlertQueue.class).list(AlertFilter.all().toTake(today()), new Slice(100, 0)).stream()
                .map(RankedAlert::alertId)
                .toList();
    }

    private LocalDate today() {
        return queue.bean(fr.vigie.casequeue.clock.CaseClock.class).today();
    }

    private List<String> aside() {
        return queue.bean(PutAside.class).list(ANNE).stream()
                .map(PutAside.Waiting::alertId)
                .toList();
    }

    private String antecedent(String alertId) {
        return Optional.ofNullable(
                        queue.bean(Antecedents.class).of(ANNE, List.of(alertId)).get(alertId))
                .map(Antecedent::text)
                .orElse("");
    }

    @Test
    void theSameIsPutAsideUntilItsDayAndIsBackThenByItself() {
        String number = concluded(Outcome.NO_ACTION);
        send(another("later", 500_000, known(), reason("NURSE_MODEL", ReasonKind.MODEL)));

        assertThat(toTake()).isEmpty();
        assertThat(queue.bean(CaseOpening.class).takeNext(ANNE)).isEmpty();
        assertThat(queue.bean(PutAside.class).list(ANNE))
                .containsExactly(new PutAside.Waiting("later", TODAY.plusDays(180), number, TODAY, 500_000));
        assertThat(queue.bean(PutAside.class).total()).isEqualTo(new PutAside.Total(1, 500_000));
        assertThat(antecedent("later"))
                .isEqualTo("Mise de côté jusqu’au 29/08/2022\u00a0: même motif que le dossier " + number
                        + ", classé sans suite le 02/03/2022.");
        today(TODAY.plusDays(179));
        assertThat(toTake()).isEmpty();
        today(TODAY.plusDays(180));

        assertThat(aside()).isEmpty();
        assertThat(antecedent("later"))
                .isEqualTo("De retour\u00a0: mise de côté terminée le 29/08/2022. Antécédent\u00a0: dossier " + number
                        + ", classé sans suite le 02/03/2022.");
        // The alert that was concluded on has not changed: it stays with its case for good.
        assertThat(toTake()).containsExactly("later");
        assertThat(queue.bean(CaseOpening.class).takeNext(ANNE)).hasValue("LCF-2022-00002");
    }

    @Test
    void whatAnInvestigatorWouldWantToSeeIsBackAtOnce() {
        concluded(Outcome.NO_ACTION);
        Alert victim = another("victim", 1, known());
        victim.getSubject().setVictim(true);

        send(
                another("known", 1, known()),
                another("reason", 1, known(), reason("DOUBLE_LINE", ReasonKind.BREACH)),
                another("opposed", 1, reason("OPPOSED_CARD", ReasonKind.BREACH)),
                victim);

        assertThat(toTake()).containsExactlyInAnyOrder("reason", "opposed", "victim");
        assertThat(aside()).containsExactly("known");
        assertThat(antecedent("reason")).startsWith("De retour\u00a0: motif nouveau DOUBLE_LINE. Antécédent");
        assertThat(antecedent("victim")).startsWith("De retour\u00a0: victime présumée.");
    }

    @Test
    void aFactThatStandsForItselfIsCoveredByNoConclusionOnAnother() {
        Alert card = mileage();
        card.setRevision(2);
        card.setReasons(List.of(reason("OPPOSED_CARD", ReasonKind.BREACH)));
        send(card);
        concluded(Outcome.NO_ACTION);
        assertThat(toTake()).isEmpty();

        send(line("a-nurse-1", 3));

        assertThat(toTake()).containsExactly("a-nurse-1");
        assertThat(antecedent("a-nurse-1"))
                .startsWith("De retour\u00a0: fait qui se revoit à chaque fois (OPPOSED_CARD),"
                        + " 1\u00a0ligne indue depuis la conclusion. Antécédent");
    }

    @Test
    void theLimitIsOfWhatWasConcludedOnNotOfTheLastRevision() {
        concluded(Outcome.NO_ACTION);
        long most = 2 * CONCLUDED - 96_215L;

        send(revised(mileage(), 2, 2_000_000));
        assertThat(aside()).containsExactly("a-nurse-1");
        send(revised(mileage(), 3, most - 1));
        assertThat(aside()).containsExactly("a-nurse-1");
        assertThat(queue.bean(PutAside.class).total()).isEqualTo(new PutAside.Total(1, CONCLUDED - 1));
        assertThat(toTake()).isEmpty();
        send(revised(mileage(), 4, most));

        assertThat(toTake()).containsExactly("a-nurse-1");
        assertThat(antecedent("a-nurse-1"))
                .startsWith("De retour\u00a0: indu passé de 13\u202f805,65\u00a0€ à 27\u202f611,30\u00a0€. Antécédent");
        // It shrinks again: what it claims now is what nobody wanted to see.
        send(revised(mileage(), 5, most - 1));
        assertThat(toTake()).isEmpty();
    }

    @Test
    void severalAlertsTogetherReachTheLimitToo() {
        concluded(Outcome.NO_ACTION);

        send(another("first", CONCLUDED / 2, known()));
        assertThat(toTake()).isEmpty();
        send(another("second", CONCLUDED / 2 + 1, known()));

        assertThat(toTake()).containsExactly("first", "second");
    }

    @Test
    void withoutEurosARingIsBackOnceItHasTwiceTheMembersOrThePriority() {
        Alert ring = alert("ring", Scheme.RING, AlertSubjectKind.RING, "ring-1", 9000);
        ring.setMembers(members(3));
        ring.setReasons(List.of(reason("RING_NAMES", ReasonKind.RING)));
        send(ring);
        concluded(Outcome.NO_ACTION);
        assertThat(toTake()).containsExactly("a-nurse-1");

        ring.setRevision(2);
        ring.setMembers(members(5));
        ring.setLastEvidenceAt(ParisDay.close(TODAY.plusDays(2)));
        send(ring);
        assertThat(aside()).containsExactly("ring");
        ring.setRevision(3);
        ring.setMembers(members(6));
        send(ring);
        assertThat(toTake()).contains("ring");
        ring.setRevision(4);
        ring.setMembers(members(5));
        ring.setPriority(ring.getPriority().add(ring.getPriority()));
        send(ring);
        assertThat(toTake()).contains("ring");
        assertThat(antecedent("ring")).startsWith("De retour\u00a0: faits postérieurs à la conclusion");
    }

    private static List<Member> members(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Member("PATIENT", "p-" + i, "SUSPECT"))
                .toList();
    }

    @Test
    void newLinesAreSeenWhateverElseWasConcluded() {
        String number = concluded(Outcome.ERROR);
        send(line("a-nurse-1", 1), revised(mileage(), 2, 1_300_000));
        assertThat(toTake()).isEmpty();
        AlertItem cited = line("a-nurse-1", 3);
        cited.setHome(false);
        send(cited);
        assertThat(toTake()).isEmpty();

        send(line("a-nurse-1", 3));
        assertThat(toTake()).containsExactly("a-nurse-1");
        assertThat(antecedent("a-nurse-1"))
                .isEqualTo("Suite\u00a0: 1\u00a0ligne indue depuis la conclusion. Antécédent\u00a0: dossier " + number
                        + ", clos pour erreur de bonne foi le 02/03/2022.");
        testbed.send("alert-items", "a-nurse-1,line-00003", Optional.empty());
        queue.awaitRead();
        assertThat(toTake()).isEmpty();

        send(line("a-nurse-1", 4));
        concluded(Outcome.ERROR);
        assertThat(toTake()).isEmpty();
        send(line("a-nurse-1", 1), line("a-nurse-1", 4));
        assertThat(toTake()).isEmpty();
    }

    @Test
    void anAlertWithdrawnWhenItsCaseWasConcludedIsNewIfItComesBack() {
        String number = queue.bean(CaseOpening.class).takeNext(ANNE).orElseThrow();
        send(withdrawn(mileage(), "Rectifiée."));
        take(number, Step.CLOSE, StepInput.on(TODAY).motive("Retirée.").outcome(Outcome.NO_ACTION));
        assertThat(queue.bean(CaseBook.class).numberOf(ANNE, "a-nurse-1")).hasValue(number);

        send(revised(mileage(), 3, 1_284_350L));

        assertThat(toTake()).containsExactly("a-nurse-1");
    }

    @Test
    void theOrderOfMessagesTheirRepetitionAndARestartChangeNothing() {
        concluded(Outcome.NO_ACTION);
        List<Object> messages = new ArrayList<>(List.of(
                revised(mileage(), 2, 1_400_000),
                revised(mileage(), 3, 1_500_000),
                line("a-nurse-1", 3),
                line("later", 4),
                another("later", 40_000, known()),
                another("new-reason", 40_000, reason("DOUBLE_LINE", ReasonKind.BREACH))));
        messages.addAll(List.copyOf(messages));
        Random chance = new Random(7);
        for (int time = 0; time < 6; time++) {
            Collections.shuffle(messages, chance);
            send(messages.toArray());
            if (time == 2) {
                queue.close();
                queue = new RunningQueue(testbed, "--vigie.clock=feed");
            }
            assertThat(aside()).containsExactly("a-nurse-1", "later");
            assertThat(toTake()).containsExactly("new-reason");
            assertThat(newLines()).containsExactly(1);
            testbed.database()
                    .sql("delete from alert where alert_id <> 'a-nurse-1'")
                    .update();
            testbed.database().sql("update alert set revision = 1").update();
        }
    }

    private List<Integer> newLines() {
        return testbed.database()
                .sql("select new_lines from case_alert order by alert_id")
                .query(Integer.class)
                .list();
    }

    @Test
    void aLineThatComesInTheMomentOfTheConclusionIsConcludedOnOrNew() {
        for (int n = 10; n < 40; n++) {
            String id = "s" + n;
            send(alert(id, Scheme.TRANSPORT, AlertSubjectKind.BILLER, "b" + n, 9000 + n));
        }
        for (int n = 10; n < 40; n++) {
            String id = "s" + (49 - n); // the next in rank order
            IntStream.rangeClosed(1, 20).forEach(number -> sendSoon(line(id, number)));
            concluded(Outcome.NO_ACTION); // and put aside: it is not the next again
            sendSoon(line(id, 21));
        }
        testbed.awaitSent();
        queue.awaitRead();

        assertThat(testbed.database()
                        .sql(
                                """
                                select count(*) from case_alert ca where ca.new_lines <> (
                                  select count(*) from alert_item i where i.alert_id = ca.alert_id and not exists (
                                    select 1 from concluded_line l where l.alert_id = i.alert_id and l.record_id = i.record_id))""")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(newLines()).hasSize(30).allMatch(lines -> lines > 0);
    }

    private void sendSoon(AlertItem item) {
        testbed.sendSoon(
                "alert-items", item.getAlertId() + "," + item.getLineId().orElseThrow(), item);
    }

    @Test
    void aManagerLiftsOneAndReopeningEndsIt() {
        String number = concluded(Outcome.NO_ACTION);
        send(another("later", 500_000, known()));
        Suppressions suppressions = queue.bean(Suppressions.class);
        Suppression one = suppressions.running(CHIEF).get(0);
        assertThat(one.limitCents()).isEqualTo(2 * CONCLUDED);
        assertThat(one.alerts()).isEqualTo(1);

        assertThatThrownBy(() -> suppressions.lift(ANNE, one.suppressionId(), "x"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> suppressions.lift(CHIEF, one.suppressionId(), " "))
                .hasMessageContaining("Dites pourquoi");
        suppressions.lift(CHIEF, one.suppressionId(), "Courrier reçu.");

        assertThat(toTake()).containsExactly("later");
        assertThat(antecedent("later")).startsWith("De retour\u00a0: mise de côté levée le 02/03/2022.");
        assertThat(suppressions.running(CHIEF)).isEmpty();
        assertThatThrownBy(() -> suppressions.lift(CHIEF, one.suppressionId(), "Encore."))
                .hasMessageContaining("a pris fin entre-temps");
        assertThat(testbed.database()
                        .sql("select detail from access_log where object_id = :number and login = 'chef'")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .containsExactly("suppression lifted");
        assertThat(queue.bean(CaseWork.class).timeline(ANNE, number)).last().satisfies(event -> assertThat(event.text())
                .isEqualTo("Mise de côté levée\u00a0: Courrier reçu."));

        String second = concluded(Outcome.NO_ACTION);
        send(another("third", 500_000, known()));
        assertThat(aside()).containsExactly("third");
        take(second, Step.REOPEN, StepInput.on(TODAY).motive("Fait nouveau."));
        assertThat(aside()).isEmpty();
        assertThat(suppressions.running(CHIEF)).isEmpty();
        take(second, Step.CLOSE, StepInput.on(TODAY).motive("Erreur.").outcome(Outcome.ERROR));
        assertThat(toTake()).isEmpty();
        send(another("fourth", 1, known()));
        assertThat(toTake()).containsExactly("fourth");
        assertThat(antecedent("fourth"))
                .startsWith("Suite\u00a0: alerte nouvelle. Antécédent\u00a0: dossier " + second);
    }

    @Test
    void thePagesTellWhatIsPutAsideAndLetAManagerLiftIt() {
        String number = concluded(Outcome.NO_ACTION);
        send(another("later", 500_000, known()), another("back", 1, reason("DOUBLE_LINE", ReasonKind.BREACH)));
        QueueBrowser chief = queue.browser("chef", Role.MANAGER);
        QueueBrowser anne = queue.browser("anne", Role.INVESTIGATOR);

        assertThat(chief.get("/").body())
                .contains(
                        "Mise de côté</span>", "même motif que le dossier " + number, "De retour\u00a0: motif nouveau");
        assertThat(anne.get("/mises-de-cote").body()).contains("Alertes mises de côté", "classé sans suite le");
        assertThat(anne.get("/alertes/back").body()).contains("De retour\u00a0: motif nouveau DOUBLE_LINE", number);
        assertThat(chief.get("/tableau-de-bord").body()).contains("1\u00a0alerte, 5\u202f000,00\u00a0€");
        assertThat(anne.get("/mises-de-cote").body())
                .contains(number, "27\u202f611,30\u00a0€")
                .doesNotContain("/mises-de-cote/levee");
        long id = queue.bean(Suppressions.class).running(CHIEF).get(0).suppressionId();
        assertThat(chief.get("/mises-de-cote").body()).contains("/mises-de-cote/levee");
        chief.post("/mises-de-cote/levee", Map.of("mise", String.valueOf(id), "motif", ""));
        assertThat(chief.get("/mises-de-cote").body()).contains("Dites pourquoi la mise de côté est levée");
        chief.post("/mises-de-cote/levee", Map.of("mise", String.valueOf(id), "motif", "Courrier."));
        assertThat(chief.get("/mises-de-cote").body())
                .contains("La mise de côté est levée", "Aucune mise de côté n’est en cours.");
        assertThat(anne.get("/?etat=ACTIVE&qui=libre").body()).contains("/alertes/later", "/alertes/back");
    }
}
