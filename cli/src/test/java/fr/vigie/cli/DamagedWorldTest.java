package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sample.Progress;
import fr.vigie.sample.World;
import fr.vigie.sample.WorldSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small world is clean; damaged in any of many ways, the check names the damage and the line it is on. */
class DamagedWorldTest {
    /** Days on which the kit's price changes (2022-02-15) and IFD is worth 2.50 €. */
    private static final LocalDate FROM = LocalDate.of(2022, 1, 10);

    private static final int DAYS = 60;
    private static final String PMR_AFTER_CHANGE = "\"careDate\":\"2022-02-2.*\"actCode\":\"PMR\".*\"amountCents\":500";

    @TempDir
    static Path clean = Path.of("");

    @TempDir
    Path damaged = Path.of("");

    @BeforeAll
    static void generate() throws IOException {
        World.generate(WorldSettings.defaults(11).withInsured(2_000).withPeriod(FROM, DAYS), clean, Progress.SILENT);
    }

    /** The first line of a stream that a pattern is found in has one thing replaced by another. */
    private record Damage(String stream, String line, String what, String by, String named) {
        @Override
        public String toString() {
            return named;
        }
    }

    private static Damage billing(String line, String what, String by, String named) {
        return new Damage("billing-lines", line, what, by, named);
    }

    static Stream<Damage> rejected() {
        return Stream.of(
                billing("AMI", "\"lineId\":", "lineId:", "not JSON"),
                billing("AMI", "\"careDate\":\"[^\"]*\",", "", "careDate: missing, it is mandatory"),
                billing("AMI", "\"place\":\"[A-Z_]*\"", "\"place\":\"MOON\"", "place: unknown value \"MOON\""),
                billing("AMI", "\"amountCents\":\\d+", "\"amountCents\":-1", "amountCents: negative"),
                billing(
                        "AMI",
                        "\"careDate\":\"[^\"]*\"",
                        "\"careDate\":\"1989-12-31\"",
                        "careDate: 1989-12-31 lies before"),
                billing(
                        "AMI",
                        "\"executantId\":\"\\d+\"",
                        "\"executantId\":\"10000000018\"",
                        "executantId: RPPS 10000000018: wrong key"),
                billing(
                        "AMI",
                        "\"billerId\":\"\\d+\"",
                        "\"billerId\":\"296991103\"",
                        "billerId: AM number or FINESS 296991103: wrong key"),
                new Damage(
                        "sick-leaves",
                        "employerId",
                        "\"employerId\":\"\\d+\"",
                        "\"employerId\":\"99999000500013\"",
                        "employerId: SIRET 99999000500013: wrong key"),
                new Damage(
                        "billers",
                        "PHARMACY",
                        "\"billerId\":\"\\d+\"",
                        "\"billerId\":\"980000211\"",
                        "billerId: AM number or FINESS 980000211: wrong key"),
                billing(
                        "AMI",
                        "\"receivedAt\":\"[^\"]*\"",
                        "\"receivedAt\":\"yesterday\"",
                        "receivedAt: \"yesterday\" is not an ISO-8601 instant"),
                billing("AMI", "\"quantity\":\\d+", "\"quantity\":1.5", "quantity: 1.5 is not a whole number"));
    }

    static Stream<Damage> faults() {
        return Stream.of(
                billing(
                        "AMI",
                        "\"rectifies\":\"[^\"]*\"|\\}$",
                        ",\"rectifies\":\"L0\"}",
                        "rectifies L0, which is nowhere in the stream"),
                billing("AMI", "\"receivedAt\":\"\\d{4}", "\"receivedAt\":\"2021", "comes after"),
                billing("IFD", "\"amountCents\":\\d+", "\"amountCents\":275", "IFD 1.000 x 1 at 2.75 on 2022-0"),
                billing(PMR_AFTER_CHANGE, "\"amountCents\":\\d+", "\"amountCents\":601", "at 6.01 on 2022-02-2"),
                billing(
                        "AMI",
                        "\"reimbursedCents\":\\d+",
                        "\"reimbursedCents\":99999",
                        "reimbursedCents 99999, amountCents"),
                billing(
                        "MINOR",
                        "\"careDate\":\"[^\"]*\"",
                        "\"careDate\":\"1990-01-01\"",
                        "careDate 1990-01-01, patient born in"),
                billing(
                        "AMI",
                        "\"careDate\":\"[^\"]*\"",
                        "\"careDate\":\"2022-06-01\"",
                        "careDate 2022-06-01, receivedAt 2022-0"),
                new Damage(
                        "payments",
                        "paidCents",
                        "\"invoiceId\":\"[^\"]*\"",
                        "\"invoiceId\":\"F0\"",
                        "pays an invoice that has no line: 1"),
                new Damage(
                        "payments",
                        "\"paidCents\":[1-9]",
                        "\"paidCents\":\\d+",
                        "\"paidCents\":999999",
                        "paidCents 999999, its lines let"),
                new Damage(
                        "sick-leaves",
                        "startOn",
                        "\"endOn\":\"[^\"]*\"",
                        "\"endOn\":\"2020-01-01\"",
                        "endOn 2020-01-01 lies before startOn"),
                new Damage(
                        "daily-allowances",
                        "leaveId",
                        "\"leaveId\":\"[^\"]*\"",
                        "\"leaveId\":\"S0\"",
                        "an allowance of a leave that is not there: 1"),
                new Damage(
                        "daily-allowances",
                        "leaveId",
                        "\"periodEnd\":\"[^\"]*\"",
                        "\"periodEnd\":\"2022-12-31\"",
                        "to 2022-12-31, the leave lasts from"),
                new Damage(
                        "daily-allowances",
                        "leaveId",
                        "\"patientId\":\"[^\"]*\"",
                        "\"patientId\":\"P0\"",
                        "patientId P0 is not that of leave"),
                new Damage("daily-allowances", "leaveId", "\"amountCents\":\\d+", "\"amountCents\":1", "are not 0.01"),
                new Damage(
                        "card-uses",
                        "ACCEPTED",
                        "\"cardId\":\"\\d+\"",
                        "\"cardId\":\"1\"",
                        "use of a card that was never issued: 1"),
                new Damage("card-uses", "ACCEPTED", "\"at\":\"\\d{4}", "\"at\":\"2001", "at 2001-01-1"),
                new Damage(
                        "card-uses",
                        "ACCEPTED",
                        "\"holderId\":\"\\d+\"",
                        "\"holderId\":\"10000000017\"",
                        "is not of holderId 10000000017"),
                new Damage(
                        "test-registrations",
                        "performedOn",
                        "\"performedOn\":\"[^\"]*\"",
                        "\"performedOn\":\"2022-09-01\"",
                        "performedOn 2022-09-01"),
                new Damage(
                        "hospital-stays",
                        "dischargedOn",
                        "\"dischargedOn\":\"[^\"]*\"",
                        "\"dischargedOn\":\"2020-01-01\"",
                        "dischargedOn 2020-01-01 lies before admittedOn"),
                new Damage(
                        "labels/planted",
                        "evidenceIds",
                        "\"evidenceIds\":\\[",
                        "\"evidenceIds\":[\"L0\",",
                        "a label's evidence is no record of the streams: 1"),
                new Damage(
                        "labels/planted",
                        "evidenceIds",
                        "\"undueCents\":\\d+",
                        "\"undueCents\":99999999",
                        "undueCents 99999999 of "),
                new Damage(
                        "labels/planted",
                        "\"PROFESSIONAL\"|\"BILLER\"",
                        "\"id\":\"[0-9]*\"",
                        "\"id\":\"0\"",
                        "a label's subject is neither in the references nor in a record: 1"),
                new Damage(
                        "labels/look-alikes",
                        "sufferedCents",
                        "\"sufferedCents\":\\d+",
                        "\"sufferedCents\":7",
                        "a look-alike has none"),
                new Damage("labels/look-alikes", "LOOK_ALIKE", "LOOK_ALIKE", "BYSTANDER", "role BYSTANDER is none of"));
    }

    @Test
    void aWorldIsClean() {
        CommandRun run = CommandRun.of("check", "--in", clean.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).as(run.out()).isZero();
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void aLineThatIsNoRecordIsNamed(Damage damage) throws IOException {
        int line = inflict(damage);

        CommandRun run = check();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("rejected: " + file(damage) + ":" + line + ": ")
                .contains(damage.named);
        assertThat(run.err()).contains("1 of ", " lines would be rejected");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aContradictionIsNamed(Damage damage) throws IOException {
        int line = inflict(damage);

        CommandRun run = check();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("fault: ").contains(file(damage) + ":").contains(damage.named);
        if (!damage.named.equals("comes after")) {
            assertThat(run.out()).contains("  " + file(damage) + ":" + line + ": ");
        }
        assertThat(run.err()).contains("listed above with what to do").hasLineCount(1);
    }

    @Test
    void aWrongDailyAmountIsNamed() throws IOException {
        String line = find("daily-allowances", "\"days\":");
        String wrong = line.replaceFirst(
                "\"dailyAmountCents\":\\d+,\"amountCents\":\\d+",
                "\"dailyAmountCents\":1000," + "\"amountCents\":"
                        + 1000 * Integer.parseInt(line.replaceFirst(".*\"days\":(\\d+).*", "$1")));
        replace("daily-allowances", line, List.of(wrong));

        assertFault("dailyAmountCents 1000, from the wages declared follow ");
    }

    @Test
    void twoContentsAtOneMomentAreNamed() throws IOException {
        String line = find("billing-lines", "GS");
        replace("billing-lines", line, List.of(line, line.replaceFirst("\"quantity\":1", "\"quantity\":2")));

        assertFault("was given before, for the same moment");
    }

    @Test
    void manyLinesOfAnUnknownBillerAreNamed() throws IOException {
        rewrite("billing-lines", "\"billerId\":\"\\d+\"", "\"billerId\":\"296991102\"");

        assertFault("billerId not in billers: ");
    }

    @Test
    void manyLinesOfAnUnknownExecutantAreNamed() throws IOException {
        rewrite("billing-lines", "\"executantId\":\"\\d+\"", "\"executantId\":\"10000000017\"");

        assertFault("executantId not in professionals: ");
    }

    @Test
    void manyLinesOfUnknownPatientsAreNamed() throws IOException {
        rewrite("billing-lines", "\"patientId\":\"", "\"patientId\":\"x");

        assertFault("patientId not in patients: ");
    }

    @Test
    void aLastLineCutOffIsNamed() throws IOException {
        List<String> lines = read("payments");
        String last = lines.get(lines.size() - 1);
        replace("payments", last, List.of(last.substring(0, last.length() / 2)));

        CommandRun run = check();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("payments.jsonl:" + lines.size() + ": the file ends in the middle of a record");
    }

    @Test
    void questionableBillingIsNoFault() throws IOException {
        // Art. 11B ignored: the second act at its full price, which is a price all the same.
        String line =
                find("billing-lines", "\"actCode\":\"AMI\",\"coefficient\":1.000,\"quantity\":1,\"amountCents\":158");
        replace("billing-lines", line, List.of(line.replace("\"amountCents\":158", "\"amountCents\":315")));

        CommandRun run = check();

        assertThat(run.status()).as(run.out()).isZero();
    }

    private void assertFault(String named) {
        CommandRun run = check();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("fault: ").contains(named);
    }

    private CommandRun check() {
        return CommandRun.of("check", "--in", damaged.toString());
    }

    private Path file(Damage damage) {
        return damaged.resolve(damage.stream + ".jsonl");
    }

    private int inflict(Damage damage) throws IOException {
        String line = find(damage.stream, damage.line);
        String worse = line.replaceFirst(damage.what, damage.by);
        assertThat(worse).isNotEqualTo(line);
        return replace(damage.stream, line, List.of(worse));
    }

    /** The first line that a pattern is found in and no label speaks of: labels may explain what is odd. */
    private static String find(String stream, String pattern) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        String labels = Files.readString(clean.resolve("labels/planted.jsonl"))
                + Files.readString(clean.resolve("labels/look-alikes.jsonl"));
        return read(stream).stream()
                .filter(line -> wanted.matcher(line).find())
                .filter(line -> stream.startsWith("labels") || !labels.contains(line.split("\"", -1)[7]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line of " + stream + " has " + pattern));
    }

    private static List<String> read(String stream) throws IOException {
        return Files.readAllLines(clean.resolve(stream + ".jsonl"));
    }

    /** Writes the world with a line replaced, and says where that line was. */
    private int replace(String stream, String line, List<String> by) throws IOException {
        List<String> lines = new ArrayList<>(read(stream));
        int index = lines.indexOf(line);
        lines.remove(index);
        lines.addAll(index, by);
        write(stream, lines);
        return index + 1;
    }

    private void rewrite(String stream, String what, String by) throws IOException {
        write(
                stream,
                read(stream).stream().map(line -> line.replaceFirst(what, by)).toList());
    }

    private void write(String stream, List<String> lines) throws IOException {
        try (Stream<Path> files = Files.walk(clean)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = damaged.resolve(clean.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.write(damaged.resolve(stream + ".jsonl"), lines);
    }
}
