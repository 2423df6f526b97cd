package fr.vigie.casequeue.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.vigie.casequeue.board.TestActor.CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.casequeue.ledger.ConcludedLine;
import fr.vigie.casequeue.ledger.Ledger;
import fr.vigie.casequeue.ledger.Trace;
import fr.vigie.casequeue.testbed.LedgerCases;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The board in a real browser; what it saw is kept in target/screenshots. */
class BoardPageIT {
    private static final double PATIENCE_MILLIS = 20_000;
    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync");

    @Test
    void theManagerEntersTheFiguresOf2021AndSeesTheYear() {
        Testbed testbed = new Testbed().withTopics();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright.CreateOptions offline =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
                Playwright playwright = Playwright.create(offline);
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("vigie.chromium", "/usr/bin/chromium")))
                                .setArgs(FLAGS))) {
            work(testbed, queue.bean(Ledger.class));
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1360, 900));
            List<String> console = new ArrayList<>();
            page.onConsoleMessage(message -> console.add(message.text()));
            logIn(page, queue);
            enterTheFigures(page, queue);
            seeTheExample(page);
            requireSound(page);
            shoot(page, "board-2021");

            page.navigate(queue.url("/tableau-de-bord"));
            assertThat(page.locator("h1")).hasText("Tableau de bord 2022");
            assertThat(page.locator("#titre-categories, #titre-professions")).hasCount(1);
            assertThat(page.locator("body")).containsText("Infirmiers");
            requireSound(page);
            shoot(page, "board-2022");
            APIResponse entries = page.request().get(queue.url("/tableau-de-bord/2022/ecritures.csv"));
            assertThat(entries.headers().get("content-disposition")).contains("vigie-2022-ecritures.csv");
            assertThat(entries.text()).startsWith("\uFEFF").contains("435200,00");
            assertThat(console).isEmpty();

            page.locator("#montant").fill("beaucoup");
            page.locator("#motif-objectif").fill("x");
            press(page, "Fixer l’objectif");
            assertThat(page.locator(".notice.error")).containsText("Un montant s’écrit en euros");
        }
    }

    private static void work(Testbed testbed, Ledger ledger) {
        LedgerCases cases = new LedgerCases(testbed, LocalDate.of(2022, 2, 10));
        long nurse = cases.open(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
        Trace rule = Trace.ofRule(
                "a",
                "IK_ABOVE_FORMULA",
                "IK_ABOVE_FORMULA",
                "1",
                Optional.empty(),
                Scheme.NURSE_BILLING,
                AlertSubjectKind.PROFESSIONAL);
        ledger.conclude(CHIEF, nurse, Outcome.FRAUD, List.of(new ConcludedLine(rule, "l", true, 43_520_000)));
        cases.close(nurse, "FRAUD", LocalDate.of(2022, 2, 11));
        cases.closeThrough(LocalDate.of(2022, 5, 19));
        long insured = cases.open(Scheme.DAILY_ALLOWANCES, AlertSubjectKind.PATIENT);
        Trace byHand = Trace.byHand(Scheme.DAILY_ALLOWANCES, AlertSubjectKind.PATIENT);
        ledger.avoided(CHIEF, insured, byHand, 6_300_000, "Arrêts refusés");
        ledger.conclude(CHIEF, insured, Outcome.FRAUD, List.of(new ConcludedLine(byHand, "p", true, 13_662_900)));
        ledger.recovered(CHIEF, insured, 2_000_000, LocalDate.of(2022, 5, 20));
    }

    private static void logIn(Page page, RunningQueue queue) {
        page.navigate(queue.url("/tableau-de-bord?annee=2021"));
        page.getByLabel("Identifiant").fill("lcf");
        page.getByLabel("Mot de passe").fill(RunningQueue.PASSWORD);
        press(page, "Se connecter");
    }

    private static void enterTheFigures(Page page, RunningQueue queue) {
        page.navigate(queue.url("/tableau-de-bord?annee=2021"));
        page.locator("#montant").fill("1 142 700");
        page.locator("#motif-objectif").fill("Rapport d’activité 2021");
        press(page, "Fixer l’objectif");
        page.locator("#chiffre-subi").fill("1155705");
        page.locator("#chiffre-evite").fill("359045,00");
        page.locator("#motif-chiffres").fill("Rapport d’activité 2021");
        press(page, "Reprendre ces chiffres");
    }

    private static void seeTheExample(Page page) {
        assertThat(page.locator("#subi")).hasText("1\u202f155\u202f705,00\u00a0€");
        assertThat(page.locator("#evite")).hasText("359\u202f045,00\u00a0€");
        assertThat(page.locator("#stoppe")).hasText("1\u202f514\u202f750,00\u00a0€");
        assertThat(page.locator("#objectif")).hasText("1\u202f142\u202f700,00\u00a0€");
        assertThat(page.locator("#part")).containsText("132,6 %");
        assertThat(page.locator("#part")).containsText("101,1 %");
    }

    private static void requireSound(Page page) {
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("svg[role=img]")).hasCount(3);
        assertThat(page.locator("svg[role=img]:not(:has(title)), svg[role=img]:not(:has(desc))"))
                .hasCount(0);
        assertThat(page.locator("table:not(:has(caption)), th:not([scope])")).hasCount(0);
        assertThat(page.locator("[style], style, script")).hasCount(0);
        assertThat(page.locator("svg:has([width^='-']), svg:has([height^='-'])"))
                .hasCount(0);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
