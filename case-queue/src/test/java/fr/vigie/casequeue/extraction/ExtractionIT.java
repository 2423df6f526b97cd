package fr.vigie.casequeue.extraction;

import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.casework.Dossiers;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.event.BillingLine;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records of a subject, read from a real topic. */
class ExtractionIT {
    static final String NURSE = "10000000017";
    static final LocalDate MARCH = LocalDate.of(2022, 3, 1);

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
    private final Actor anne = queue.account("anne", Role.INVESTIGATOR);
    private final Extractions extractions = queue.bean(Extractions.class);

    @BeforeEach
    void lines() {
        testbed.createTopic("billing-lines");
        send(line("l2", MARCH.plusDays(1)), line("l1", MARCH), line("l1", MARCH), line("late", MARCH.plusDays(40)));
        BillingLine asPrescriber = line("l3", MARCH.plusDays(2));
        asPrescriber.setExecutantId("10000000025");
        asPrescriber.setPrescriberId(NURSE);
        asPrescriber.setExoneration("=1+1;\"x\"");
        BillingLine anothers = line("l4", MARCH);
        anothers.setExecutantId("10000000025");
        send(asPrescriber, anothers);
        testbed.send("billing-lines", "x", Optional.of(new byte[] {1, 2, 3}));
    }

    @AfterEach
    void stop() {
        queue.close();
    }

    private void send(BillingLine... lines) {
        for (BillingLine line : lines) {
            testbed.send("billing-lines", line.getBillerId(), line);
        }
    }

    static BillingLine line(String id, LocalDate day) {
        BillingLine line = new BillingLine();
        line.setLineId(id);
        line.setInvoiceId("i-" + id);
        line.setBatchId("b1");
        line.setReceivedAt(Instant.parse("2022-03-20T20:00:00Z"));
        line.setCareDate(day);
        line.setBillerId("174000011");
        line.setExecutantId(NURSE);
        line.setActCode("AMI");
        line.setCoefficient(new BigDecimal("1.500"));
        line.setQuantity(1);
        line.setAmountCents(473L);
        line.setReimbursedCents(473L);
        return line;
    }

    private static ExtractionRequest march(Source source) {
        return new ExtractionRequest(source, NURSE, MARCH, MARCH.plusDays(30), "Contrôle sur signalement");
    }

    private Extraction finished() {
        RunningQueue.awaitThat(
                "the extraction has ended",
                () -> switch (extractions.list(anne).get(0).state()) {
                    case DONE, FAILED -> true;
                    case WAITING, RUNNING -> false;
                });
        return extractions.list(anne).get(0);
    }

    private List<String> rows() {
        byte[] content = extractions.content(anne, finished().extractionId()).orElseThrow();
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void everyLineOfTheSubjectInThePeriodStandsOnce() {
        extractions.ask(anne, march(Source.BILLING_LINES));

        assertThat(rows()).hasSize(4);
        assertThat(rows().get(0))
                .startsWith("\uFEFFrecu_le;ligne;facture;lot;")
                .contains("date_de_soins;facturier;executant");
        assertThat(rows().get(1)).startsWith("2022-03-20 21:00:00;l1;").contains(";2022-03-01;", ";1,500;1;4,73;");
        assertThat(rows().get(2)).contains(";l2;");
        assertThat(rows().get(3)).contains(";l3;", "\"'=1+1;\"\"x\"\"\"");
        Extraction done = finished();
        assertThat(done.kept()).isEqualTo(3);
        assertThat(done.duplicates()).isEqualTo(1);
        assertThat(done.unreadable()).isEqualTo(1);
        assertThat(done.read()).isEqualTo(done.total()).isEqualTo(7);
        assertThat(testbed.database()
                        .sql("select object_id || ' ' || detail from access_log where action = 'EXPORT'")
                        .query(String.class)
                        .single())
                .isEqualTo(NURSE + " BILLING_LINES 2022-03-01/2022-03-31 : Contrôle sur signalement");
    }

    @Test
    void aStreamThatIsNotDeliveredIsSaid() {
        extractions.ask(anne, march(Source.CARD_USES));

        assertThat(finished().problem().orElseThrow()).contains("card-uses n’est pas livré");
        assertThat(extractions.content(anne, finished().extractionId())).isEmpty();
    }

    @Test
    void eachHasHisOwnAndAReservedDossierStaysClosed() {
        testbed.send("alerts", "a-nurse-1", mileage());
        queue.awaitRead();
        queue.bean(CaseOpening.class).takeNext(anne);
        Actor chief = queue.account("chef", Role.MANAGER);
        extractions.ask(anne, march(Source.BILLING_LINES));
        Extraction done = finished();

        assertThat(extractions.list(chief)).isEmpty();
        assertThat(extractions.content(chief, done.extractionId())).isEmpty();
        queue.bean(Dossiers.class).restrict(chief, 1);
        assertThatThrownBy(() -> extractions.ask(anne, march(Source.BILLING_LINES)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("réservé");
        assertThatThrownBy(() -> extractions.list(queue.account("audit", Role.AUDITOR)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void thePageAsksShowsAndSaves() {
        QueueBrowser browser = queue.browser();
        browser.login("anne", RunningQueue.PASSWORD);
        browser.get("/extractions");
        Map<String, String> form = Map.of(
                "source",
                "BILLING_LINES",
                "sujet",
                NURSE,
                "du",
                "2022-03-01",
                "au",
                "2022-03-31",
                "motif",
                "Contrôle <script>alert(1)</script>");
        browser.post(
                "/extractions",
                Map.of(
                        "source",
                        "BILLING_LINES",
                        "sujet",
                        NURSE,
                        "du",
                        "2022-03-31",
                        "au",
                        "2022-03-01",
                        "motif",
                        "Contrôle à tort"));
        assertThat(browser.get("/extractions").body()).contains("Période : du premier au dernier jour");
        browser.post("/extractions", form);
        long id = finished().extractionId();

        assertThat(browser.get("/extractions").body())
                .contains("Prête", "doublons : 1")
                .doesNotContain("<script>");
        HttpResponse<String> table = browser.get("/extractions/" + id + "/donnees.csv");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("extraction-" + id + ".csv");
        assertThat(browser.get("/extractions/999/donnees.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void theMapShowsWhereTheDayWent() {
        BillingLine morning = line("m1", MARCH.plusDays(5));
        morning.setCareCommune("17415");
        morning.setVisitAt(Instant.parse("2022-03-06T07:00:00Z"));
        BillingLine noon = line("m2", MARCH.plusDays(5));
        noon.setCareCommune("17300");
        noon.setVisitAt(Instant.parse("2022-03-06T11:00:00Z"));
        send(morning, noon);
        extractions.ask(anne, march(Source.BILLING_LINES));
        long id = finished().extractionId();
        QueueBrowser browser = queue.browser();
        browser.login("anne", RunningQueue.PASSWORD);

        assertThat(browser.get("/extractions").body()).contains("/extractions/" + id + "/carte");
        String day =
                browser.get("/extractions/" + id + "/carte?jour=2022-03-06").body();
        assertThat(day).contains("Saintes", "La Rochelle", "06/03/2022 à 08:00", "class=\"way\"", "06/03/2022 (2)");
        assertThat(browser.get("/extractions/" + id + "/carte?jour=2022-03-07").body())
                .contains("Aucune commune connue");
        assertThat(browser.get("/extractions/999/carte").statusCode()).isEqualTo(404);
    }

    @Test
    void whatALostDatabaseInterruptedIsTold() {
        extractions.ask(anne, march(Source.BILLING_LINES));
        finished();
        testbed.database().sql("update extraction set state = 'RUNNING'").update();
        testbed.cutConnections();

        RunningQueue.awaitThat("it is told", () -> testbed.database()
                .sql("select state = 'FAILED' from extraction")
                .query(Boolean.class)
                .single());
    }

    @Test
    void whatAStopInterruptedIsTold() {
        extractions.ask(anne, march(Source.BILLING_LINES));
        finished();
        testbed.database().sql("update extraction set state = 'RUNNING'").update();
        try (RunningQueue again = new RunningQueue(testbed)) {
            assertThat(again.bean(Extractions.class).list(anne).get(0).problem().orElseThrow())
                    .contains("redemandez-la");
        }
    }
}
