package fr.vigie.casequeue.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of administrators and auditors in a real browser; what it saw is kept in target/screenshots. */
class PeoplePagesBrowserIT {
    private static final RunningQueue QUEUE = new RunningQueue(new Testbed());
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("vigie.chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    private final List<String> console = new ArrayList<>();
    private final Page page = BROWSER.newPage(
            new Browser.NewPageOptions().setViewportSize(1360, 900).setLocale("fr-FR"));

    @AfterAll
    static void stop() {
        BROWSER.close();
        PLAYWRIGHT.close();
        QUEUE.close();
    }

    @AfterEach
    void nothingIsRefusedByThePolicy() {
        assertThat(console).isEmpty();
        page.context().close();
    }

    @Test
    void administratorMakesAnAuditorWhoReadsIt() {
        logIn("admin", PASSWORD);
        assertThat(page).hasTitle("Comptes — Vigie");
        assertThat(page.locator("nav[aria-label='Navigation principale'] a"))
                .hasText(new String[] {"Comptes", "Conservation"});
        page.locator("#identifiant").fill("n.blanc");
        page.locator("#nom").fill("N. Blanc");
        page.locator("#motDePasse").fill("un-autre-mot-de-passe");
        page.locator(".fields").getByLabel("Auditeur").check();
        page.getByText("Créer le compte").click();
        assertThat(page.locator("[role=status]")).hasText("Le compte n.blanc est créé.");
        shoot("comptes");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se déconnecter"))
                .click();

        logIn("n.blanc", "un-autre-mot-de-passe");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Journal"))
                .click();
        assertThat(page.locator("tbody")).containsText("n.blanc : AUDITOR");
        page.locator("#action").selectOption("LOGIN");
        page.locator("#login").fill("admin");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtrer"))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vérifier la chaîne"))
                .click();
        assertThat(page.locator("[role=status]")).containsText("La chaîne est entière");
        shoot("journal");
    }

    @Test
    void investigatorSeesNeitherAndIsToldSo() {
        QUEUE.account("v.dore", Role.INVESTIGATOR);
        logIn("v.dore", PASSWORD);
        assertThat(page.locator(".who")).containsText("Enquêteur");
        assertThat(page.locator("nav[aria-label='Navigation principale'] a"))
                .hasText(new String[] {"File des alertes", "Dossiers", "Extractions"});

        page.navigate(QUEUE.url("/comptes"));
        assertThat(page.locator("h1")).hasText("Action refusée");
        shoot("refus");
        console.removeIf(line -> line.contains("403"));
    }

    private void logIn(String login, String password) {
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        page.navigate(QUEUE.url("/connexion"));
        page.getByLabel("Identifiant").fill(login);
        page.getByLabel("Mot de passe").fill(password);
        page.getByText("Se connecter").click();
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
