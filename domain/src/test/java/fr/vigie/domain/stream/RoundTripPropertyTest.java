package fr.vigie.domain.stream;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.alert.ScoredLine;
import fr.vigie.domain.event.DayClose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** Any record of any schema comes back as it was from JSON and from Avro, in the very bytes that Avro itself writes. */
class RoundTripPropertyTest {
    private static final Schema[] OUTPUTS = {
        Alert.SCHEMA$,
        AlertItem.SCHEMA$,
        AlertFigure.SCHEMA$,
        ScoredLine.SCHEMA$,
        FeatureSnapshot.SCHEMA$,
        Reject.SCHEMA$,
        DayClose.SCHEMA$
    };

    @Provide
    Arbitrary<SpecificRecordBase> inputs() {
        return Arbitraries.of(Stream.values()).flatMap(stream -> AnyRecord.of(stream.schema()));
    }

    @Provide
    Arbitrary<SpecificRecordBase> outputs() {
        return Arbitraries.of(Arrays.asList(OUTPUTS)).flatMap(AnyRecord::of);
    }

    @Property(tries = 2000)
    void inputsSurviveJsonAndAvro(@ForAll("inputs") SpecificRecordBase record) throws BadRecord {
        assertSurvives(record);
    }

    @Property(tries = 500)
    void outputsSurviveJsonAndAvro(@ForAll("outputs") SpecificRecordBase record) throws BadRecord {
        assertSurvives(record);
    }

    /** Whatever a byte is changed to, what comes of it is a record or a refusal, never a failure of another kind. */
    @Property(tries = 2000)
    void damagedBytesAreReadOrRefused(
            @ForAll("inputs") SpecificRecordBase record,
            @ForAll @IntRange(min = 0, max = 4000) int at,
            @ForAll byte value) {
        byte[] bytes = RecordBinary.encode(record);
        bytes[at % bytes.length] = value;
        try {
            assertThat(RecordBinary.decode(record.getSchema(), bytes)).isNotNull();
        } catch (BadRecord refused) {
            assertThat(refused.reason())
                    .startsWith("not a " + record.getSchema().getName());
        }
    }

    private static void assertSurvives(SpecificRecordBase record) throws BadRecord {
        Schema schema = record.getSchema();
        String json = RecordJson.toJson(record);
        assertThat(json).doesNotContain("\n");

        SpecificRecordBase read = read(schema, json);
        assertThat(read).isEqualTo(record);

        byte[] bytes = RecordBinary.encode(read);
        assertThat(bytes).isEqualTo(byAvro(read));
        SpecificRecordBase carried = RecordBinary.decode(schema, bytes);
        assertThat(carried).isEqualTo(record);
        assertThat(RecordJson.toJson(carried)).isEqualTo(json);
    }

    private static byte[] byAvro(SpecificRecordBase record) {
        try {
            ByteBuffer bytes = new BinaryMessageEncoder<SpecificRecordBase>(
                            SpecificData.getForSchema(record.getSchema()), record.getSchema())
                    .encode(record);
            return Arrays.copyOfRange(bytes.array(), 0, bytes.limit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpecificRecordBase read(Schema schema, String json) throws BadRecord {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new RecordParser().parse(Records.empty(schema), bytes, 0, bytes.length);
    }
}
