package fr.vigie.streaming.replay;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.EnvelopeType;
import fr.vigie.streaming.intake.IntakeFunction.PayloadForm;
import fr.vigie.streaming.topology.DayCloseWatermarks;
import fr.vigie.streaming.topology.DetectionSettings;
import fr.vigie.streaming.topology.DetectionTopology;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** What travels and what is kept by the job has a serialiser of its own, and every operator with state has a uid. */
class TopologyTypesTest {
    private static StreamExecutionEnvironment environment() {
        Configuration configuration = new Configuration();
        configuration.setString("pipeline.generic-types", "false");
        return StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    }

    private static StreamGraph graph() {
        StreamExecutionEnvironment env = environment();
        var raw = env.fromSource(
                new ReplaySource(List.of(), List.of(day("2021-11-01"))),
                DayCloseWatermarks.strategy(),
                "recorded streams",
                EnvelopeType.INSTANCE);
        var outputs = new DetectionTopology(DetectionSettings.defaults(), Set.of(Stream.values()))
                .connect(raw, PayloadForm.JSON);
        assertThat(outputs.alerts().getType()).isEqualTo(EnvelopeType.INSTANCE);
        assertThat(outputs.rejects().getType()).isEqualTo(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
        for (Transformation<?> transformation :
                outputs.alerts().getTransformation().getTransitivePredecessors()) {
            assertThat(transformation.getOutputType())
                    .as(transformation.getName())
                    .isEqualTo(EnvelopeType.INSTANCE);
        }
        outputs.alerts().print();
        return env.getStreamGraph();
    }

    @Test
    void theGraphNeedsNoGenericSerialiser() {
        for (StreamNode node : graph().getStreamNodes()) {
            if (node.getTypeSerializerOut() != null) {
                assertThat(node.getTypeSerializerOut().getClass().getName())
                        .as(node.getOperatorName())
                        .startsWith("fr.vigie.streaming.envelope.");
            }
        }
    }

    @Test
    void aGenericTypeWouldBeRefused() {
        TypeInformation<Object> generic = TypeInformation.of(Object.class);
        assertThatThrownBy(
                        () -> generic.createSerializer(environment().getConfig().getSerializerConfig()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyOperatorWithStateHasItsUid() {
        Set<String> uids = graph().getStreamNodes().stream()
                .filter(node -> node.getStateKeySerializer() != null)
                .map(node -> String.valueOf(node.getTransformationUID()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(uids)
                .containsExactly(
                        "account",
                        "account-claims",
                        "biller",
                        "card",
                        "care",
                        "employer",
                        "feature-snapshot",
                        "feature-standing",
                        "fusion",
                        "insured-features",
                        "ledger",
                        "missing-rate",
                        "model-alert",
                        "patient",
                        "peer-comparison",
                        "peer-norm",
                        "prescriber",
                        "recipient",
                        "references",
                        "settlement",
                        "test-day-norm");
    }
}
