package fr.vigie.casequeue.page;

import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.casequeue.casework.CaseWork;
import fr.vigie.casequeue.casework.RandomSample;
import fr.vigie.casequeue.casework.Snoozes;
import fr.vigie.casequeue.extraction.Extraction;
import fr.vigie.casequeue.extraction.ExtractionRequest;
import fr.vigie.casequeue.extraction.Extractions;
import fr.vigie.casequeue.extraction.Source;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.casequeue.testbed.Chromium;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.SampleCases;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.casequeue.view.SavedViews;
import fr.vigie.casequeue.view.ViewedList;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.identity.IdentitySeal;
import fr.vigie.domain.money.Cents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page against the rules of axe-core, in light and dark colours, on wide and narrow screens. All details are open, so that
 * what is folded is checked too. The policy of the pages is set aside here only: it forbids the script that checks.
 */
class AccessibilityIT {
    private static final String KEY = "k".repeat(32);
    private static final String NIR = "199019900000083";
    private static final String PATIENT = "p_AAAAAAAAAAAAAAAAAAAAAA";
    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final RunningQueue QUEUE = new RunningQueue(
            TESTBED,
            "--vigie.clock=feed",
            "--vigie.sample.beyond=0",
            "--vigie.identities.file=" + identities(),
            "--VIGIE_IDENTITIES_KEY=" + KEY);
    private static final Chromium CHROMIUM = new Chromium();

    private record Visit(String login, List<String> paths) {}

    @BeforeAll
    static void fill() {
        Actor chief = QUEUE.account("chef", Role.MANAGER, Role.INVESTIGATOR, Role.AUDITOR);
        QUEUE.account("analyste", Role.DATA_SCIENTIST);
        QUEUE.account("adm", Role.ADMINISTRATOR);
        SampleCases.sendAlerts(TESTBED, QUEUE);
        AlertItem named = mileageItem("a-nurse-1", 1);
        named.setPatientId(PATIENT);
        TESTBED.send("alert-items", "a-nurse-1,line-00001", named);
        QUEUE.awaitRead();
        SampleCases cases = new SampleCases(QUEUE, chief);
        cases.open("r-ring-1"); // 1: signalement
        String nurse = cases.open("a-nurse-1");
        cases.take(nurse, Step.QUALIFY);
        cases.take(nurse, Step.OPEN_INSTRUCTION);
        cases.take(nurse, Step.HEAR_PERSON);
        StepInput indu = StepInput.on(SampleCases.TODAY).motive("Article 13.").amount(Cents.of(75_600));
        cases.take(nurse, Step.NOTIFY_INDU, indu); // 2: recovery, with entries in the ledger
        CaseWork work = QUEUE.bean(CaseWork.class);
        work.note(chief, nurse, "Note.");
        work.attach(chief, nurse, "courrier.txt", "text/plain", new byte[] {65});
        QUEUE.bean(Snoozes.class).put(chief, "c-patient-1", SampleCases.TODAY.plusDays(9), "Pièces attendues.");
        String pharmacy = cases.open("b-pharmacy-1"); // 3: closed
        cases.take(pharmacy, Step.QUALIFY);
        cases.close(pharmacy, Outcome.NO_ACTION);
        for (String id : List.of("b-pharmacy-2", "b-pharmacy-3")) { // put aside, and back
            Alert later = tests();
            later.setAlertId(id);
            later.setSufferedCents(100_000L);
            later.getSubject().setVictim(id.equals("b-pharmacy-3"));
            TESTBED.send("alerts", id, later);
        }
        QUEUE.awaitRead();
        QUEUE.bean(RandomSample.class).draw(chief);
        SavedViews views = QUEUE.bean(SavedViews.class);
        views.save(chief, ViewedList.ALERTS, "Gros montants", "etat=ACTIVE&euros=10000", true);
        views.save(chief, ViewedList.CASES, "Mes dossiers", "qui=moi", false);
        extract(chief);
    }

    /** The number behind a pseudonym of the nurse's lines: made up, its year of birth is 1899. */
    private static Path identities() {
        try {
            return Files.writeString(
                    Files.createTempFile("identities", ".csv"),
                    PATIENT + ","
                            + IdentitySeal.withKey(KEY.getBytes(StandardCharsets.UTF_8))
                                    .seal(PATIENT, NIR) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two card uses of a day, in two communes: a table and a map with a way, also on the page of the case. */
    private static void extract(Actor chief) {
        TESTBED.createTopic("card-uses");
        for (String commune : List.of("17415", "17300")) {
            CardUse use = new CardUse();
            use.setUseId("use-" + commune);
            use.setCardId("card-1");
            use.setHolderId("10000000017");
            use.setAt(Instant.parse("2022-03-01T08:00:00Z").plusSeconds(Integer.parseInt(commune)));
            use.setChannel(CardChannel.READER);
            use.setService(CardService.FSE);
            use.setOutcome(CardOutcome.ACCEPTED);
            use.setCommune(commune);
            TESTBED.send("card-uses", "card-1", use);
        }
        Extractions extractions = QUEUE.bean(Extractions.class);
        LocalDate day = LocalDate.of(2022, 3, 1);
        extractions.ask(chief, new ExtractionRequest(Source.CARD_USES, "card-1", day, day, "Contrôle des lieux"));
        extractions.ask(chief, new ExtractionRequest(Source.CARD_USES, "10000000017", day, day, "Contrôle des lieux"));
        RunningQueue.awaitThat("the extractions are there", () -> extractions.list(chief).stream()
                .allMatch(one -> one.state() == Extraction.State.DONE));
    }

    @AfterAll
    static void stop() {
        CHROMIUM.close();
        QUEUE.close();
    }

    private static List<Visit> visits() {
        return List.of(
                new Visit(
                        "chef",
                        List.of(
                                "/",
                                "/?etat=WITHDRAWN",
                                "/?schema=HEARING_AIDS",
                                "/?etat=ACTIVE&qui=libre&euros=10&victime=false",
                                "/echantillon",
                                "/mises-de-cote",
                                "/alertes/b-pharmacy-2",
                                "/alertes/a-nurse-1",
                                "/alertes/d-card-1",
                                "/alertes/r-ring-1",
                                "/alertes/f-patient-2",
                                "/alertes/inconnue",
                                "/dossiers?qui=tous",
                                "/dossiers?qui=tous&clos=true",
                                "/dossiers?qui=tous&schema=TRANSPORT",
                                "/dossiers/LCF-2022-00001",
                                "/dossiers/LCF-2022-00002",
                                "/dossiers/LCF-2022-00003",
                                "/signalement",
                                "/tableau-de-bord",
                                "/tableau-de-bord?annee=2021",
                                "/extractions",
                                "/extractions/1/carte",
                                "/extractions/1/carte?jour=2022-03-01",
                                "/journal",
                                "/comptes")),
                new Visit("analyste", List.of("/", "/alertes/a-nurse-1", "/tableau-de-bord", "/dossiers")),
                new Visit("adm", List.of("/comptes", "/conservation")));
    }

    /** One page of each kind, for what is the same on all: colours in the dark, room on a narrow screen. */
    private static List<Visit> samples() {
        return List.of(new Visit(
                "chef",
                List.of(
                        "/",
                        "/alertes/r-ring-1",
                        "/dossiers?qui=tous",
                        "/dossiers/LCF-2022-00002",
                        "/extractions",
                        "/extractions/1/carte?jour=2022-03-01",
                        "/tableau-de-bord",
                        "/comptes")));
    }

    /** All rules on every page once; then those of colour in the dark and those of room on a narrow screen. */
    @ParameterizedTest
    @CsvSource({
        "1360, LIGHT, ''",
        "1360, DARK, color-contrast",
        "390, LIGHT, scrollable-region-focusable target-size meta-viewport"
    })
    void noPageHasASeriousViolation(int width, ColorScheme scheme, String rules) {
        List<String> wanted = rules.isEmpty() ? List.of() : List.of(rules.split(" "));
        List<String> found = Stream.concat(
                        Stream.of(atTheDoor(width, scheme, wanted)),
                        (wanted.isEmpty() ? visits() : samples())
                                .stream().map(visit -> inside(visit, width, scheme, wanted)))
                .flatMap(List::stream)
                .toList();

        assertThat(found).as("at %d px, %s", width, scheme).isEmpty();
    }

    private static List<String> atTheDoor(int width, ColorScheme scheme, List<String> rules) {
        try (BrowserContext context = CHROMIUM.context(width, true)) {
            Page page = open(context, scheme);
            return Stream.of("/connexion", "/connexion?erreur", "/connexion?expire", "/formulaire-expire")
                    .flatMap(path -> violations(page, path, rules))
                    .toList();
        }
    }

    private static List<String> inside(Visit visit, int width, ColorScheme scheme, List<String> rules) {
        try (BrowserContext context = CHROMIUM.context(width, true)) {
            Page page = open(context, scheme);
            page.navigate(QUEUE.url("/connexion"));
            Chromium.logIn(page, visit.login);
            return visit.paths.stream()
                    .flatMap(path -> violations(page, path, rules))
                    .toList();
        }
    }

    /** The page that shows an identity: it comes as the answer to a form, once. */
    @Test
    void theIdentityThatIsShownOnceHasNoSeriousViolation() {
        try (BrowserContext context = CHROMIUM.context(1360, true)) {
            Page page = open(context, ColorScheme.LIGHT);
            page.navigate(QUEUE.url("/connexion"));
            Chromium.logIn(page, "chef");
            page.navigate(QUEUE.url("/dossiers/LCF-2022-00002"));
            unfold(page);
            page.getByLabel("Pseudonyme").fill(PATIENT);
            page.locator("#motif-identite").fill("Audition du patient sur ses soins");
            page.getByText("Lever l’identité", new Page.GetByTextOptions().setExact(true))
                    .click();

            assertThat(page.content()).contains(NIR);
            assertThat(violations(page, List.of()).map(rule -> told("identité", rule)))
                    .isEmpty();
        }
    }

    /** What is checked is there: a page without it would pass for nothing. */
    @Test
    void theCaseIsFilled() {
        try (BrowserContext context = CHROMIUM.context(1360, true)) {
            Page page = open(context, ColorScheme.LIGHT);
            page.navigate(QUEUE.url("/connexion"));
            Chromium.logIn(page, "chef");
            page.navigate(QUEUE.url("/dossiers/LCF-2022-00002"));
            for (String part :
                    List.of("svg.chronology path.all", "svg.chronology path.undue", "svg.map path.outline")) {
                assertThat(page.locator(part).count()).as(part).isGreaterThan(0);
            }
            assertThat(page.content()).contains("/questions/", "/lettres/hearing.odt", "Chiffres par mois");
            for (String id : List.of("quand", "ou")) {
                page.locator("section[aria-labelledby=" + id + "]")
                        .screenshot(new Locator.ScreenshotOptions()
                                .setPath(Path.of("target", "screenshots", "dossier-" + id + ".png")));
            }
        }
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    private static Page open(BrowserContext context, ColorScheme scheme) {
        Page page = context.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return page;
    }

    private static Stream<String> violations(Page page, String path, List<String> rules) {
        page.navigate(QUEUE.url(path));
        unfold(page);
        return violations(page, rules).map(rule -> told(path, rule));
    }

    private static Stream<Rule> violations(Page page, List<String> rules) {
        AxeBuilder axe = new AxeBuilder(page);
        AxeResults results = (rules.isEmpty() ? axe : axe.withRules(rules)).analyze();
        int tried = results.getPasses().size()
                + results.getViolations().size()
                + results.getInapplicable().size()
                + results.getIncomplete().size();
        assertThat(tried)
                .as("rules that were tried at %s", page.url())
                .isGreaterThanOrEqualTo(rules.isEmpty() ? 50 : 1);
        return results.getViolations().stream();
    }

    private static String told(String path, Rule rule) {
        return path + ": " + rule.getImpact() + " " + rule.getId() + " ("
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml())
                                        .lines()
                                        .findFirst()
                                        .orElse("") + " " + node.getFailureSummary())
                        .limit(3)
                        .toList()
                + ")";
    }
}
