package fr.vigie.casequeue.page;

import static fr.vigie.casequeue.testbed.SampleAlerts.alert;
import static fr.vigie.casequeue.testbed.SampleAlerts.allowances;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static fr.vigie.casequeue.testbed.SampleAlerts.usurpedCard;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.time.ParisDay;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filters, search and saved views of the two lists, by their pages. Today is 02/03/2022. */
class ListViewsIT {
    private static final Pattern ALERT = Pattern.compile("href=\"/alertes/([a-z0-9-]+)\"><span>");
    private static final Pattern VIEW = Pattern.compile("/vues/(\\d+)/defaut");
    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final RunningQueue QUEUE = new RunningQueue(TESTBED, "--vigie.clock=feed");
    private static final QueueBrowser ANNE = QUEUE.browser("anne", Role.INVESTIGATOR);
    private static final QueueBrowser BRUNO = QUEUE.browser("bruno", Role.INVESTIGATOR);
    private static final QueueBrowser CHIEF = QUEUE.browser("chef", Role.MANAGER);
    private static final QueueBrowser ANALYST = QUEUE.browser("analyste", Role.DATA_SCIENTIST);

    @BeforeAll
    static void fill() {
        Alert fresh = alert("e-carrier-1", Scheme.TRANSPORT, AlertSubjectKind.BILLER, "172000021", 1);
        fresh.setDetectedAt(ParisDay.close(LocalDate.of(2022, 3, 1)));
        fresh.setLimitationOn(LocalDate.of(2022, 3, 20));
        for (Alert alert : List.of(mileage(), tests(), allowances(), usurpedCard(), fresh)) {
            TESTBED.send("alerts", alert.getAlertId(), alert);
        }
        for (int number = 1; number <= 60; number++) {
            String id = "y-biller-%02d".formatted(number);
            Alert small = alert(id, Scheme.HEARING_AIDS, AlertSubjectKind.BILLER, "9000000" + number, 0.5);
            small.setSufferedCents(1_000L);
            TESTBED.send("alerts", id, small);
        }
        TESTBED.send("day-closes", "billing-lines", new DayClose("billing-lines", LocalDate.of(2022, 3, 1)));
        QUEUE.awaitRead();
        ANNE.get("/");
        ANNE.post("/dossiers/ouvrir", Map.of("alerte", "a-nurse-1"));
    }

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    private static List<String> shown(QueueBrowser browser, String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return ALERT.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static long lastView(QueueBrowser browser, String path) {
        return VIEW.matcher(browser.get(path).body())
                .results()
                .map((MatchResult found) -> Long.parseLong(found.group(1)))
                .max(Long::compare)
                .orElseThrow();
    }

    @Test
    void eachFilterLetsThoseThroughThatItNames() {
        assertThat(shown(ANNE, "/?euros=10000")).containsExactly("b-pharmacy-1", "a-nurse-1");
        assertThat(shown(ANNE, "/?victime=true")).containsExactly("d-card-1");
        assertThat(shown(ANNE, "/?victime=false&euros=1000"))
                .containsExactly("b-pharmacy-1", "a-nurse-1", "c-patient-1");
        assertThat(shown(ANNE, "/?prescription=30")).containsExactly("e-carrier-1");
        assertThat(shown(ANNE, "/?prescription=17")).isEmpty();
        assertThat(shown(ANNE, "/?age=61&euros=1000"))
                .as("raised at the close of 31/12, 61 days ago")
                .containsExactly("b-pharmacy-1", "a-nurse-1", "c-patient-1");
        assertThat(shown(ANNE, "/?age=62")).isEmpty();
        assertThat(shown(ANNE, "/?age=1&schema=TRANSPORT")).containsExactly("e-carrier-1");
        assertThat(shown(ANNE, "/?age=2&schema=TRANSPORT")).isEmpty();
    }

    @Test
    void whoWorksThemIsAFilterThatNamesNobodyInTheAddress() {
        assertThat(shown(ANNE, "/?qui=moi")).containsExactly("a-nurse-1");
        assertThat(shown(BRUNO, "/?qui=moi")).isEmpty();
        assertThat(shown(ANNE, "/?qui=libre&euros=1000")).containsExactly("b-pharmacy-1", "c-patient-1");
        int number = TESTBED.database()
                .sql("select account_id from account where login = 'anne'")
                .query(Integer.class)
                .single();
        assertThat(shown(BRUNO, "/?qui=" + number)).containsExactly("a-nurse-1");
        assertThat(shown(BRUNO, "/?qui=999999")).isEmpty();
        assertThat(BRUNO.get("/dossiers?qui=" + number).body()).contains("LCF-2022-00001");
        assertThat(BRUNO.get("/dossiers?qui=999999").body()).doesNotContain("LCF-2022-00001");
        assertThat(BRUNO.get("/dossiers?qui=tous").body())
                .contains("LCF-2022-00001", "value=\"" + number + "\"")
                .doesNotContain("value=\"anne\"");
    }

    @Test
    void whoMayNotSeeCasesLearnsNothingOfThemByAFilter() {
        int number = TESTBED.database()
                .sql("select account_id from account where login = 'anne'")
                .query(Integer.class)
                .single();
        assertThat(shown(ANALYST, "/?qui=" + number)).isEmpty();
    }

    @Test
    void filtersSurvivePaging() {
        String first = ANNE.get("/?schema=HEARING_AIDS&euros=5").body();
        assertThat(first).contains("href=\"/?etat=ACTIVE&amp;schema=HEARING_AIDS&amp;euros=5&amp;page=2\"");
        assertThat(shown(ANNE, "/?etat=ACTIVE&schema=HEARING_AIDS&euros=5&page=2"))
                .hasSize(10)
                .allMatch(id -> id.startsWith("y-biller"));
    }

    @Test
    void casesAreFilteredByOriginAgeAndOutcome() {
        assertThat(ANNE.get("/dossiers?qui=tous&origine=ALERT&age=0").body()).contains("LCF-2022-00001");
        assertThat(ANNE.get("/dossiers?qui=tous&origine=LETTER").body()).doesNotContain("LCF-2022-00001");
        assertThat(ANNE.get("/dossiers?qui=tous&age=1").body()).doesNotContain("LCF-2022-00001");
        assertThat(ANNE.get("/dossiers?qui=tous&clos=true&issue=FRAUD").body()).doesNotContain("LCF-2022-00001");
    }

    @Test
    void absurdNumbersAreCutAndWordsRefused() {
        assertThat(ANNE.get("/?euros=99999999999999999&age=2000000000&prescription=2000000000")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ANNE.get("/dossiers?jours=2000000000&euros=9223372036854775807&age=2147483647")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ANNE.get("/?euros=-5&age=-1&qui=%27;--").statusCode()).isEqualTo(200);
        assertThat(ANNE.get("/?euros=beaucoup").statusCode()).isEqualTo(400);
        assertThat(ANNE.get("/?schema=MAGIE").statusCode()).isEqualTo(400);
    }

    @Test
    void searchFindsACaseAnAlertOrASubjectAndSaysSoInNoAddress() {
        ANNE.get("/");
        assertThat(location(ANNE.post("/recherche", Map.of("sujet", " lcf-2022-00001 "))))
                .isEqualTo("/dossiers/LCF-2022-00001");
        assertThat(location(ANNE.post("/recherche", Map.of("sujet", "b-pharmacy-1"))))
                .isEqualTo("/alertes/b-pharmacy-1");
        HttpResponse<String> subject = ANNE.post("/recherche", Map.of("sujet", "10000000017"));
        assertThat(subject.statusCode()).isEqualTo(200);
        assertThat(subject.body()).contains("/alertes/a-nurse-1", "Dossiers sur ce sujet", "LCF-2022-00001");
        ANALYST.get("/");
        assertThat(ANALYST.post("/recherche", Map.of("sujet", "LCF-2022-00001")).body())
                .contains("Aucune alerte")
                .doesNotContain("/dossiers/LCF");
    }

    @Test
    void aViewIsKeptRenamedSeenFirstAndRemoved() {
        ANNE.get("/");
        String made = location(ANNE.post(
                "/vues/alertes", Map.of("nom", "Mes gros", "euros", "10000", "schema", "", "etat", "ACTIVE")));
        assertThat(made).isEqualTo("/?etat=ACTIVE&euros=10000");
        assertThat(ANNE.get(made).body()).contains("Mes gros", "Vue enregistrée.");
        assertThat(BRUNO.get("/").body()).as("it is one's own").doesNotContain("Mes gros");

        long view = lastView(ANNE, "/");
        BRUNO.get("/");
        BRUNO.post("/vues/" + view + "/nom", Map.of("nom", "Pris"));
        BRUNO.post("/vues/" + view + "/suppression", Map.of());
        ANNE.post("/vues/" + view + "/nom", Map.of("nom", "Les <b>gros</b>"));
        assertThat(ANNE.get("/").body()).contains("Les &lt;b&gt;gros&lt;/b&gt;").doesNotContain("Pris");

        ANNE.post("/vues/" + view + "/defaut", Map.of());
        assertThat(location(ANNE.get("/"))).isEqualTo(made);
        assertThat(location(BRUNO.get("/"))).isEmpty();
        assertThat(ANNE.get("/?etat=ACTIVE").statusCode()).isEqualTo(200);
        ANNE.post("/vues/" + view + "/suppression", Map.of());
        assertThat(location(ANNE.get("/"))).as("its view is gone").isEmpty();
    }

    @Test
    void aManagerSharesAViewWithAllAndNobodyElseDoes() {
        ANNE.get("/dossiers");
        HttpResponse<String> refused =
                ANNE.post("/vues/dossiers", Map.of("nom", "Pour tous", "qui", "tous", "partagee", "true"));
        assertThat(refused.statusCode()).isEqualTo(403);
        CHIEF.get("/dossiers");
        CHIEF.post("/vues/dossiers", Map.of("nom", "Urgences", "qui", "tous", "jours", "14", "partagee", "true"));

        String page = ANNE.get("/dossiers").body();
        assertThat(page).contains("Urgences", "/dossiers?qui=tous&amp;jours=14");
        long view = lastView(ANNE, "/dossiers");
        ANNE.post("/vues/" + view + "/nom", Map.of("nom", "Volée"));
        assertThat(ANNE.get("/dossiers?qui=tous").body()).contains("Urgences").doesNotContain("Volée");
        ANNE.post("/vues/" + view + "/defaut", Map.of());
        assertThat(location(ANNE.get("/dossiers"))).isEqualTo("/dossiers?qui=tous&jours=14");
        assertThat(location(CHIEF.get("/dossiers"))).isEmpty();
        CHIEF.post("/vues/" + view + "/suppression", Map.of());
        assertThat(location(ANNE.get("/dossiers"))).isEmpty();
    }

    @Test
    void whatIsKeptIsWhatThePageUnderstoodNotWhatWasSent() {
        BRUNO.get("/");
        String there = location(BRUNO.post(
                "/vues/alertes",
                Map.of(
                        "nom",
                        "Étrange",
                        "qui",
                        "moi&etat=WITHDRAWN",
                        "etat",
                        "ACTIVE",
                        "retour",
                        "https://example.org")));

        assertThat(there).isEqualTo("/?etat=ACTIVE");
        assertThat(BRUNO.get(there).body()).contains("Étrange");
        BRUNO.post("/vues/alertes", Map.of("nom", " ", "etat", "ACTIVE"));
        assertThat(BRUNO.get("/?etat=ACTIVE").body()).contains("Le nom d’une vue a de 1 à 60 caractères.");
    }
}
