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
        assertThat(RecordBinary.decode(Stream.BILLING_LINES, RecordBinary.encode(line))).isEqualTo(line);
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
                "\"coefficient\":1|\"coefficient\":1.23456|more than 3 decimals",
                "{\"receivedAt\"|[\"receivedAt\"|not a JSON object",
                "\"future\":{|\"future\":|not JSON"
            })
    void namesTheFaultOfABadLine(String from, String to, String message) {
        String broken = LINE.replace(from, to == null ? "" : to);

        assertThatThrownBy(() -> parse(broken)).isInstanceOf(BadRecord.class).hasMessageContaining(message);
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
