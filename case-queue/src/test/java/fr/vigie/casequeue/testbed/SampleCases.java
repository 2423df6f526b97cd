package fr.vigie.casequeue.testbed;

import static fr.vigie.casequeue.testbed.SampleAlerts.alert;
import static fr.vigie.casequeue.testbed.SampleAlerts.allowances;
import static fr.vigie.casequeue.testbed.SampleAlerts.figure;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static fr.vigie.casequeue.testbed.SampleAlerts.usurpedCard;
import static fr.vigie.casequeue.testbed.SampleAlerts.withdrawn;

import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.casework.CaseProcedure;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Edge;
import fr.vigie.domain.alert.Member;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.event.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Cases at several states on made-up alerts, as the steps of the procedure lead there. */
public final class SampleCases {
    /** The day on which all of it is done, once the day before is closed. */
    public static final LocalDate TODAY = LocalDate.of(2022, 3, 2);

    private final RunningQueue queue;
    private final Actor actor;

    /** Cases that this person works. */
    public SampleCases(RunningQueue queue, Actor actor) {
        this.queue = queue;
        this.actor = actor;
    }

    /** Sends an alert of each kind, a ring and a withdrawn one among them, with lines and figures, and closes the day. */
    public static void sendAlerts(Testbed testbed, RunningQueue queue) {
        for (Alert alert : List.of(mileage(), tests(), allowances(), usurpedCard(), ring())) {
            testbed.send("alerts", alert.getAlertId(), alert);
        }
        Alert mistaken = allowances();
        mistaken.setAlertId("f-patient-2");
        mistaken.getSubject().setId("p-00000002");
        testbed.send("alerts", "f-patient-2", withdrawn(mistaken, "L’arrêt a été rectifié : temps partiel."));
        for (int number = 1; number <= 60; number++) {
            testbed.send("alert-items", "a-nurse-1,line-%05d".formatted(number), mileageItem("a-nurse-1", number));
        }
        testbed.send("alert-figures", "a-nurse-1,kilomètres facturés par jour", figure("a-nurse-1"));
        testbed.send("day-closes", "billing-lines", new DayClose("billing-lines", TODAY.minusDays(1)));
        queue.awaitRead();
    }

    /** Three insured people with one bank account. */
    public static Alert ring() {
        Alert alert = alert("r-ring-1", Scheme.RING, AlertSubjectKind.RING, "ring-1", 5000);
        alert.setMembers(List.of(
                new Member("PATIENT", "p-00000011", "SUSPECT"),
                new Member("PATIENT", "p-00000012", "SUSPECT"),
                new Member("IBAN", "iban-1", "MULE")));
        alert.setEdges(List.of(
                new Edge("p-00000011", "iban-1", "PAID_TO", BigDecimal.valueOf(10_000, 4)),
                new Edge("p-00000012", "iban-1", "PAID_TO", BigDecimal.valueOf(10_000, 4))));
        return alert;
    }

    /** Opens a case on an alert. */
    public String open(String alertId) {
        return queue.bean(CaseOpening.class).openOn(actor, alertId, actor.login());
    }

    /** Takes a step without a sum. */
    public void take(String number, Step step) {
        take(number, step, StepInput.on(TODAY).motive("Vu."));
    }

    /** Closes a case. */
    public void close(String number, Outcome outcome) {
        take(number, Step.CLOSE, StepInput.on(TODAY).motive("Vu.").outcome(outcome));
    }

    /** Takes a step. */
    public void take(String number, Step step, StepInput input) {
        int version = queue.bean(CaseBook.class)
                .find(actor, number)
                .orElseThrow()
                .file()
                .version();
        queue.bean(CaseProcedure.class).take(actor, number, step, input, version);
    }
}
