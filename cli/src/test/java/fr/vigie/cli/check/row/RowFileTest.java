package fr.vigie.cli.check.row;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record is the same in whatever form it is written, whether it is read quickly or thoroughly. */
class RowFileTest {
    private static final String LEAVE =
            "{\"receivedAt\":\"2021-11-03T19:00:00Z\",\"leaveId\":\"S1\",\"patientId\":\"p_1\","
                    + "\"prescriberId\":\"10000000017\",\"channel\":\"ELECTRONIC\",\"teleconsultation\":false,"
                    + "\"kind\":\"INITIAL\",\"reason\":\"SICKNESS\",\"prescribedOn\":\"2021-11-02\",\"startOn\":\"2021-11-02\","
                    + "\"endOn\":\"2021-11-10\"}";

    @TempDir
    Path directory = Path.of("");

    /** What is read of one line. */
    private record Read(List<Long> contents, List<Long> values, List<String> rejects) {}

    private Read read(Stream stream, String... lines) throws IOException {
        Path file = Files.write(directory.resolve(stream.fileName() + ".jsonl"), List.of(lines));
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new RowFile(stream, file, 0).read(new RowHandler() {
            @Override
            public void row(Row row) {
                read.contents.add(row.content());
                for (int i = 0; i < stream.schema().getFields().size(); i++) {
                    read.values.add(row.get(i, -1));
                }
            }

            @Override
            public void reject(long line, String reason) {
                read.rejects.add(line + ": " + reason);
            }

            @Override
            public void done(long bytes) {}
        });
        return read;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"receivedAt\":\"2021-11-03T20:00:00+01:00\"",
                "\"receivedAt\":\"2021-11-03T19:00:00.000Z\"",
                "\"receivedAt\" : \"2021-11-03T19:00:00.0004Z\"",
                "\"scan\":null,\"receivedAt\":\"2021-11-03T19:00Z\"",
                "\"unknown\":[1,{}],\"receivedAt\":\"2021-11-03T19:00:00Z\""
            })
    void theSameMomentInAnotherForm(String form) throws IOException {
        String other = LEAVE.replace("\"receivedAt\":\"2021-11-03T19:00:00Z\"", form);

        Read read = read(Stream.SICK_LEAVES, LEAVE, other);

        assertThat(read.rejects).isEmpty();
        assertThat(read.contents.get(1)).isEqualTo(read.contents.get(0));
        int fields = read.values.size() / 2;
        assertThat(read.values.subList(fields, 2 * fields)).isEqualTo(read.values.subList(0, fields));
    }

    @Test
    void numbersAndTextsInAnotherForm() throws IOException {
        String plain =
                "{\"code\":\"17300\",\"name\":\"Xy\",\"population\":75000,\"latitude\":46.16,\"longitude\":-1.15}";

        Read read = read(
                Stream.COMMUNES,
                plain,
                plain.replace("46.16", "46.160").replace("-1.15", "-115e-2"),
                "{\"name\":\"\\u0058y\","
                        + plain.replace("\"name\":\"Xy\",", "").substring(1),
                plain.replace("Xy", "Xé"),
                plain.replace("Xy", "X\\\"\\u00e9"),
                plain.replace("75000", "75001"));

        assertThat(read.rejects).isEmpty();
        assertThat(read.contents.subList(1, 3)).containsOnly(read.contents.get(0));
        assertThat(read.contents.subList(2, 6)).doesNotHaveDuplicates();
    }

    @Test
    void anotherContentHasAnotherFingerprint() throws IOException {
        Read read = read(
                Stream.SICK_LEAVES,
                LEAVE,
                LEAVE.replace("p_1", "p_2"),
                LEAVE.replace("2021-11-10", "2021-11-11"),
                LEAVE.replace("false", "true"),
                LEAVE.replace("SICKNESS", "COVID"),
                LEAVE.replace("\"channel\"", "\"partTime\":false,\"channel\""));

        assertThat(read.contents).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void whatARunRejectsIsRejectedInTheSameWords() throws IOException {
        Read read = read(
                Stream.SICK_LEAVES,
                LEAVE.replace("10000000017", "10000000018"),
                LEAVE.replace("2021-11-10", "2021-02-30"),
                LEAVE.replace("2021-11-10", "2022-11-04"),
                LEAVE.replace("2021-11-10", "1989-11-04"),
                LEAVE.replace("\"kind\":\"INITIAL\",", ""),
                LEAVE.replace("SICKNESS", "BOREDOM"),
                LEAVE + "{}");

        assertThat(read.contents).isEmpty();
        assertThat(read.rejects)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("1: prescriberId: RPPS 10000000018: wrong key"),
                        one -> assertThat(one).isEqualTo("2: endOn: \"2021-02-30\" is not an ISO date"),
                        one -> assertThat(one).startsWith("3: endOn: 2022-11-04 lies more than a year beyond"),
                        one -> assertThat(one).isEqualTo("4: endOn: 1989-11-04 lies before 1990"),
                        one -> assertThat(one).isEqualTo("5: kind: missing, it is mandatory"),
                        one -> assertThat(one).startsWith("6: reason: unknown value \"BOREDOM\""),
                        one -> assertThat(one).isEqualTo("7: more than one JSON value on the line"));
    }

    @Test
    void aYearBeyondIsTheLastDayAllowed() throws IOException {
        assertThat(read(Stream.SICK_LEAVES, LEAVE.replace("2021-11-10", "2022-11-03")).rejects)
                .isEmpty();
    }
}
