package fr.vigie.casequeue.access;

import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;
import static fr.vigie.casequeue.testbed.RunningQueue.basic;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what, asked of a running queue. */
class AccessRulesIT {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final RunningQueue QUEUE = new RunningQueue(new Testbed());

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/alertes/a", "/actuator", "/actuator/env", "/nowhere"})
    void strangerIsSentToTheLogin(String path) {
        RunningQueueClient stranger = new RunningQueueClient();
        HttpResponse<String> response = stranger.get(path);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue("/connexion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/alerts", "/api/alerts/a", "/api/alerts/a/items.csv", "/api/feed", "/api/openapi"})
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
        HttpResponse<String> form = new RunningQueueClient().login("lcf", "wrong");
        assertThat(form.headers().firstValue("Location")).hasValue("/connexion?erreur");
    }

    @Test
    void loginOpensThePagesAndTheApi() {
        RunningQueueClient client = new RunningQueueClient();
        HttpResponse<String> login = client.login("lcf", PASSWORD);

        assertThat(login.headers().firstValue("Location")).hasValue("/");
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
        RunningQueueClient client = new RunningQueueClient();
        client.login("lcf", PASSWORD);

        assertThat(client.post(path, Map.of("sujet", "1")).statusCode()).isEqualTo(403);
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
    void healthIsOpenAndTellsNoDetails() {
        HttpResponse<String> response = QUEUE.send(QUEUE.request("/actuator/health"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"status\":\"UP\"").doesNotContain("PostgreSQL");
    }

    /** A browser of sorts: keeps its cookies apart from those of other tests. */
    private static final class RunningQueueClient {
        private String cookie = "";

        HttpResponse<String> get(String path) {
            return remember(QUEUE.send(withCookie(QUEUE.request(path))));
        }

        HttpResponse<String> login(String user, String password) {
            Matcher token = TOKEN.matcher(get("/connexion").body());
            assertThat(token.find()).isTrue();
            return post("/connexion", Map.of("identifiant", user, "motDePasse", password, "_csrf", token.group(1)));
        }

        HttpResponse<String> post(String path, Map<String, String> form) {
            String body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return remember(QUEUE.send(withCookie(QUEUE.request(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))));
        }

        private HttpRequest.Builder withCookie(HttpRequest.Builder request) {
            return cookie.isEmpty() ? request : request.header("Cookie", cookie);
        }

        private HttpResponse<String> remember(HttpResponse<String> response) {
            response.headers()
                    .firstValue("Set-Cookie")
                    .ifPresent(header -> cookie = header.substring(0, header.indexOf(';')));
            return response;
        }
    }
}
