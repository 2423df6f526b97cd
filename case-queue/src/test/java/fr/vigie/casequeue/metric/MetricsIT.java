package fr.vigie.casequeue.metric;

import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;
import static fr.vigie.casequeue.testbed.RunningQueue.awaitThat;
import static fr.vigie.casequeue.testbed.RunningQueue.basic;
import static fr.vigie.casequeue.testbed.SampleAlerts.allowances;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static fr.vigie.casequeue.testbed.SampleAlerts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What Prometheus reads, who may read it, and that it names nobody. */
class MetricsIT {
    private static final String TOKEN = "jeton-des-essais-de-mesure-0001";
    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final RunningQueue QUEUE = new RunningQueue(TESTBED, "--VIGIE_METRICS_TOKEN=" + TOKEN);

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    @Test
    void theFeedTheQueueAndTheOutboxAreCounted() {
        TESTBED.send("alerts", "a-nurse-1", mileage());
        TESTBED.send("alerts", "a-nurse-1", mileage());
        TESTBED.send("alerts", "b-pharmacy-1", tests());
        TESTBED.send("alerts", "c-patient-1", withdrawn(allowances(), "Rectifiée."));
        TESTBED.send("alerts", "x", Optional.of("10000000017".getBytes(StandardCharsets.UTF_8)));
        QUEUE.awaitRead();
        Actor anne = QUEUE.account("anne", Role.INVESTIGATOR);
        QUEUE.bean(CaseOpening.class).takeNext(anne);
        TESTBED.database()
                .sql(
                        "insert into disposition_outbox (disposition_id, at, payload) values ('d', now() - interval '1 hour', '')")
                .update();

        awaitThat("the figures are read anew", () -> scrape().contains("vigie_cases_open{state=\"SIGNALEMENT\"} 1.0"));
        String all = scrape();
        String alerts = TESTBED.topicName("alerts");
        assertThat(all.lines())
                .contains(
                        "vigie_feed_messages_total{result=\"used\",topic=\"" + alerts + "\"} 3.0",
                        "vigie_feed_messages_total{result=\"duplicate\",topic=\"" + alerts + "\"} 1.0",
                        "vigie_feed_messages_total{result=\"rejected\",topic=\"" + alerts + "\"} 1.0",
                        "vigie_feed_lag{topic=\"" + alerts + "\"} 0.0",
                        "vigie_feed_connected 1.0",
                        "vigie_alerts{status=\"ACTIVE\"} 2.0",
                        "vigie_alerts{status=\"WITHDRAWN\"} 1.0",
                        "vigie_alerts_aside 0.0",
                        "vigie_alerts_aside_cents 0.0",
                        "vigie_dispositions_waiting 1.0")
                .anyMatch(line -> line.matches("vigie_dispositions_oldest_waiting_seconds 3[56]\\d\\d\\.0"))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                .anyMatch(line -> line.startsWith("hikaricp_connections_active{"));
    }

    @Test
    void noLabelNamesASubjectAnAlertOrWhoAsked() {
        TESTBED.send("alerts", "a-nurse-1", mileage());
        QUEUE.awaitRead();
        QUEUE.browser("paul", Role.INVESTIGATOR).get("/alertes/a-nurse-1");
        QUEUE.api("/api/alerts/unknown-subject-77");

        awaitThat("requests are counted", () -> scrape().contains("uri=\"/alertes/{alertId}\""));
        assertThat(scrape())
                .contains("http_server_requests_seconds_count{")
                .doesNotContain("a-nurse-1", "10000000017", "unknown-subject-77", "paul");
    }

    @Test
    void theTokenOpensTheMetricsAndNothingElse() {
        assertThat(bearer("/actuator/prometheus", TOKEN).statusCode()).isEqualTo(200);
        assertThat(bearer("/actuator/prometheus", TOKEN + "x").statusCode()).isEqualTo(401);
        assertThat(bearer("/actuator/prometheus", "").statusCode()).isEqualTo(401);
        assertThat(bearer("/api/alerts", TOKEN).statusCode()).isEqualTo(401);
        assertThat(bearer("/", TOKEN).statusCode()).isEqualTo(302);
        assertThat(bearer("/actuator/env", TOKEN).statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorReadsThemByHisPasswordAndOthersDoNot() {
        assertThat(asked("admin").statusCode()).isEqualTo(200);
        assertThat(asked("lcf").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> asked(String login) {
        return QUEUE.send(QUEUE.request("/actuator/prometheus").header("Authorization", basic(login, PASSWORD)));
    }

    private static HttpResponse<String> bearer(String path, String token) {
        return QUEUE.send(QUEUE.request(path).header("Authorization", "Bearer " + token));
    }

    private static String scrape() {
        HttpResponse<String> answer = bearer("/actuator/prometheus", TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
