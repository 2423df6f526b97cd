package fr.vigie.streaming.intake;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.DeploymentRole;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.Rejects;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.intake.IntakeFunction.PayloadForm;
import fr.vigie.streaming.model.SampleModels;
import java.time.LocalDate;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;

/** When a model that comes in time, ahead of it or late is in force. */
class LateModelTest {
    private static final LocalDate DAY = day("2022-03-07");
    private static final int PARTITION = 0;

    private static ModelDeployment from(LocalDate day) {
        return SampleModels.deployed(SampleModels.onActs(0.2, 0.8), DeploymentRole.CHAMPION, day);
    }

    private static LocalDate inForceFrom(
            OneInputStreamOperatorTestHarness<Envelope, Envelope> intake, LocalDate effective) throws Exception {
        byte[] payload = RecordBinary.encode(from(effective));
        intake.processElement(Envelope.of(Stream.MODELS, 0, PARTITION, 1, "", payload), 0);
        Envelope last =
                intake.extractOutputValues().get(intake.extractOutputValues().size() - 1);
        assertThat(last.time()).isEqualTo(last.due());
        return ParisDay.of(last.time());
    }

    @Test
    void whatIsLateHoldsFromTheNextCloseOn() throws Exception {
        try (var intake = ProcessFunctionTestHarnesses.forProcessFunction(new IntakeFunction(PayloadForm.AVRO))) {
            assertThat(inForceFrom(intake, DAY)).isEqualTo(DAY);
            intake.processElement(
                    Envelope.dayClose(Stream.MODELS, PARTITION, 2, ParisDay.closeMillis(DAY.plusDays(2))), 0);
            assertThat(inForceFrom(intake, DAY)).isEqualTo(DAY.plusDays(3));
            assertThat(inForceFrom(intake, DAY.plusDays(2))).isEqualTo(DAY.plusDays(3));
            assertThat(inForceFrom(intake, DAY.plusDays(90))).isEqualTo(DAY.plusDays(90));
            assertThat(intake.getSideOutput(Rejects.TAG)).isNull();
        }
    }
}
