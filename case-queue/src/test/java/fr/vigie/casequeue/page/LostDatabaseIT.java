package fr.vigie.casequeue.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.SampleCases;
import fr.vigie.casequeue.testbed.Testbed;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes away while a step is being taken: the person is told, and afterwards it is taken whole or not at all. */
class LostDatabaseIT {
    private static final String CASE = "/dossiers/LCF-2022-00001";

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");

    @BeforeEach
    void aCase() {
        Actor anne = queue.account("anne", Role.INVESTIGATOR);
        SampleCases.sendAlerts(testbed, queue);
        new SampleCases(queue, anne).open("a-nurse-1");
    }

    @AfterEach
    void stop() {
        queue.close();
    }

    private static Map<String, String> step(int version) {
        return Map.of("etape", "QUALIFY", "jour", "2022-03-02", "motif", "Vu.", "version", "" + version, "issue", "");
    }

    private long waiting() {
        return testbed.database()
                .sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }

    private void killWhoWaits() {
        testbed.database()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                .query()
                .listOfRows();
    }

    @Test
    void aStepThatWasWrittenButNotCommittedIsGoneAndCanBeTakenAgain() throws SQLException {
        QueueBrowser anne = queue.browser();
        anne.login("anne", RunningQueue.PASSWORD);
        anne.get(CASE);
        HttpResponse<String> answer;
        // The log's head is taken last, after all that the step writes: whoever waits for it has written everything.
        try (Connection other = DriverManager.getConnection(testbed.databaseUrl(), "postgres", "postgres");
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.executeQuery("select * from access_log_head for update").close();
            CompletableFuture<HttpResponse<String>> sent =
                    CompletableFuture.supplyAsync(() -> anne.post(CASE + "/etapes", step(0)));
            RunningQueue.awaitThat("the step waits for the log", () -> waiting() == 1);
            killWhoWaits();
            answer = sent.join();
            other.rollback();
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Base de données injoignable", "Réessayez dans un instant");
        assertThat(count("case_event where kind = 'STEP'")).isZero();
        assertThat(count("case_file where version = 0 and state = 'SIGNALEMENT'"))
                .isEqualTo(1);

        anne.get(CASE);
        assertThat(anne.post(CASE + "/etapes", step(0)).statusCode()).isEqualTo(302);
        assertThat(count("case_event where kind = 'STEP'")).isEqualTo(1);
        assertThat(count("access_log where action = 'DECIDE'")).isEqualTo(1);
    }

    @Test
    void whoeverAsksWhileAllConnectionsAreCutIsServedByNewOnes() {
        QueueBrowser anne = queue.browser();
        anne.login("anne", RunningQueue.PASSWORD);
        testbed.cutConnections();

        RunningQueue.awaitThat("the case is shown again", () -> anne.get(CASE).statusCode() == 200);
    }

    private long count(String what) {
        return testbed.database()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }
}
