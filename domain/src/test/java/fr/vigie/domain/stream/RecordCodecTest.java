package fr.vigie.domain.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordCodecTest {
    private static final String LINE =
            """
            {"receivedAt":"2021-11-03T19:00:00+01:00","lineId":"L1","invoiceId":"F1","batchId":"B1",\
            "careDate":"2021-11-02","billerId":"179999995","executantId":"10000000017","patientId":"p_1",\
            "actCode":"IK","coefficient":1,"quantity":56,"amountCents":1960,"reimbursedCents":1960,\
            "place":"HOME","future":{"a":[1]}}""";

    private final RecordParser parser = new RecordParser();

    private SpecificRecordBase parse(String json) throws BadRecord {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return parser.parse(Stream.BILLING_LINES, bytes, 0, bytes.length);
    }

    @Test
    void readsWhatItWritesInJsonAndInAvro() throws BadRecord {
        BillingLine line = (BillingLine) parse(LINE);

        assertThat(line.getCareDate()).isEqualTo(LocalDate.of(2021, 11, 2));
        assertThat(line.getSignedAt()).isEmpty();
        assertThat(line.getCoefficient()).isEqualByComparingTo("1");
        assertThat(parser.unknownFields()).isEqualTo(1);
        assertThat(parse(RecordJson.toJson(line))).isEqualTo(line);
        assertThat(RecordBinary.decode(Stream.BILLING_LINES, RecordBinary.encode(line)))
                .isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\":56|\"quantity\":\"x\"|quantity: x is not a whole number",
                "\"quantity\":56,||quantity: missing",
                "\"HOME\"|\"MOON\"|place: unknown value \"MOON\", expected one of CABINET",
                "2021-11-02|2021-13-02|careDate: \"2021-13-02\" is not an ISO date",
                "+01:00||is not an ISO-8601 instant with offset",
                "T19:00:00+01:00||is not an ISO-8601 instant with offset",
                "2021-11-03T|+12021-11-03T|is not an ISO-8601 instant with offset",
                "2021-11-02|+12021-11-02|careDate: \"+12021-11-02\" is not an ISO date",
                "\"coefficient\":1|\"coefficient\":1.23456|more than 3 decimals",
                "\"coefficient\":1|\"coefficient\":1e-200000000|coefficient: number out of range",
                "\"coefficient\":1|\"coefficient\":1e200000000|coefficient: number out of range",
                "\"coefficient\":1|\"coefficient\":1e99999999999|coefficient: number out of range",
                "\"coefficient\":1|\"coefficient\":1000000|coefficient: number out of range",
                "\"coefficient\":1|\"coefficient\":\"1\"|coefficient: 1 is not a number",
                "\"quantity\":56|\"quantity\":1.5|quantity: 1.5 is not a whole number",
                "\"quantity\":56|\"quantity\":2147483648|quantity: number out of range",
                "\"amountCents\":1960|\"amountCents\":9223372036854775808|amountCents: number out of range",
                "\"L1\"|null|lineId: missing",
                "\"L1\"|7|lineId: 7 is not a text",
                "\"L1\"|[\"L1\"]|lineId: [ is not a text",
                "\"L1\"|\"\\ud800\"|lineId: half a character",
                "[1]}}|[1]}} {}|more than one JSON value",
                "{\"receivedAt\"|[\"receivedAt\"|not a JSON object",
                "\"future\":{|\"future\":|not JSON"
            })
    void namesTheFaultOfABadLine(String from, String to, String message) {
        String broken = LINE.replace(from, to == null ? "" : to);

        assertThatThrownBy(() -> parse(broken)).isInstanceOf(BadRecord.class).hasMessageContaining(message);
    }

    @Test
    void holdsTheWidestCoefficientAndTheLongestText() throws BadRecord {
        String json = LINE.replace("\"coefficient\":1", "\"coefficient\":9.99999999e5")
                .replace("p_1", "é😀".repeat(100_000));

        SpecificRecordBase line = parse(json.replace("9.99999999e5", "999999.999"));
        assertThat(RecordBinary.decode(Stream.BILLING_LINES, RecordBinary.encode(line)))
                .isEqualTo(parse(json));
    }

    @Test
    void writesKeysInTheOrderOfTheSchemaWhateverTheOrderRead() throws BadRecord {
        String shuffled = LINE.replace("{\"receivedAt\":\"2021-11-03T19:00:00+01:00\",", "{")
                .replace("\"future\":{\"a\":[1]}", "\"receivedAt\":\"2021-11-03T18:00:00.000Z\",\"purpose\":null");

        assertThat(RecordJson.toJson(parse(shuffled)))
                .isEqualTo(RecordJson.toJson(parse(LINE)))
                .startsWith("{\"receivedAt\":\"2021-11-03T18:00:00Z\",\"lineId\":\"L1\"")
                .contains("\"coefficient\":1.000,")
                .endsWith("\"place\":\"HOME\"}");
    }

    @Test
    void refusesBytesOfAnotherSchema() throws BadRecord {
        byte[] bytes = RecordBinary.encode(parse(LINE));

        assertThatThrownBy(() -> RecordBinary.decode(Stream.PAYMENTS, bytes)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> RecordBinary.decode(Stream.BILLING_LINES, new byte[] {1, 2, 3}))
                .isInstanceOf(BadRecord.class);
    }

    @ParameterizedTest
    @EnumSource(Stream.class)
    void everyStreamHasARecordAndATopic(Stream stream) {
        assertThat(stream.newRecord().getSchema()).isEqualTo(stream.schema());
        assertThat(stream.topic()).isEqualTo("vigie." + stream.fileName());
        assertThat(Stream.named(stream.fileName())).contains(stream);
    }
}
