package fr.vigie.casequeue.access;

import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;
import static fr.vigie.casequeue.testbed.RunningQueue.basic;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what, asked of a running queue. */
class AccessRulesIT {
    private static final RunningQueue QUEUE = new RunningQueue(new Testbed());

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/alertes/a", "/nowhere"})
    void strangerIsSentToTheLogin(String path) {
        QueueBrowser stranger = QUEUE.browser();
        HttpResponse<String> response = stranger.get(path);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue("/connexion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/alerts",
                "/api/alerts/a",
                "/api/alerts/a/items.csv",
                "/api/feed",
                "/api/openapi",
                "/actuator",
                "/actuator/env",
                "/actuator/prometheus"
            })
    void strangerIsRefusedByTheApi(String path) {
        HttpResponse<String> response = QUEUE.send(QUEUE.request(path));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(response.body()).contains("\"status\":401");
    }

    @Test
    void wrongPasswordIsRefused() {
        assertThat(QUEUE.send(QUEUE.request("/api/alerts").header("Authorization", basic("lcf", "wrong")))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> form = QUEUE.browser().login("lcf", "wrong");
        assertThat(form.headers().firstValue("Location")).hasValue("/connexion?erreur");
    }

    @Test
    void loginOpensThePagesAndTheApi() {
        QueueBrowser client = QUEUE.browser();
        HttpResponse<String> login = client.login("lcf", PASSWORD);

        assertThat(login.headers().firstValue("Location")).hasValue("/accueil");
        assertThat(login.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("VIGIE_SESSION=")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(client.get("/").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/alerts").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recherche", "/deconnexion", "/connexion"})
    void formWithoutItsTokenIsRefused(String path) {
        QueueBrowser client = QUEUE.browser();
        client.login("lcf", PASSWORD);

        assertThat(client.postForged(path, Map.of("sujet", "1")).statusCode()).isEqualTo(403);
    }

    @Test
    void apiRefusesToBeWrittenTo() {
        HttpResponse<String> response = QUEUE.send(QUEUE.request("/api/alerts")
                .header("Authorization", basic("lcf", PASSWORD))
                .POST(BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion", "/", "/api/alerts", "/assets/vigie.css", "/nowhere"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        HttpResponse<String> response = QUEUE.send(QUEUE.request(path));

        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                        + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void sessionOfBeforeTheLoginIsNotThatOfAfter() {
        QueueBrowser browser = QUEUE.browser();
        browser.get("/connexion");
        String before = browser.cookie();
        browser.login("lcf", PASSWORD);

        assertThat(browser.cookie()).startsWith("VIGIE_SESSION=").isNotEqualTo(before);
    }

    @Test
    void logoutEndsTheSession() {
        QueueBrowser browser = QUEUE.browser();
        browser.login("lcf", PASSWORD);
        String cookie = browser.cookie();
        browser.get("/");

        assertThat(browser.post("/deconnexion", Map.of()).headers().firstValue("Location"))
                .hasValue("/connexion?deconnecte");
        assertThat(QUEUE.send(QUEUE.request("/").header("Cookie", cookie)).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoGuessesMustWaitEvenWithTheRightPassword() {
        QUEUE.account("devine", Role.INVESTIGATOR);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(QUEUE.browser().login("devine", "guess " + guess).statusCode())
                    .isEqualTo(302);
        }

        HttpResponse<String> form = QUEUE.browser().login("devine", PASSWORD);
        assertThat(form.statusCode()).isEqualTo(429);
        assertThat(form.body()).contains("Attendez cinq minutes");
        assertThat(Integer.parseInt(form.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 300);
        HttpResponse<String> basic =
                QUEUE.send(QUEUE.request("/api/alerts").header("Authorization", basic("devine", PASSWORD)));
        assertThat(basic.statusCode()).isEqualTo(429);
        assertThat(basic.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(QUEUE.api("/api/alerts").statusCode()).isEqualTo(200);
    }

    @Test
    void healthIsOpenAndTellsNoDetails() {
        HttpResponse<String> response = QUEUE.send(QUEUE.request("/actuator/health"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"status\":\"UP\"").doesNotContain("PostgreSQL");
    }
}
