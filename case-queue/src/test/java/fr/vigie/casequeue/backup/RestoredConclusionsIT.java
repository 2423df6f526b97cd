package fr.vigie.casequeue.backup;

import static fr.vigie.casequeue.testbed.RunningQueue.awaitThat;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.casework.CaseProcedure;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was concluded after a backup is lost with the database, but not in the topic; what is concluded after the restore is sent. */
class RestoredConclusionsIT {
    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final Actor ANNE = new Actor("anne", "Agent anne", Set.of(Role.INVESTIGATOR));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void theSameCaseConcludedAgainIsAnotherConclusion() {
        Path file = directory.resolve("queue.zip");
        String number;
        try (RunningQueue queue = new RunningQueue(TESTBED)) {
            TESTBED.send("alerts", "a-nurse-1", mileage());
            queue.awaitRead();
            TESTBED.account(ANNE.login(), Role.INVESTIGATOR);
            number = queue.bean(CaseOpening.class).takeNext(ANNE).orElseThrow();
            run("backup", TESTBED, "--to=" + file);
            conclude(queue, number, Outcome.NO_ACTION);
            awaitThat("the conclusion is in the topic", () -> inTheTopic().size() == 1);
        }
        Testbed restored = new Testbed();
        run("restore", restored, "--from=" + file);
        try (RunningQueue queue = new RunningQueue(TESTBED, "--spring.datasource.url=" + restored.databaseUrl())) {
            conclude(queue, number, Outcome.ERROR);
            awaitThat("the other one, too", () -> inTheTopic().size() == 2);
        }

        String first = number + "-NURSE_BILLING-0";
        assertThat(inTheTopic()).containsExactly(first + " NO_ACTION", first + "-r1 ERROR");
    }

    private static void conclude(RunningQueue queue, String number, Outcome outcome) {
        StepInput input = StepInput.on(queue.bean(CaseClock.class).today())
                .motive("Essai")
                .outcome(outcome);
        queue.bean(CaseProcedure.class).take(ANNE, number, Step.CLOSE, input, 0);
    }

    private static List<String> inTheTopic() {
        return TESTBED.dispositions().stream()
                .map((Disposition one) -> one.getDispositionId() + " " + one.getOutcome())
                .toList();
    }

    private static void run(String task, Testbed place, String file) {
        String[] args = {"queue", task, "--user=postgres", "--database=" + place.databaseUrl(), file};
        assertThat(BackupCommand.run(args, Map.of(), System.out, System.err)).isZero();
    }
}
