package fr.vigie.casequeue.extraction;

import static fr.vigie.casequeue.extraction.ExtractionIT.MARCH;
import static fr.vigie.casequeue.extraction.ExtractionIT.NURSE;
import static fr.vigie.casequeue.extraction.ExtractionIT.line;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.document.OpenDocument;
import fr.vigie.casequeue.person.Actor;
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
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of a case tells once the records of its subject were extracted. */
class CaseExtractionIT {
    private static final String CASE = "/dossiers/LCF-2022-00001";

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
    private final Actor anne = queue.account("anne", Role.INVESTIGATOR);
    private final Extractions extractions = queue.bean(Extractions.class);

    @BeforeEach
    void lines() {
        testbed.createTopic("billing-lines");
        BillingLine asPrescriber = line("l3", MARCH.plusDays(2));
        asPrescriber.setExecutantId("10000000025");
        asPrescriber.setPrescriberId(NURSE);
        send(line("l2", MARCH.plusDays(1)), line("l1", MARCH), line("l1", MARCH), asPrescriber);
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
}
