package fr.vigie.casequeue.identity;

import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.CaseQueue;
import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.casework.CaseProcedure;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.identity.IdentitySeal;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may name a person, when, and what is left of it. Numbers are simulated: their year of birth is 1899. */
class ReidentificationIT {
    private static final String KEY = "k".repeat(32);
    private static final String PATIENT = "p_AAAAAAAAAAAAAAAAAAAAAA";
    private static final String STRANGER = "p_BBBBBBBBBBBBBBBBBBBBBB";
    private static final String NIR = "199019900000083";
    private static final String CASE = "/dossiers/LCF-2022-00001";
    private static final String MOTIVE = "Audition du patient sur ses soins";
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 2);

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue;
    private final Actor anne;
    private final QueueBrowser browser;

    ReidentificationIT(@TempDir Path folder) throws IOException {
        IdentitySeal seal = IdentitySeal.withKey(KEY.getBytes(StandardCharsets.UTF_8));
        Path file = Files.writeString(
                folder.resolve("identities.csv"),
                PATIENT + "," + seal.seal(PATIENT, NIR) + "\n" + STRANGER + "," + seal.seal(STRANGER, NIR) + "\n");
        queue = new RunningQueue(
                testbed,
                "--vigie.clock=feed",
                "--vigie.identities.file=" + file,
                "--vigie.identities.per-hour=2",
                "--VIGIE_IDENTITIES_KEY=" + KEY);
        anne = queue.account("anne", Role.INVESTIGATOR);
        browser = queue.browser();
        browser.login("anne", RunningQueue.PASSWORD);
    }

    @BeforeEach
    void aCase() {
        AlertItem item = mileageItem("a-nurse-1", 1);
        item.setPatientId(PATIENT);
        testbed.send("alerts", "a-nurse-1", mileage());
        testbed.send("alert-items", "a-nurse-1,line-00001", item);
        testbed.send("day-closes", "billing-lines", new DayClose("billing-lines", TODAY.minusDays(1)));
        queue.awaitRead();
        queue.bean(CaseOpening.class).takeNext(anne);
    }

    @AfterEach
    void stop() {
        queue.close();
    }

    private void step(Step step, int version) {
        queue.bean(CaseProcedure.class)
                .take(anne, "LCF-2022-00001", step, StepInput.on(TODAY).motive("Vu."), version);
    }

    private void instructed() {
        step(Step.QUALIFY, 0);
        step(Step.OPEN_INSTRUCTION, 1);
    }

    private HttpResponse<String> ask(String pseudonym, String motive) {
        browser.get(CASE);
        return browser.post(CASE + "/identite", Map.of("pseudonyme", pseudonym, "motif", motive));
    }

    private String refusal(String pseudonym, String motive) {
        HttpResponse<String> answer = ask(pseudonym, motive);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.body()).doesNotContain(NIR);
        return browser.get(CASE).body();
    }

    private int logged() {
        return testbed.database()
                .sql("select count(*) from access_log where action = 'REIDENTIFY'")
                .query(Integer.class)
                .single();
    }

    @Test
    void whoIsInInstructionIsNamedOnceAndItIsLogged() {
        assertThat(browser.get(CASE).body()).doesNotContain("Lever une identité");
        instructed();
        assertThat(browser.get(CASE).body()).contains("Lever une identité");

        HttpResponse<String> answer = ask(PATIENT, MOTIVE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(NIR);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(testbed.database()
                        .sql("select object_id || ' ' || detail from access_log where action = 'REIDENTIFY'")
                        .query(String.class)
                        .single())
                .isEqualTo("LCF-2022-00001 " + PATIENT + " : " + MOTIVE);
        assertThat(browser.get(CASE).body()).contains("Identité levée", MOTIVE).doesNotContain(NIR);
        assertThat(testbed.database()
                        .sql("select count(*) from identity where sealed like '%' || :nir || '%'")
                        .param("nir", NIR)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyIsNamedBeforeTheInstructionWithoutMotiveOrOfAnotherCase() {
        assertThat(refusal(PATIENT, MOTIVE)).contains("L’instruction n’est pas ouverte");
        instructed();
        assertThat(refusal(PATIENT, "parce que")).contains("Dites en 10 à 500 caractères");
        assertThat(refusal(STRANGER, MOTIVE)).contains("pas de ce dossier");
        assertThat(refusal("10000000017", MOTIVE)).contains("pas dans la table de correspondance");
        assertThat(refusal("' or true --", MOTIVE)).contains("pas de ce dossier");
        assertThat(logged()).isZero();
    }

    @Test
    void whoAsksForTooManyIsStopped() {
        instructed();
        ask(PATIENT, MOTIVE);
        ask(PATIENT, MOTIVE);

        assertThat(refusal(PATIENT, MOTIVE)).contains("2 identités en une heure");
        assertThat(logged()).isEqualTo(2);
    }

    @Test
    void aBrokenFileStopsTheStart(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv"), PATIENT + ",A".repeat(2) + "\n");

        assertThatThrownBy(() -> CaseQueue.start(new Testbed()
                        .withTopics()
                        .settings(
                                "--VIGIE_QUEUE_PASSWORD=" + RunningQueue.PASSWORD,
                                "--vigie.identities.file=" + broken)))
                .hasStackTraceContaining("line 1: not a pseudonym and its envelope");
    }
}
