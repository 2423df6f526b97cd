package fr.vigie.casequeue.casework;

import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.ledger.Account;
import fr.vigie.casequeue.ledger.Ledger;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A booking taken back on the page of its case. */
class CounterEntryIT {
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 2);
    private static final long UNDUE = 1_260;

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
    private final Actor chief = queue.account("chef", Role.MANAGER, Role.INVESTIGATOR);
    private final QueueBrowser browser = queue.browser();
    private String nurse = "";

    @BeforeEach
    void anInduIsNotified() {
        testbed.send("alerts", "a-nurse-1", mileage());
        testbed.send("alerts", "b-pharmacy-1", tests());
        testbed.send("alert-items", "a-nurse-1,line-00001", mileageItem("a-nurse-1", 1));
        testbed.send("day-closes", "billing-lines", new DayClose("billing-lines", TODAY.minusDays(1)));
        queue.awaitRead();
        CaseOpening opening = queue.bean(CaseOpening.class);
        nurse = opening.openOn(chief, "a-nurse-1", "chef");
        opening.openOn(chief, "b-pharmacy-1", "chef");
        int version = 0;
        for (Step step : List.of(Step.QUALIFY, Step.OPEN_INSTRUCTION, Step.HEAR_PERSON)) {
            take(step, StepInput.on(TODAY).motive("Vu."), version++);
        }
        take(Step.NOTIFY_INDU, StepInput.on(TODAY).motive("Article 13.").amount(Cents.of(UNDUE)), version);
        browser.login("chef", RunningQueue.PASSWORD);
    }

    @AfterEach
    void stop() {
        queue.close();
    }

    private void take(Step step, StepInput input, int version) {
        queue.bean(CaseProcedure.class).take(chief, nurse, step, input, version);
    }

    private long claimed() {
        long caseId = queue.bean(CaseBook.class)
                .find(chief, nurse)
                .orElseThrow()
                .file()
                .caseId();
        return queue.bean(Ledger.class).ofCase(chief, caseId).totals().of(Account.CREANCE);
    }

    private String counter(String number, long transaction, String motive) {
        browser.get("/dossiers/" + number);
        browser.post(
                "/dossiers/" + number + "/contrepassation",
                Map.of("ecriture", String.valueOf(transaction), "motif", motive));
        return browser.get("/dossiers/" + number).body();
    }

    @Test
    void theOppositeIsBookedAndSaidInTheCase() {
        long transaction = testbed.database()
                .sql("select transaction_id from ledger_transaction where kind = 'CLAIM'")
                .query(Long.class)
                .single();
        assertThat(claimed()).isEqualTo(UNDUE);

        assertThat(counter("LCF-2022-00002", transaction, "Par erreur")).contains("n’est pas de ce dossier");
        assertThat(counter(nurse, transaction, "  ")).contains("Un motif de 1 à 2 000 caractères");
        assertThat(claimed()).isEqualTo(UNDUE);
        assertThat(counter(nurse, transaction, "Indu jamais envoyé"))
                .contains("contre-passée : Indu jamais envoyé")
                .doesNotContain("Contre-passer une écriture");

        assertThat(claimed()).isZero();
        assertThat(counter(nurse, transaction, "encore")).contains("déjà été contre-passée");
        assertThat(testbed.database()
                        .sql("select detail from access_log where detail like 'ledger transaction%'")
                        .query(String.class)
                        .list())
                .containsExactly("ledger transaction " + transaction + " countered");
    }
}
