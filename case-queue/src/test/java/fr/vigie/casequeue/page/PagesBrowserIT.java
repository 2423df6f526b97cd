package fr.vigie.casequeue.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;
import static fr.vigie.casequeue.testbed.SampleAlerts.allowanceItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.allowances;
import static fr.vigie.casequeue.testbed.SampleAlerts.figure;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static fr.vigie.casequeue.testbed.SampleAlerts.usurpedCard;
import static fr.vigie.casequeue.testbed.SampleAlerts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.event.DayClose;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages in a real browser; what it saw is kept in target/screenshots. */
class PagesBrowserIT {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE_MILLIS = 20_000;
    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final RunningQueue QUEUE = new RunningQueue(TESTBED);
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("vigie.chromium", "/usr/bin/chromium")))
                    .setArgs(FLAGS));

    /** The cookies of a login that the tests share; empty before the first. */
    private static String session = "{}";

    private final List<String> console = new ArrayList<>();
    private final BrowserContext context = BROWSER.newContext(new Browser.NewContextOptions()
            .setViewportSize(1360, 900)
            .setLocale("fr-FR")
            .setStorageState(session));
    private final Page page = context.newPage();

    @BeforeAll
    static void fill() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        for (Alert alert : List.of(mileage(), tests(), allowances(), usurpedCard())) {
            TESTBED.send("alerts", alert.getAlertId(), alert);
        }
        Alert mistaken = allowances();
        mistaken.setAlertId("f-patient-2");
        mistaken.getSubject().setId("p-<script>alert(1)</script>");
        TESTBED.send(
                "alerts", "f-patient-2", withdrawn(mistaken, "L’arrêt a été rectifié le 10/02/2022 : temps partiel."));
        for (int number = 1; number <= 620; number++) {
            TESTBED.send("alert-items", "a-nurse-1,line-%05d".formatted(number), item(number));
        }
        TESTBED.send("alert-items", "c-patient-1,pay-1", allowanceItem("c-patient-1", "pay-1"));
        TESTBED.send("alert-figures", "a-nurse-1,kilomètres facturés par jour", figure("a-nurse-1"));
        DayClose close = new DayClose();
        close.setStream("billing-lines");
        close.setClosedThrough(LocalDate.of(2022, 2, 28));
        TESTBED.send("day-closes", "billing-lines", close);
        QUEUE.awaitRead();
    }

    @AfterAll
    static void stop() {
        BROWSER.close();
        PLAYWRIGHT.close();
        QUEUE.close();
    }

    @BeforeEach
    void listen() {
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        page.onPageError(console::add);
    }

    @AfterEach
    void nothingIsRefusedByThePolicy() {
        assertThat(console).isEmpty();
        context.close();
    }

    @Test
    void investigatorLogsInAndReadsTheRankedList() {
        context.clearCookies();
        page.navigate(QUEUE.url("/"));
        assertThat(page).hasTitle("Connexion — Vigie");
        shoot("1-connexion");
        logIn();

        assertThat(page).hasTitle("File des alertes — Vigie");
        List<String> schemes =
                page.locator("table.queue tbody th > a > span:first-child").allTextContents();
        assertThat(schemes)
                .containsExactly(
                        "Tests antigéniques",
                        "Usage d’une carte professionnelle",
                        "Facturation infirmière",
                        "Indemnités journalières");
        assertThat(row(1)).containsText("54 279,18 €");
        assertThat(row(2)).containsText("Victime présumée");
        assertThat(page.locator(".totals")).containsText("68 106,88 €");
        assertThat(page.locator(".feed")).containsText("Données complètes jusqu’au 28/02/2022");
        assertThat(page.locator("footer")).containsText("agent nommément désigné");
        shoot("2-file");
    }

    @Test
    void alertPageSaysWhoHowMuchWhyAndWhichLines() {
        logIn();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Facturation infirmière"))
                .click();

        assertThat(page.locator("h1")).hasText("Facturation infirmière");
        assertThat(page.locator("section[aria-labelledby=qui]")).containsText("10000000017");
        assertThat(page.locator("section[aria-labelledby=combien]")).containsText("12 843,50 €");
        assertThat(page.locator("section[aria-labelledby=quand]")).containsText("09/11/2024");
        Locator reason = page.locator("#motif-1");
        assertThat(reason).containsText("11 842 km ont été facturés pour 4 310 km dus");
        assertThat(reason).containsText("Manquement établi sur pièces");
        assertThat(reason).containsText("NGAP, art. 13");
        assertThat(reason).containsText("marge laissée aux détours de route");
        assertThat(page.locator("#motif-2")).containsText("Invraisemblance statistique");
        assertThat(page.locator("table.items tbody tr")).hasCount(500);
        assertThat(page.locator("table.items tfoot")).containsText("7 799,40 €");
        assertThat(page.locator("table.items")).containsText("compté ailleurs");
        shoot("3-alerte-motifs");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Page suivante"))
                .click();
        assertThat(page.locator("table.items tbody tr")).hasCount(120);
        shoot("4-alerte-lignes");
    }

    @Test
    void victimIsShownAsAVictim() {
        logIn();
        page.navigate(QUEUE.url("/alertes/d-card-1"));

        assertThat(page.locator(".victim-notice")).containsText("Elle n’est pas mise en cause");
        shoot("5-victime");
    }

    @Test
    void withdrawnAlertsAreApartWithTheirReason() {
        logIn();
        page.getByLabel("État").selectOption("WITHDRAWN");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtrer"))
                .click();

        assertThat(page.locator("table.queue tbody tr")).hasCount(1);
        assertThat(page.locator("table.queue")).containsText("L’arrêt a été rectifié le 10/02/2022");
        assertThat(page.locator("table.queue")).containsText("p-<script>alert(1)</script>");
        shoot("6-retirees");
    }

    @Test
    void searchKeepsTheIdentifierOutOfTheAddress() {
        logIn();
        page.getByLabel("Identifiant du sujet").fill(" 10000000017 ");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).containsText("Alertes sur le sujet 10000000017");
        assertThat(page.locator("table.queue tbody tr")).hasCount(1);
        assertThat(page.url()).endsWith("/recherche");
        shoot("7-recherche");
    }

    @Test
    void keyboardReachesTheContentAndTheFirstCaseWithVisibleFocus() {
        logIn();
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Aller au contenu");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        for (int presses = 0; presses < 40 && !focusIsOnACase(); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(":focus")).containsText("Tests antigéniques");
        assertThat(page.locator(":focus").evaluate("e => getComputedStyle(e).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Tests antigéniques");
    }

    @Test
    void structureIsAccessible() {
        logIn();
        for (String path : List.of("/", "/alertes/a-nurse-1")) {
            page.navigate(QUEUE.url(path));
            assertThat(page.locator("html")).hasAttribute("lang", "fr");
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(page.locator("main")).hasCount(1);
            assertThat(page.locator("table:not(:has(caption))")).hasCount(0);
            assertThat(page.locator("th:not([scope])")).hasCount(0);
            assertThat(page.locator("img:not([alt])")).hasCount(0);
            assertThat(page.locator("[style], style, script:not([src])")).hasCount(0);
        }
    }

    @Test
    void darkAndNarrowScreensAreServedToo() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        logIn();
        page.navigate(QUEUE.url("/alertes/c-patient-1"));
        shoot("8-sombre");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        page.navigate(QUEUE.url("/"));
        shoot("9-etroit");
        int overflow = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(overflow).isLessThanOrEqualTo(0);
    }

    @Test
    void unknownAlertIsAPageThatSaysSo() {
        logIn();
        page.navigate(QUEUE.url("/alertes/inconnue"));

        assertThat(page.locator("h1")).hasText("Page introuvable");
        assertThat(console).hasSize(1).allMatch(message -> message.contains("404"));
        console.clear();
    }

    private void logIn() {
        page.navigate(QUEUE.url("/"));
        if (page.title().startsWith("Connexion")) {
            fillLogin();
            session = context.storageState();
        }
        assertThat(page.locator("h1")).hasText("File des alertes");
    }

    private void fillLogin() {
        page.getByLabel("Identifiant").fill("lcf");
        page.getByLabel("Mot de passe").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter"))
                .click();
    }

    private Locator row(int rank) {
        return page.locator("table.queue tbody tr").nth(rank - 1);
    }

    private boolean focusIsOnACase() {
        return page.locator("table.queue tbody th > a:focus").count() == 1;
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(!name.contains("alerte")));
    }

    private static AlertItem item(int number) {
        AlertItem item = mileageItem("a-nurse-1", number);
        item.setHome(number != 7);
        return item;
    }
}
