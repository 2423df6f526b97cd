package fr.vigie.casequeue.api;

import static fr.vigie.casequeue.testbed.SampleAlerts.allowanceItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.allowances;
import static fr.vigie.casequeue.testbed.SampleAlerts.figure;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static fr.vigie.casequeue.testbed.SampleAlerts.usurpedCard;
import static fr.vigie.casequeue.testbed.SampleAlerts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface of a running queue. */
class AlertApiIT {
    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final RunningQueue QUEUE = new RunningQueue(TESTBED);

    @BeforeAll
    static void fill() {
        Alert provisional = allowances();
        provisional.setAlertId("e-provisional");
        provisional.setProvisional(true);
        provisional.setPriority(new BigDecimal("99999.0000"));
        Alert tie = allowances();
        tie.setAlertId("B-same-priority");
        for (Alert alert : List.of(
                mileage(), tests(), allowances(), usurpedCard(), provisional, tie, withdrawn(tie, "rectifié"))) {
            TESTBED.send("alerts", alert.getAlertId(), alert);
        }
        for (int number = 1; number <= 3; number++) {
            TESTBED.send("alert-items", "a-nurse-1,line-%05d".formatted(number), mileageItem("a-nurse-1", number));
        }
        AlertItem cited = mileageItem("a-nurse-1", 4);
        cited.setHome(false);
        cited.setInvoiceId("=1+1;\"x\"");
        TESTBED.send("alert-items", "a-nurse-1,line-00004", cited);
        TESTBED.send("alert-items", "c-patient-1,pay-1", allowanceItem("c-patient-1", "pay-1"));
        TESTBED.send("alert-figures", "a-nurse-1,kilomètres facturés par jour", figure("a-nurse-1"));
        QUEUE.awaitRead();
    }

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    @Test
    void alertsComeInRankOrderTheProvisionalAfterTheBindingTheWithdrawnLast() {
        JsonNode page = json("/api/alerts");

        assertThat(texts(page, "alertId"))
                .containsExactly(
                        "b-pharmacy-1", "d-card-1", "a-nurse-1", "c-patient-1", "e-provisional", "B-same-priority");
        assertThat(texts(page, "rank")).containsExactly("1", "2", "3", "4", "5", "");
        assertThat(page.get("total").asInt()).isEqualTo(6);
    }

    @Test
    void rankStaysThatOfTheWholeQueueUnderAFilter() {
        JsonNode page = json("/api/alerts?scheme=DAILY_ALLOWANCES&status=ACTIVE&limit=1&offset=1");

        assertThat(texts(page, "alertId")).containsExactly("e-provisional");
        assertThat(texts(page, "rank")).containsExactly("5");
        assertThat(page.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void alertCarriesWhatExplainsIt() {
        JsonNode alert = json("/api/alerts/a-nurse-1");

        assertThat(alert.get("sufferedCents").asLong()).isEqualTo(1_284_350);
        assertThat(alert.get("subject").get("id").asString()).isEqualTo("10000000017");
        assertThat(alert.get("limitationOn").asString()).isEqualTo("2024-11-09");
        assertThat(alert.get("detectedAt").asString()).isEqualTo("2021-12-31T22:59:59.999Z");
        assertThat(alert.get("reasons")).hasSize(2);
        assertThat(alert.get("reasons").get(0).get("legalBasis").asString()).startsWith("NGAP, art. 13");
        assertThat(alert.get("reasons").get(0).get("evidenceIds")).hasSize(3);
        assertThat(alert.get("figures").get(0).get("peerQuantiles")).hasSize(6);
        assertThat(alert.get("ruleVersions").get("mileage").asString()).isEqualTo("1.0.0");
    }

    @Test
    void itemsHaveTotalsThatLeaveOutWhatIsCountedElsewhere() {
        JsonNode page = json("/api/alerts/a-nurse-1/items?limit=2&offset=1");

        assertThat(page.get("items")).hasSize(2);
        assertThat(page.get("totals").get("lines").asLong()).isEqualTo(4);
        assertThat(page.get("totals").get("citedLines").asLong()).isEqualTo(1);
        assertThat(page.get("totals").get("undueCents").asLong()).isEqualTo(3 * 1_260);
        assertThat(json("/api/alerts/c-patient-1/items")
                        .get("totals")
                        .get("paidUndueCents")
                        .asLong())
                .isZero();
    }

    @Test
    void csvIsForFrenchSpreadsheetsAndHoldsNoFormula() {
        HttpResponse<String> csv = QUEUE.api("/api/alerts/a-nurse-1/items.csv");

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"alerte-a-nurse-1-lignes.csv\"");
        assertThat(csv.body().split("\r\n"))
                .hasSize(5)
                .contains("2021-11-04;IK;1,000;56;19,60;7,00;12,60;2021-11-16;line-00001;;invoice-1;p-00001eef;"
                        + "IK_ABOVE_FORMULA;oui")
                .anyMatch(line -> line.contains("\"'=1+1;\"\"x\"\"\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/alerts?limit=0 | 400 | limit: 0 is not between 1 and 500",
                "/api/alerts?limit=501 | 400 | limit: 501 is not between 1 and 500",
                "/api/alerts?limit=many | 400 | limit: \"many\" is not a whole number",
                "/api/alerts?offset=-1 | 400 | offset: -1 is negative",
                "/api/alerts?scheme=FOO | 400 | scheme: \"FOO\" is not one of [ANTIGEN_TESTS, NURSE_BILLING,",
                "/api/alerts?status=%27;drop%20table | 400 | is not one of [ACTIVE, WITHDRAWN]",
                "/api/alerts/none | 404 | there is no alert of this id",
                "/api/alerts/none/items | 404 | there is no alert of this id",
                "/api/alerts/none/items.csv | 404 | there is no alert of this id",
                "/api/elsewhere | 404 | there is no such resource"
            })
    void badRequestIsAnsweredByAProblemThatSaysWhatIsWrong(String path, int status, String detail) {
        HttpResponse<String> response = QUEUE.api(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(response.body()).get("detail").asString())
                .contains(detail);
    }

    @Test
    void openApiDescribesEveryResource() {
        JsonNode description = json("/api/openapi");

        assertThat(description.get("openapi").asString()).startsWith("3.");
        assertThat(description.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/alerts",
                        "/api/alerts/{alertId}",
                        "/api/alerts/{alertId}/items",
                        "/api/alerts/{alertId}/items.csv",
                        "/api/feed");
        JsonNode detail =
                description.get("components").get("schemas").get("AlertDetail").get("properties");
        assertThat(detail.propertyNames()).contains("alertId", "rank", "reasons", "sufferedCents", "limitationOn");
    }

    private static JsonNode json(String path) {
        HttpResponse<String> response = QUEUE.api(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> texts(JsonNode page, String field) {
        List<String> texts = new ArrayList<>();
        page.get("alerts").forEach(alert -> texts.add(alert.path(field).asString("")));
        return texts;
    }
}
