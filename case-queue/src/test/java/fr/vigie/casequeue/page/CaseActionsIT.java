package fr.vigie.casequeue.page;

import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.event.DayClose;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send by the forms of a case, wrong things included. */
class CaseActionsIT {
    private static final String CASE = "/dossiers/LCF-2022-00001";
    private static final int MEBIBYTE = 1 << 20;

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
    private final QueueBrowser anne = queue.browser("anne", Role.INVESTIGATOR);
    private final QueueBrowser bruno = queue.browser("bruno", Role.INVESTIGATOR);

    @BeforeEach
    void aCase() {
        testbed.send("alerts", "a-nurse-1", mileage());
        testbed.send("alerts", "b-pharmacy-1", tests());
        testbed.send("day-closes", "billing-lines", new DayClose("billing-lines", LocalDate.of(2022, 3, 1)));
        queue.awaitRead();
        anne.get("/");
        assertThat(location(anne.post("/dossiers/suivant", Map.of()))).isEqualTo(CASE);
    }

    @AfterEach
    void stop() {
        queue.close();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> step(String step, int version) {
        return Map.of(
                "etape", step, "jour", "2022-03-02", "motif", "Vu.", "version", String.valueOf(version), "issue", "");
    }

    @Test
    void whoeverSavesOnAnOlderVersionIsToldAndKeepsWhatHeTyped() {
        anne.get(CASE);
        bruno.get(CASE);
        anne.post(CASE + "/etapes", step("QUALIFY", 0));

        Map<String, String> late = new HashMap<>(step("OPEN_INSTRUCTION", 0));
        late.put("motif", "Un motif long à écrire.");
        bruno.post(CASE + "/etapes", late);
        String page = bruno.get(CASE).body();

        assertThat(page).contains("Un collègue a modifié ce dossier", "Un motif long à écrire.");
        assertThat(page).contains("Qualification");
        assertThat(bruno.get(CASE).body()).doesNotContain("Un collègue a modifié");
    }

    @Test
    void twoPeopleWhoOpenTheSameAlertAreInOneCase() {
        anne.get("/alertes/a-nurse-1");
        bruno.get("/alertes/a-nurse-1");

        String first = location(anne.post("/dossiers/ouvrir", Map.of("alerte", "a-nurse-1")));
        String second = location(bruno.post("/dossiers/ouvrir", Map.of("alerte", "a-nurse-1")));

        assertThat(first).isEqualTo("/dossiers/LCF-2022-00002").isEqualTo(second);
        assertThat(bruno.get(first).body()).contains("anne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table case_event; --",
                "${T(java.lang.Runtime).getRuntime()}",
                "\u202e\u0007 à l’envers"
            })
    void whatIsTypedIsShownAsItWasTyped(String text) {
        anne.get(CASE);
        anne.post(CASE + "/notes", Map.of("texte", text));

        List<String> notes = testbed.database()
                .sql("select text from case_event where kind = 'NOTE'")
                .query(String.class)
                .list();
        assertThat(notes).containsExactly(text);
        assertThat(anne.get(CASE).body()).doesNotContain("<script>");
    }

    @Test
    void aStepThatThereIsNotIsABadRequest() {
        anne.get(CASE);

        assertThat(anne.post(CASE + "/etapes", step("PARDON", 0)).statusCode()).isEqualTo(400);
        Map<String, String> day = new HashMap<>(step("QUALIFY", 0));
        day.put("jour", "demain");
        assertThat(anne.post(CASE + "/etapes", day).statusCode()).isEqualTo(400);
        assertThat(anne.post("/dossiers/LCF-2022-99999/notes", Map.of("texte", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(anne.get("/dossiers/LCF-2022-99999").statusCode()).isEqualTo(404);
    }

    @Test
    void aHugeFileIsRefusedInWordsAndNothingIsKept() {
        anne.get(CASE);
        HttpResponse<String> answer = upload("gros.bin", new byte[200 * MEBIBYTE]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("20 Mo");
        assertThat(testbed.database()
                        .sql("select count(*) from case_attachment")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(upload("petit.txt", "ok".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(302);
        HttpResponse<String> page = anne.get(CASE);
        Matcher link = Pattern.compile("href=\"(" + CASE + "/pieces/\\d+)\"").matcher(page.body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> content = anne.get(link.group(1));
        assertThat(content.body()).isEqualTo("ok");
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        String head = "--xx\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + anne.token()
                + "\r\n--xx\r\nContent-Disposition: form-data; name=\"piece\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n";
        return queue.send(queue.request(CASE + "/pieces")
                .header("Cookie", anne.cookie())
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }
}
