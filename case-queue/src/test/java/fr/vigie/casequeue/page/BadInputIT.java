package fr.vigie.casequeue.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.vigie.casequeue.testbed.Chromium.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.casequeue.testbed.Chromium;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.SampleCases;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.money.Cents;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong while people work on a case, in a real browser: they are told, and nothing is lost or kept by halves. */
class BadInputIT {
    private static final String CASE = "/dossiers/LCF-2022-00001";
    private static final long MEBIBYTE = 1 << 20;
    private static final double PATIENCE_MILLIS = 30_000;

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
    private final Chromium chromium = new Chromium();
    private final List<String> console = new ArrayList<>();

    @BeforeEach
    void aCaseOfMarcs() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Actor marc = queue.account("marc", Role.INVESTIGATOR, Role.MANAGER);
        queue.account("chef", Role.MANAGER);
        SampleCases.sendAlerts(testbed, queue);
        new SampleCases(queue, marc).open("a-nurse-1");
    }

    @AfterEach
    void stop() {
        chromium.close();
        queue.close();
    }

    private Page openCase(String login) {
        Page page = chromium.context(1360, false).newPage();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.navigate(queue.url(CASE));
        Chromium.logIn(page, login);
        assertThat(page.locator("h1")).containsText("LCF-2022-00001");
        return page;
    }

    private long count(String what) {
        return testbed.database()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    @Test
    void whoseSessionHasExpiredSeesWhatHeTypedAndComesBackToTheCase() {
        Page page = openCase("marc");
        page.locator("#motif").fill("Un motif long à écrire,\nsur deux lignes.");
        expire(page.context());
        press(page, "Enregistrer l’étape");

        assertThat(page.locator("h1")).hasText("Formulaire expiré");
        assertThat(page.locator("[role=alert]")).containsText("Rien n’a été enregistré.");
        assertThat(page.getByLabel("Motif")).hasValue("Un motif long à écrire,\nsur deux lignes.");
        assertThat(count("case_event where kind = 'STEP'")).isZero();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Me reconnecter"))
                .click();
        Chromium.logIn(page, "marc");
        assertThat(page).hasURL(Pattern.compile(".*" + CASE + "(\\?continue)?"));
        assertThat(page.locator("h1")).containsText("LCF-2022-00001");
    }

    private static void expire(BrowserContext context) {
        Cookie stale = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("VIGIE_SESSION"))
                .findFirst()
                .orElseThrow();
        stale.value = "0123456789ABCDEF0123456789ABCDEF";
        context.addCookies(List.of(stale));
    }

    @Test
    void theSecondOfTwoWhoActOnOneCaseIsToldAndKeepsHisWords() {
        Page first = openCase("marc");
        Page second = openCase("chef");
        press(first, "Enregistrer l’étape");
        assertThat(first.locator(".timeline")).containsText("Qualifier le signalement");

        second.locator("#motif").fill("Vu aussi.");
        press(second, "Enregistrer l’étape");

        assertThat(second.locator(".notice.error")).containsText("Un collègue a modifié ce dossier entre-temps");
        assertThat(second.locator("#motif")).hasValue("Vu aussi.");
        assertThat(count("case_event where kind = 'STEP'")).isEqualTo(1);
    }

    @Test
    void aFileOf200MegabytesIsRefusedInFrenchAndNeverFillsTheMemory() throws IOException {
        Path file = Files.createTempFile("piece", ".bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200 * MEBIBYTE);
        }
        Page page = openCase("marc");
        page.locator("#piece").setInputFiles(file);
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool ->
                        pool.getType() == MemoryType.HEAP && pool.getName().contains("Old"))
                .toList();
        assertThat(heap).isNotEmpty();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = used(heap);
        press(page, "Joindre");

        assertThat(page.locator("h1")).hasText("Pièce trop lourde");
        assertThat(page.locator("main")).containsText("20 Mo au plus. Rien n’a été enregistré");
        assertThat(used(heap) - before)
                .as("growth of the old generation, bytes")
                .isLessThan(50 * MEBIBYTE);
        assertThat(count("case_attachment")).isZero();
        Files.delete(file);
    }

    private static long used(List<MemoryPoolMXBean> pools) {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    @Test
    void whoInstructedOrProposedNeverDecidesOnPenaltyOrComplaint() {
        Actor marc = new Actor("marc", "Marc", Set.of(Role.INVESTIGATOR, Role.MANAGER));
        SampleCases cases = new SampleCases(queue, marc);
        for (Step step : List.of(Step.QUALIFY, Step.OPEN_INSTRUCTION, Step.HEAR_PERSON, Step.PROPOSE_COMPLAINT)) {
            cases.take("LCF-2022-00001", step);
        }
        StepInput penalty = StepInput.on(SampleCases.TODAY).motive("Vu.").amount(Cents.of(30_000));
        cases.take("LCF-2022-00001", Step.PENALTY_NOTICE, penalty);
        Page page = openCase("marc");
        for (String step : List.of("PENALTY", "COMPLAIN", "AVERTISSEMENT")) {
            assertThat(page.locator("#etape option[value=" + step + "]")).hasCount(0);
            force(page, step);
            press(page, "Enregistrer l’étape");
            assertThat(page.locator(".notice.error")).containsText("une autre personne doit en décider");
            assertThat(page.locator(".notice.error")).containsText("séparation des tâches");
        }
        assertThat(count("case_event where step in ('PENALTY', 'COMPLAIN', 'AVERTISSEMENT')"))
                .isZero();

        Page other = openCase("chef");
        other.locator("#etape").selectOption(new SelectOption().setValue("COMPLAIN"));
        other.locator("#motif").fill("Faux en écriture : plainte.");
        press(other, "Enregistrer l’étape");
        assertThat(other.locator(".notice.error")).hasCount(0);
        assertThat(other.locator(".timeline")).containsText("Dépôt de plainte");
    }

    private static void force(Page page, String step) {
        Locator select = page.locator("#etape");
        select.evaluate("(list, step) => { list.options[0].value = step; list.value = step; }", step);
        page.locator("#motif").fill("Décidé par moi-même.");
    }
}
