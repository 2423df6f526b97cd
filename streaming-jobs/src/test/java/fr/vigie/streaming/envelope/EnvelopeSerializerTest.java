package fr.vigie.streaming.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SerializerTestBase;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class EnvelopeSerializerTest extends SerializerTestBase<Envelope> {
    @Override
    protected TypeSerializer<Envelope> createSerializer() {
        return EnvelopeSerializer.INSTANCE;
    }

    @Override
    protected int getLength() {
        return -1;
    }

    @Override
    protected Class<Envelope> getTypeClass() {
        return Envelope.class;
    }

    @Override
    protected Envelope[] getTestData() {
        return new Envelope[] {
            Envelope.of(Stream.BILLING_LINES, 1_635_881_999_999L, -1, 7, "ligne-é\u0000😀", new byte[] {0, -1, 127}),
            Envelope.of(Stream.COVERAGE, 0, 3, Long.MAX_VALUE, "", new byte[70_000])
                    .keyedBy("k|é"),
            Envelope.retraction(Form.FINDING_ITEM, Long.MIN_VALUE, "key", "id"),
        };
    }

    @Test
    void everyFieldGoesThereAndBack() throws IOException {
        for (Envelope envelope : getTestData()) {
            DataOutputSerializer out = new DataOutputSerializer(64);
            EnvelopeSerializer.INSTANCE.serialize(envelope, out);
            Envelope read = EnvelopeSerializer.INSTANCE.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
            assertThat(read).usingRecursiveComparison().isEqualTo(envelope);
        }
    }

    @Test
    void flinkFindsTheSerializerByItself() {
        assertThat(TypeInformation.of(Envelope.class)).isSameAs(EnvelopeType.INSTANCE);
    }

    @Test
    void canonicalOrderIsTimeThenStreamThenIdThenContent() {
        Envelope first = Envelope.of(Stream.PAYMENTS, 1, -1, 9, "z", new byte[] {9});
        Envelope second = Envelope.of(Stream.BILLING_LINES, 2, -1, 8, "b", new byte[] {9});
        Envelope third = Envelope.of(Stream.PAYMENTS, 2, -1, 7, "a", new byte[0]);
        Envelope fourth = Envelope.of(Stream.PAYMENTS, 2, -1, 6, "a", new byte[] {1});
        Envelope fifth = Envelope.of(Stream.PAYMENTS, 2, -1, 5, "a", new byte[] {-1});
        List<Envelope> sorted = List.of(fifth, fourth, third, second, first).stream()
                .sorted(Envelope.CANONICAL)
                .toList();
        assertThat(sorted).containsExactly(first, second, third, fourth, fifth);
    }
}
