package fr.vigie.casequeue.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Login by a provider of OpenID Connect, with its signed tokens; {@link ProviderDouble} stands in for it. */
class OidcLoginIT {
    private static final Testbed TESTBED = new Testbed();
    private static final ProviderDouble PROVIDER = provider();
    private static final RunningQueue QUEUE = new RunningQueue(
            TESTBED,
            "--vigie.oidc.issuer=" + PROVIDER.issuer(),
            "--vigie.oidc.client-id=" + ProviderDouble.CLIENT,
            "--VIGIE_OIDC_SECRET=" + ProviderDouble.SECRET);

    @BeforeAll
    static void accounts() {
        QUEUE.account("t.rose", Role.INVESTIGATOR);
        QUEUE.account("u.noir", Role.INVESTIGATOR);
        TESTBED.database()
                .sql("update account set oidc_subject = 'subject-' || left(login, 1), password = null,"
                        + " active = login <> 'u.noir' where login in ('t.rose', 'u.noir')")
                .update();
    }

    @AfterAll
    static void stop() {
        QUEUE.close();
        PROVIDER.close();
    }

    @Test
    void whoeverTheProviderVouchesForAndHasAnAccountComesIn() {
        QueueBrowser browser = QUEUE.browser();
        assertThat(browser.get("/connexion").body()).contains("Se connecter avec le compte de la caisse");

        assertThat(comeBack(browser, claims -> claims.subject("subject-t"), false))
                .isEqualTo("/accueil");
        assertThat(browser.get("/").body()).contains("Agent t.rose", "Enquêteur");
        assertThat(browser.get("/comptes").statusCode()).isEqualTo(403);
        assertThat(logged()).contains("t.rose LOGIN par OIDC depuis 127.0.0.1");
    }

    @Test
    void sessionCookieComesBackFromAnotherSite() {
        assertThat(QUEUE.browser()
                        .get("/oauth2/authorization/oidc")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse(""))
                .contains("SameSite=Lax", "HttpOnly");
    }

    @Test
    void identityWithoutAnAccountOrWithAClosedOneStaysOut() {
        for (String subject : List.of("subject-x", "subject-u")) {
            QueueBrowser browser = QUEUE.browser();
            assertThat(comeBack(browser, claims -> claims.subject(subject), false))
                    .isEqualTo("/connexion?inconnu");
            assertThat(browser.get("/").statusCode()).isEqualTo(302);
        }
        assertThat(QUEUE.browser().get("/connexion?inconnu").body()).contains("n’a pas de compte actif");
        assertThat(logged()).contains("? LOGIN_FAILED identité OIDC sans compte actif, depuis 127.0.0.1");
    }

    @Test
    void tokenThatDoesNotHoldIsRefused() {
        List<UnaryOperator<JWTClaimsSet.Builder>> bad = List.of(
                claims -> claims.audience("another"),
                claims -> claims.issuer("http://127.0.0.1:1"),
                claims -> claims.claim("nonce", "another"),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3_600))));
        for (UnaryOperator<JWTClaimsSet.Builder> claims : bad) {
            assertThat(comeBack(QUEUE.browser(), c -> claims.apply(c.subject("subject-t")), false))
                    .isEqualTo("/connexion?erreur");
        }
        assertThat(comeBack(QUEUE.browser(), claims -> claims.subject("subject-t"), true))
                .isEqualTo("/connexion?erreur");
    }

    @Test
    void answerThatNobodyAskedForIsRefused() {
        assertThat(QUEUE.browser()
                        .get("/login/oauth2/code/oidc?code=c-1&state=forged")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/connexion?erreur");
    }

    /** Goes to the provider and back; where the queue sends the browser then. */
    private static String comeBack(QueueBrowser browser, UnaryOperator<JWTClaimsSet.Builder> who, boolean forged) {
        PROVIDER.nextClaims(who, forged);
        String there = location(browser.get("/oauth2/authorization/oidc"));
        assertThat(there).startsWith(PROVIDER.issuer() + "/authorize?").contains("code_challenge=", "nonce=");
        String back = location(QUEUE.send(HttpRequest.newBuilder(URI.create(there))));
        assertThat(back).startsWith(QUEUE.url("/login/oauth2/code/oidc?"));
        return location(browser.get(back.substring(QUEUE.url("").length())));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static List<String> logged() {
        return TESTBED.database()
                .sql("select login || ' ' || action || ' ' || detail from access_log")
                .query(String.class)
                .list();
    }

    private static ProviderDouble provider() {
        try {
            return new ProviderDouble();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
