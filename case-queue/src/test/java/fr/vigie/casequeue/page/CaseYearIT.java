package fr.vigie.casequeue.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;
import static fr.vigie.casequeue.testbed.SampleAlerts.figure;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static fr.vigie.casequeue.testbed.SampleAlerts.usurpedCard;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.event.Disposition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A year of cases in a real browser: from the alert to what was concluded, and back to the jobs. */
class CaseYearIT {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final RunningQueue QUEUE = new RunningQueue(TESTBED, "--vigie.clock=feed");
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("vigie.chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));

    private final List<String> console = new ArrayList<>();
    private final BrowserContext context = BROWSER.newContext(
            new Browser.NewContextOptions().setViewportSize(1360, 900).setLocale("fr-FR"));
    private final Page page = context.newPage();

    @BeforeAll
    static void fill() {
        for (Alert alert : List.of(mileage(), tests(), usurpedCard())) {
            TESTBED.send("alerts", alert.getAlertId(), alert);
        }
        for (int number = 1; number <= 300; number++) {
            TESTBED.send("alert-items", "a-nurse-1,line-%05d".formatted(number), mileageItem("a-nurse-1", number));
        }
        TESTBED.send("alert-figures", "a-nurse-1,kilomètres facturés par jour", figure("a-nurse-1"));
        closed(LocalDate.of(2022, 3, 1));
        QUEUE.account("anne", Role.INVESTIGATOR);
    }

    @AfterAll
    static void stop() {
        BROWSER.close();
        PLAYWRIGHT.close();
        QUEUE.close();
    }

    private static void closed(LocalDate day) {
        TESTBED.send("day-closes", "billing-lines", new DayClose("billing-lines", day));
        QUEUE.awaitRead();
    }

    @Test
    void aYearOfCases() throws Exception {
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        page.onPageError(console::add);
        logIn();

        aPharmacyIsLetGo();
        aPhysicianIsAVictim();
        aNursePaysBackAndIsAFraud();

        assertThat(console).isEmpty();
        RunningQueue.awaitThat("all conclusions are sent", () -> TESTBED.database()
                .sql("select count(*) = 3 and bool_and(sent_at is not null) from disposition_outbox")
                .query(Boolean.class)
                .single());
        List<Disposition> sent = TESTBED.dispositions();
        assertThat(sent.stream().map(one -> one.getSubject().getId() + " " + one.getOutcome()))
                .containsExactly("172000013 NO_ACTION", "10000000025 VICTIM", "10000000017 FRAUD");
        assertThat(sent.get(2).getSufferedCents()).isEqualTo(300 * 1260);
        assertThat(sent.get(2).getLineIds().orElseThrow()).hasSize(300);
        assertThat(sent.get(1).getSufferedCents()).isZero();
    }

    private void aPharmacyIsLetGo() throws Exception {
        press("Prendre la suivante");
        assertThat(page.locator("h1")).containsText("LCF-2022-00001");
        assertThat(page.locator("section[aria-labelledby=pourquoi]")).containsText("n’ont aucune saisie dans SI-DEP");
        step("Qualifier le signalement", "2022-03-02", "", "");
        note("Panne de SI-DEP confirmée par l’éditeur : les saisies sont arrivées le 5 mars.");
        attach("courrier.txt", "<script>alert(1)</script>");
        step("Clore le dossier", "2022-03-02", "", "NO_ACTION", "");
        assertThat(page.locator(".notice.error")).containsText("motif");
        step("Clore le dossier", "2022-03-02", "", "NO_ACTION", "Saisies retrouvées : aucun manquement.");

        assertThat(page.locator("main .title-line").first()).containsText("Sans suite");
        shoot("20-sans-suite");
    }

    private void aPhysicianIsAVictim() {
        page.navigate(QUEUE.url("/"));
        press("Prendre la suivante");
        assertThat(page.locator("section[aria-labelledby=pourquoi]")).containsText("Victime présumée");
        step("Clore le dossier", "2022-03-02", "", "VICTIM", "Carte usurpée.");
        // Nobody is concluded to be a victim who has not been told.
        assertThat(page.locator(".notice.error")).isVisible();
        step("Information de la victime", "2022-03-02", "", "", "Appel puis courrier.");
        step("Clore le dossier", "2022-03-02", "", "VICTIM", "Carte usurpée, plainte déposée par le médecin.");
        assertThat(page.locator("main .title-line").first()).containsText("Victime");
        shoot("21-victime");
    }

    private void aNursePaysBackAndIsAFraud() {
        page.navigate(QUEUE.url("/"));
        press("Prendre la suivante");
        String address = page.url();
        shoot("22-dossier");
        assertThat(page.locator("#quand ~ figure svg rect")).not().hasCount(0);
        step("Qualifier le signalement", "2022-03-02", "", "");
        step("Ouvrir l’instruction", "2022-03-02", "", "");
        step("Audition de la personne", "2022-03-02", "", "");
        step("Notification d’indu", "2022-03-02", "3 780,00", "", "Kilomètres facturés au-delà de l’article 13.");
        assertThat(page.locator("main .title-line .badge").first()).containsText("Recouvrement");
        step("Réception de la notification d’indu", "2022-03-02", "", "");
        shoot("23-indu");
        assertThat(page.locator("section[aria-labelledby=echeances]")).containsText("02/05/2022");
        // The two months are the person's: no mise en demeure can be chosen before.
        assertThat(page.locator("#etape")).not().containsText("Mise en demeure");

        closed(LocalDate.of(2022, 5, 10));
        page.navigate(address);
        step("Mise en demeure (majoration de 10 %)", "2022-05-11", "3 780,00", "");
        nothingIsRefused();
        step("Encaissement sur l’indu", "2022-05-11", "4 158,00", "");
        nothingIsRefused();
        page.getByText("Établir l’intention").click();
        page.getByLabel("Ce qui est établi").selectOption("FRAUD");
        press("Enregistrer", true);
        step("Clore le dossier", "2022-05-11", "", "FRAUD", "Tournées inventées, reconnues à l’audition.");

        assertThat(page.locator("main .title-line").first()).containsText("Fraude");
        assertThat(page.locator(".timeline")).containsText("Notification d’indu");
        Locator accounts = page.locator("section[aria-labelledby=comptes]");
        assertThat(accounts).containsText("Préjudice subi3 780,00 €");
        assertThat(accounts).containsText("Recouvré3 780,00 €");
        assertThat(accounts).containsText("Majoration reçue378,00 €");
        shoot("24-clos");
    }

    private void step(String step, String day, String sum, String outcome) {
        step(step, day, sum, outcome, "");
    }

    private void step(String step, String day, String sum, String outcome, String motive) {
        page.locator("#etape").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(step));
        page.locator("#jour").fill(day);
        page.locator("#montant").fill(sum);
        page.locator("#issue").selectOption(outcome);
        page.locator("#motif").fill(motive);
        press("Enregistrer l’étape");
    }

    private void nothingIsRefused() {
        assertThat(page.locator(".notice.error")).hasCount(0);
    }

    private void note(String text) {
        page.getByLabel("Ajouter une note").fill(text);
        press("Ajouter la note");
        assertThat(page.locator(".timeline")).containsText(text);
    }

    private void attach(String name, String content) throws Exception {
        Path file = Files.createTempDirectory("piece").resolve(name);
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        page.locator("#piece").setInputFiles(file);
        press("Joindre", true);
        assertThat(page.locator("section[aria-labelledby=pieces]")).containsText(name);
    }

    private void press(String button) {
        press(button, false);
    }

    private void press(String button, boolean exact) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(exact))
                .click();
    }

    private void logIn() {
        page.navigate(QUEUE.url("/"));
        page.getByLabel("Identifiant").fill("anne");
        page.getByLabel("Mot de passe").fill(PASSWORD);
        press("Se connecter");
        assertThat(page.locator("h1")).hasText("File des alertes");
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
