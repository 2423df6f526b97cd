package fr.vigie.casequeue.document;

import static fr.vigie.casequeue.testbed.SampleAlerts.alert;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Edge;
import fr.vigie.domain.alert.Member;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.DayClose;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The documents of a real case, over HTTP, while the case goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentsIT {
    private static final String CASE = "/dossiers/LCF-2022-00001";
    private static final int LINES = 300;
    private static final int ANNEX = 1;
    private static final Pattern LETTER = Pattern.compile("href=\"(" + CASE + "/questions/[0-9a-f]{10}/lettre.odt)\"");
    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final RunningQueue QUEUE = new RunningQueue(TESTBED, "--vigie.clock=feed");
    private static final QueueBrowser ANNE = QUEUE.browser("anne", Role.INVESTIGATOR);
    private static final QueueBrowser AUDITOR = QUEUE.browser("claude", Role.AUDITOR);

    @BeforeAll
    static void aCase() {
        TESTBED.send("alerts", "a-nurse-1", mileage());
        for (int number = 1; number <= LINES; number++) {
            send(mileageItem("a-nurse-1", number), number);
        }
        AlertItem notCounted = mileageItem("a-nurse-1", 9_000);
        notCounted.setHome(false);
        send(notCounted, 9_000);
        TESTBED.send("alerts", "r-kits-1", ring());
        TESTBED.send("day-closes", "billing-lines", new DayClose("billing-lines", LocalDate.of(2022, 3, 1)));
        QUEUE.awaitRead();
        ANNE.get("/alertes/a-nurse-1");
        assertThat(ANNE.post("/dossiers/ouvrir", Map.of("alerte", "a-nurse-1"))
                        .headers()
                        .firstValue("Location"))
                .hasValue(CASE);
    }

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    private static void send(AlertItem item, int number) {
        // Each patient has three lines, but for one who has none of his own.
        item.setPatientId("p-%08x".formatted(number / 3));
        TESTBED.send("alert-items", item.getAlertId() + "," + item.getLineId().orElseThrow(), item);
    }

    private static Alert ring() {
        Alert ring = alert("r-kits-1", Scheme.RING, AlertSubjectKind.RING, "ring-1", 10);
        ring.setMembers(List.of(
                new Member("BILLER", "172000013", "SUSPECT"), new Member("PROFESSIONAL", "10000000025", "VICTIM")));
        ring.setEdges(List.of(new Edge("172000013", "10000000025", "KITS", new BigDecimal("4.0000"))));
        return ring;
    }

    private static HttpResponse<byte[]> file(QueueBrowser browser, String path) {
        HttpResponse<byte[]> answer = browser.file(CASE + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("LCF-2022-00001-");
        return answer;
    }

    private static void step(String step, String sum) {
        post(step, sum);
        assertThat(ANNE.get(CASE).body()).as(step).doesNotContain("class=\"notice error\"");
    }

    private static void post(String step, String sum) {
        int version = TESTBED.database()
                .sql("select version from case_file where number = 'LCF-2022-00001'")
                .query(Integer.class)
                .single();
        Map<String, String> form = new HashMap<>(
                Map.of("etape", step, "jour", "2022-03-02", "motif", "=1+1 <script>", "version", "" + version));
        if (!sum.isEmpty()) {
            form.put("montant", sum);
        }
        ANNE.get(CASE);
        ANNE.post(CASE + "/etapes", form);
    }

    private static String lastExport() {
        return TESTBED.database()
                .sql("select detail from access_log where action = 'EXPORT' order by number desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    @Order(1)
    void thePaperTheTableAndTheLogSayTheSame() throws Exception {
        ANNE.get(CASE);
        ANNE.post(CASE + "/notes", Map.of("texte", "=cmd() <script>alert(1)</script> \u202e"));
        byte[] csv = file(AUDITOR, "/lignes.csv").body();
        byte[] pdf = file(AUDITOR, "/dossier.pdf").body();

        assertThat(lastExport()).isEqualTo("LCF-2022-00001-dossier.pdf, SHA-256 " + Sha256.of(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("SHA-256 des lignes (LCF-2022-00001-lignes.csv) : " + Sha256.of(csv))
                    .contains("=cmd() <script>alert(1)</script> ‹U+202E›", "line-00001", "line-00300", "3 780,00 €")
                    .doesNotContain("line-09000");
        }
        assertThat(new String(csv, StandardCharsets.UTF_8).lines()).hasSize(LINES + 1);
        SpreadSheet ods = new SpreadSheet(
                new ByteArrayInputStream(file(AUDITOR, "/lignes.ods").body()));
        assertThat(ods.getSheet(0).getMaxRows()).isEqualTo(LINES + 1);
    }

    @Test
    @Order(2)
    void noLetterBeforeItsTime() {
        HttpResponse<byte[]> answer = ANNE.file(CASE + "/lettres/indu.odt");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(ANNE.get(CASE).body()).contains("Cette lettre n’est pas proposée à cette étape");
        assertThat(ANNE.file(CASE + "/lettres/pardon.odt").statusCode()).isEqualTo(404);
        assertThat(ANNE.file("/dossiers/LCF-2022-00099/dossier.pdf").statusCode())
                .isEqualTo(404);
        assertThat(AUDITOR.file(CASE + "/lettres/indu.odt").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void thoseWhoseAnswersWeighMostAreNamedAndAsked() throws Exception {
        String page = ANNE.get(CASE).body();
        Matcher letters = LETTER.matcher(page);
        assertThat(letters.find()).isTrue();
        String first = letters.group(1);

        assertThat(letters.results().count()).isEqualTo(9);
        assertThat(page).contains("378,00", "3 780,00".replace(' ', '\u202f'));
        OpenDocument letter =
                new OpenDocument(file(ANNE, first.substring(CASE.length())).body());
        assertThat(letter.rows(0)).hasSize(4);
        assertThat(letter.text()).contains("une visite à votre domicile (IK)").doesNotContain("p-0000");
        OpenDocument sheet =
                new OpenDocument(file(ANNE, first.substring(CASE.length()).replace("lettre", "appel"))
                        .body());
        assertThat(sheet.text()).contains("Fiche d’appel", "pseudonyme p-0000");
        assertThat(ANNE.file(CASE + "/questions/0123456789/lettre.odt").statusCode())
                .isEqualTo(404);
        assertThat(AUDITOR.get(CASE).body()).doesNotContain("Qui interroger");
    }

    @Test
    @Order(4)
    void theLetterKeepsTheLinesThatWereNotifiedWhateverComesLater() throws Exception {
        step("QUALIFY", "");
        step("OPEN_INSTRUCTION", "");
        assertThat(ANNE.get(CASE).body()).contains("/lettres/indu.odt", "/lettres/warning.odt");
        OpenDocument draft = new OpenDocument(file(ANNE, "/lettres/indu.odt").body());
        assertThat(draft.text()).contains("La somme réclamée est de 3\u202f780,00\u00a0€");
        step("NOTIFY_INDU", "3 780,00");

        AlertItem changed = mileageItem("a-nurse-1", 1);
        changed.setUndueCents(2L);
        send(changed, 1);
        send(mileageItem("a-nurse-1", LINES + 1), LINES + 1);
        QUEUE.awaitRead();

        OpenDocument letter =
                new OpenDocument(file(ANNE, "/lettres/indu-notified.odt").body());
        assertThat(letter.rows(ANNEX)).hasSize(LINES + 1).isEqualTo(draft.rows(ANNEX));
        // What has come since is claimed by a notification of its own.
        assertThat(new OpenDocument(file(ANNE, "/lettres/indu.odt").body()).rows(ANNEX))
                .hasSize(2)
                .last()
                .asList()
                .contains("line-00301");
    }

    @Test
    @Order(5)
    void anInduIsTheSumOfItsLinesOrItIsRefused() {
        step("WITHDRAW_INDU", "");
        post("NOTIFY_INDU", "1 000,00");

        assertThat(ANNE.get(CASE).body()).contains("Un indu est la somme exacte de ses lignes", "Saisissez ce montant");
    }

    @Test
    @Order(6)
    void theProfessionalsOfAKitListAreAsked() throws Exception {
        ANNE.get("/alertes/r-kits-1");
        String ring = ANNE.post("/dossiers/ouvrir", Map.of("alerte", "r-kits-1"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String page = ANNE.get(ring).body();
        Matcher link = Pattern.compile("href=\"(" + ring + "/questions/[0-9a-f]{10}/lettre.odt)\"")
                .matcher(page);

        assertThat(page).contains("10000000025", "4\u00a0livraisons");
        assertThat(link.find()).isTrue();
        OpenDocument letter = new OpenDocument(ANNE.file(link.group(1)).body());
        assertThat(letter.text()).contains("Avez-vous commandé et reçu ces tests", "10000000025");
    }
}
