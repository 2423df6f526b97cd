package fr.vigie.casequeue.access;

import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;
import static fr.vigie.casequeue.testbed.RunningQueue.basic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The accounts: who keeps them, by which rules, and that what is taken away is taken at once. */
class AccountsIT {
    private static final String NEW_PASSWORD = "un-autre-mot-de-passe";
    private static final Testbed TESTBED = new Testbed();
    private static final RunningQueue QUEUE = new RunningQueue(TESTBED);
    private static final Accounts ACCOUNTS = QUEUE.bean(Accounts.class);
    private static final Actor ADMIN = QUEUE.account("chef", Role.ADMINISTRATOR);

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    @Test
    void newDatabaseHasAnInvestigatorAndAnAdministrator() {
        assertThat(ACCOUNTS.actor("lcf").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.INVESTIGATOR, Role.MANAGER);
        assertThat(ACCOUNTS.actor("ADMIN ").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(ACCOUNTS.actor("investigateur")).isEmpty();
    }

    @Test
    void administratorMakesAnAccountThatLogsIn() {
        QueueBrowser admin = browser("chef");
        HttpResponse<String> made = admin.post(
                "/comptes",
                Map.of("identifiant", "N.Blanc", "nom", "N. Blanc", "motDePasse", NEW_PASSWORD, "roles", "AUDITOR"));

        assertThat(made.headers().firstValue("Location")).hasValue("/comptes");
        assertThat(admin.get("/comptes").body()).contains("Le compte n.blanc est créé.", "N. Blanc");
        QueueBrowser auditor = QUEUE.browser();
        assertThat(auditor.login("n.blanc", NEW_PASSWORD).headers().firstValue("Location"))
                .hasValue("/accueil");
        assertThat(auditor.get("/journal").body()).contains("n.blanc : AUDITOR", "Création", "Connexion");
    }

    @Test
    void mistakesAreToldAndChangeNothing() {
        QueueBrowser admin = browser("chef");
        admin.post("/comptes", Map.of("identifiant", "a", "nom", "A", "motDePasse", "court", "roles", "AUDITOR"));
        assertThat(admin.get("/comptes").body()).contains("de 12 à 72 caractères");
        admin.post(
                "/comptes", Map.of("identifiant", "lcf", "nom", "A", "motDePasse", NEW_PASSWORD, "roles", "AUDITOR"));
        assertThat(admin.get("/comptes").body()).contains("a déjà un compte");
        admin.post("/comptes", Map.of("identifiant", "a", "nom", "<b>A</b>", "motDePasse", NEW_PASSWORD));
        assertThat(admin.get("/comptes").body()).contains("Choisissez au moins un rôle.");
        admin.post("/comptes", Map.of("identifiant", "a", "nom", "A", "roles", "AUDITOR"));
        assertThat(admin.get("/comptes").body()).contains("Donnez un mot de passe, ou l’identité OIDC");

        assertThat(ACCOUNTS.actor("a")).isEmpty();
    }

    @Test
    void nobodyChangesHisOwnRights() {
        int own = number("chef");

        assertThatThrownBy(() -> ACCOUNTS.changeRoles(ADMIN, own, Set.of(Role.ADMINISTRATOR, Role.AUDITOR)))
                .hasMessageStartingWith("Nul ne change ses propres droits");
        assertThatThrownBy(() -> ACCOUNTS.setActive(ADMIN, own, false))
                .hasMessageStartingWith("Nul ne change ses propres droits");
    }

    @Test
    void lastAdministratorStays() {
        Testbed place = new Testbed();
        try (RunningQueue queue = new RunningQueue(place)) {
            Accounts accounts = queue.bean(Accounts.class);
            Actor closed = new Actor("autre", "Autre", Set.of(Role.ADMINISTRATOR));
            int last = accounts.list(closed).stream()
                    .filter(account -> account.login().equals("admin"))
                    .findAny()
                    .orElseThrow()
                    .number();

            assertThatThrownBy(() -> accounts.setActive(closed, last, false))
                    .hasMessage("Il doit rester un administrateur.");
            assertThatThrownBy(() -> accounts.changeRoles(closed, last, Set.of(Role.AUDITOR)))
                    .hasMessage("Il doit rester un administrateur.");
            assertThat(accounts.actor("admin").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        }
    }

    @Test
    void whoKeepsNoAccountsIsRefusedByTheServiceToo() {
        Actor manager = new Actor("m", "M", Set.of(Role.MANAGER));
        NewAccount account = new NewAccount("x", "X", Optional.empty(), Set.of(Role.ADMINISTRATOR));

        assertThatThrownBy(() -> ACCOUNTS.create(manager, account, Optional.of(NEW_PASSWORD)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ACCOUNTS.list(manager)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ACCOUNTS.setPassword(manager, 1, NEW_PASSWORD)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void roleThatIsTakenIsTakenAtOnce() {
        QueueBrowser browser = QUEUE.browser("p.gris", Role.AUDITOR, Role.INVESTIGATOR);
        assertThat(browser.get("/journal").statusCode()).isEqualTo(200);

        ACCOUNTS.changeRoles(ADMIN, number("p.gris"), Set.of(Role.INVESTIGATOR));

        HttpResponse<String> refused = browser.get("/journal");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Action refusée");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(logged("p.gris")).contains("REFUSED request /journal GET, READ_AUDIT");
    }

    @Test
    void closedAccountIsOutAtOnceAndCanComeBack() {
        QueueBrowser browser = QUEUE.browser("q.vert", Role.INVESTIGATOR);
        ACCOUNTS.setActive(ADMIN, number("q.vert"), false);

        assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/connexion?expire");
        assertThat(QUEUE.send(QUEUE.request("/api/alerts").header("Authorization", basic("q.vert", PASSWORD)))
                        .statusCode())
                .isEqualTo(401);
        ACCOUNTS.setActive(ADMIN, number("q.vert"), true);
        assertThat(QUEUE.browser().login("q.vert", PASSWORD).headers().firstValue("Location"))
                .hasValue("/accueil");
    }

    @Test
    void newPasswordEndsOpenSessions() {
        QueueBrowser browser = QUEUE.browser("r.brun", Role.INVESTIGATOR);
        ACCOUNTS.setPassword(ADMIN, number("r.brun"), NEW_PASSWORD);

        assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/connexion?expire");
        assertThat(QUEUE.browser().login("r.brun", PASSWORD).headers().firstValue("Location"))
                .hasValue("/connexion?erreur");
        assertThat(QUEUE.browser().login("r.brun", NEW_PASSWORD).headers().firstValue("Location"))
                .hasValue("/accueil");
    }

    @Test
    void loginsAndReadsAreLoggedAndWhatAStrangerTypedIsNot() {
        QueueBrowser browser = QUEUE.browser("s.bleu", Role.INVESTIGATOR);
        browser.get("/alertes/inconnue");
        browser.get("/");
        browser.post("/deconnexion", Map.of());
        QUEUE.browser().login("MonMotDePasse!", "x");
        QUEUE.browser().login("s.bleu", "x");

        assertThat(logged("s.bleu"))
                .containsExactly(
                        "LOGIN session  par mot de passe depuis 127.0.0.1",
                        "READ alert inconnue ",
                        "LOGOUT session  ",
                        "LOGIN_FAILED session  depuis 127.0.0.1");
        assertThat(logged("?")).contains("LOGIN_FAILED session  depuis 127.0.0.1");
        assertThat(TESTBED.database()
                        .sql("select count(*) from access_log where login ilike '%motdepasse%' or detail like '%!%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void passwordOfTheEnvironmentIsFollowedUntilAnotherIsSet() {
        Testbed place = new Testbed();
        try (RunningQueue first = new RunningQueue(place, "--vigie.demo-accounts=true")) {
            Actor admin = first.bean(Accounts.class).actor("admin").orElseThrow();
            int lcf = number(place, "lcf");
            first.bean(Accounts.class).setPassword(admin, lcf, NEW_PASSWORD);
            assertThat(first.browser().login("auditeur", PASSWORD).headers().firstValue("Location"))
                    .hasValue("/accueil");
        }
        place.database()
                .sql("update account set password = '{noop}earlier' where login = 'admin'")
                .update();
        try (RunningQueue second = new RunningQueue(place)) {
            assertThat(second.browser().login("admin", PASSWORD).headers().firstValue("Location"))
                    .hasValue("/accueil");
            assertThat(second.browser().login("lcf", NEW_PASSWORD).headers().firstValue("Location"))
                    .hasValue("/accueil");
        }
    }

    private static QueueBrowser browser(String login) {
        QueueBrowser browser = QUEUE.browser();
        browser.login(login, PASSWORD);
        return browser;
    }

    private static int number(String login) {
        return number(TESTBED, login);
    }

    private static int number(Testbed place, String login) {
        return place.database()
                .sql("select account_id from account where login = :login")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    private static List<String> logged(String login) {
        return TESTBED.database()
                .sql("select action || ' ' || object_kind || ' ' || object_id || ' ' || detail from access_log"
                        + " where login = :login order by number")
                .param("login", login)
                .query(String.class)
                .list();
    }
}
