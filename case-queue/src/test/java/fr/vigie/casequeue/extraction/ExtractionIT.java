package fr.vigie.casequeue.extraction;

import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.casework.Dossiers;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.document.OpenDocument;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.event.Purpose;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records of a subject, read from a real topic. */
class ExtractionIT {
    private static final String NURSE = "10000000017";
    private static final String CASE = "/dossiers/LCF-2022-00001";
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);

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

    private static BillingLine line(String id, LocalDate day) {
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

    /** One press of a button on the page of a case: its records on a line of time, a day of them on a map. */
    @Test
    void theCaseSaysWhenAndWhereOnceItsSubjectIsExtracted() {
        send(visit("m1", "17415", "07:00"), visit("m2", "17300", "11:00"));
        AlertItem undue = mileageItem("a-nurse-1", 1);
        undue.setLineId("m2");
        undue.setCareDate(MARCH.plusDays(5));
        QueueBrowser browser = caseOn(mileage(), undue);
        assertThat(browser.get(CASE).body())
                .contains(
                        "Seules les lignes indues des alertes",
                        "12,60",
                        "class=\"undue\"",
                        "Aucune extraction avec des lieux")
                .contains("Demander les données du sujet", "Dossier ouvert", "Alerte")
                .doesNotContain("class=\"map\"", "class=\"all\"");

        browser.post(CASE + "/extractions", Map.of());
        ended();
        String page = browser.get(CASE).body();

        assertThat(extractions.ofSubject(anne, NURSE))
                .extracting(Extraction::source)
                .containsExactlyInAnyOrderElementsOf(Source.suiting(AlertSubjectKind.PROFESSIONAL));
        assertThat(page)
                .contains("Actes facturés", "Actes prescrits", "class=\"all\"", "mars 2022", "n’est pas livré")
                .contains(
                        "class=\"outline\"",
                        "Saintes (1)",
                        "La Rochelle (1)",
                        "km à vol d’oiseau",
                        "carte?jour=2022-03-06");
        // What came in twice stands once; of the lines that are not there one may ask again.
        assertThat(page.replaceAll("\\s+", " "))
                .contains("<td class=\"num\">1</td><td class=\"num\">4</td><td class=\"num\">1</td>");
        assertThat(page).contains("Demander les données du sujet");
        QueueBrowser colleague = queue.browser("bruno", Role.INVESTIGATOR);
        assertThat(colleague.get(CASE).body()).doesNotContain("class=\"map\"", "Actes prescrits");
        assertThat(queue.browser("audit", Role.AUDITOR).get(CASE).body()).doesNotContain("Demander les données");
    }

    /** The lines of a pharmacy name whom it says it delivered to: each is asked about his very deliveries. */
    @Test
    void whoIsSaidToHaveOrderedKitsIsAsked() throws Exception {
        send(kits("k1", 1, "10000000033"), kits("k2", 3, "10000000033"), kits("k3", 4, "10000000041"));
        BillingLine cancelled = kits("k4", 5, "10000000041");
        cancelled.setQuantity(0);
        cancelled.setRectifies("k3");
        send(cancelled);
        QueueBrowser browser = caseOn(tests());
        browser.post(CASE + "/extractions", Map.of());
        ended();

        String page = browser.get(CASE).body();
        assertThat(page).contains("10000000033", "2\u00a0livraisons", "60,00").doesNotContain("10000000041");
        Matcher link = Pattern.compile("href=\"(" + CASE + "/questions/[0-9a-f]{10}/(?:lettre|appel).odt)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        OpenDocument letter = new OpenDocument(browser.file(link.group(1)).body());
        assertThat(letter.rows(0))
                .extracting(row -> row.get(0))
                .contains(
                        "le 02/03/2022, 2\u00a0boîtes (10\u00a0tests)\u00a0?",
                        "le 04/03/2022, 2\u00a0boîtes (10\u00a0tests)\u00a0?");
        assertThat(letter.text()).contains("10000000033", "mars 2022").doesNotContain("172000013");
        assertThat(link.find()).isTrue();
        assertThat(new OpenDocument(browser.file(link.group(1)).body()).text())
                .contains("Avez-vous commandé des tests");
    }

    private QueueBrowser caseOn(Alert alert, AlertItem... items) {
        testbed.send("alerts", alert.getAlertId(), alert);
        for (AlertItem item : items) {
            testbed.send(
                    "alert-items", item.getAlertId() + "," + item.getLineId().orElseThrow(), item);
        }
        testbed.send("day-closes", "billing-lines", new DayClose("billing-lines", MARCH.plusDays(30)));
        queue.awaitRead();
        queue.bean(CaseOpening.class).takeNext(anne);
        QueueBrowser browser = queue.browser();
        browser.login("anne", RunningQueue.PASSWORD);
        browser.get(CASE);
        return browser;
    }

    private void ended() {
        RunningQueue.awaitThat("all have ended", () -> extractions.list(anne).stream()
                .noneMatch(one -> one.state() == Extraction.State.WAITING || one.state() == Extraction.State.RUNNING));
    }

    private static BillingLine visit(String id, String commune, String time) {
        BillingLine line = line(id, MARCH.plusDays(5));
        line.setCareCommune(commune);
        line.setVisitAt(Instant.parse("2022-03-06T" + time + ":00Z"));
        return line;
    }

    private static BillingLine kits(String id, int days, String professional) {
        BillingLine line = line(id, MARCH.plusDays(days));
        line.setBillerId("172000013");
        line.setExecutantId("10000000090");
        line.setActCode("PMR");
        line.setPurpose(Purpose.ANTIGEN_KIT);
        line.setDeliveredToId(professional);
        line.setQuantity(10);
        line.setBoxes(2);
        line.setReimbursedCents(3_000L);
        return line;
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
