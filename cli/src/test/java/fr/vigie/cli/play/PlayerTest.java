package fr.vigie.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.Lines;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {
    private static final String DEATH_KNOWN_LATER = Lines.PATIENT.replace(
            "\"birthYear\"", "\"knownAt\":\"2021-11-05T08:00:00Z\",\"diedOn\":\"2021-11-04\",\"birthYear\"");

    @TempDir
    Path directory = Path.of("");

    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    private PreparedDays prepare() throws Exception {
        Lines.write(directory.resolve("in"), "patients.jsonl", Lines.PATIENT, DEATH_KNOWN_LATER);
        Lines.write(
                directory.resolve("in"),
                "billing-lines.jsonl",
                Lines.billing("L3", "2021-11-05T19:00:00Z"),
                Lines.billing("L2", "2021-11-03T20:00:00Z"),
                Lines.billing("L1", "2021-11-03T19:00:00Z"),
                "{broken",
                Lines.billing("L5", "2021-11-03T19:00:00Z").replace("10000000017", "10000000018"),
                Lines.billing("L4", "2099-11-03T19:00:00Z"));
        return Preparation.prepare(
                RecordedStreams.in(directory.resolve("in")), directory.resolve("days"), (lines, share) -> {});
    }

    private List<String> play(PlaySettings settings) throws Exception {
        PreparedDays days = PreparedDays.open(directory.resolve("days")).orElseThrow();
        new Player(kafka, settings).play(days, (day, records, share) -> {});
        List<String> told = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> sent : kafka.history()) {
            told.add(tell(sent));
        }
        return told;
    }

    private static String tell(ProducerRecord<byte[], byte[]> sent) throws Exception {
        String topic = sent.topic().substring("vigie.".length());
        if (topic.equals("day-closes")) {
            DayClose close = (DayClose) RecordBinary.decode(DayClose.SCHEMA$, sent.value());
            return "close " + close.getStream() + " " + close.getClosedThrough();
        }
        if (topic.equals("rejects")) {
            Reject reject = (Reject) RecordBinary.decode(Reject.SCHEMA$, sent.value());
            return "reject " + reject.getRaw();
        }
        Stream stream = Stream.named(topic).orElseThrow();
        String key = new String(sent.key(), StandardCharsets.UTF_8);
        return stream.id(RecordBinary.decode(stream, sent.value())) + " " + key;
    }

    @Test
    void playsDayByDayInTheOrderOfTimeAndClosesEachDayForEachStreamDelivered() throws Exception {
        PreparedDays days = prepare();

        assertThat(days.first()).isEqualTo(LocalDate.of(2021, 11, 3));
        assertThat(days.last()).isEqualTo(LocalDate.of(2021, 11, 5));
        assertThat(days.records()).isEqualTo(7);
        assertThat(play(PlaySettings.asTheyCame()))
                .containsExactly(
                        "reject {broken",
                        "L5 296991102",
                        "p_1 p_1",
                        "L1 296991102",
                        "L2 296991102",
                        "close billing-lines 2021-11-03",
                        "close patients 2021-11-03",
                        "close billing-lines 2021-11-04",
                        "close patients 2021-11-04",
                        "p_1 p_1",
                        "L3 296991102",
                        "L4 296991102",
                        "close billing-lines 2021-11-05",
                        "close patients 2021-11-05");
    }

    @Test
    void stopsAtTheDayItIsTold() throws Exception {
        prepare();
        PlaySettings settings = new PlaySettings(OptionalLong.empty(), Optional.of(LocalDate.of(2021, 11, 4)), 0, 0);

        assertThat(play(settings)).endsWith("close patients 2021-11-04").doesNotContain("L3 296991102");
    }

    @Test
    void shufflesWithinTheDayTheSameWayForTheSameSeed() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            lines.add(Lines.billing("L" + i, "2021-11-03T19:00:00Z"));
        }
        Lines.write(directory.resolve("in"), "billing-lines.jsonl", lines.toArray(String[]::new));
        Preparation.prepare(RecordedStreams.in(directory.resolve("in")), directory.resolve("days"), (n, share) -> {});

        List<String> inOrder = play(PlaySettings.asTheyCame());
        kafka.clear();
        List<String> shuffled = play(new PlaySettings(OptionalLong.of(1), Optional.empty(), 0, 0));
        kafka.clear();
        List<String> again = play(new PlaySettings(OptionalLong.of(1), Optional.empty(), 0, 0));

        assertThat(shuffled).isEqualTo(again).isNotEqualTo(inOrder).containsExactlyInAnyOrderElementsOf(inOrder);
        assertThat(shuffled).endsWith("close billing-lines 2021-11-03");
    }

    @Test
    void atARateNoMoreRecordsGoOutASecondThanAsked() throws Exception {
        prepare();
        long start = System.nanoTime();

        List<String> sent = play(PlaySettings.atRate(10, LocalDate.of(2021, 11, 5)));

        assertThat(sent).contains("L3 296991102");
        assertThat((System.nanoTime() - start) / 1e9).isBetween(0.29, 20.0);
    }

    @Test
    void atASpeedUpEventTimeRunsNoFasterThanAsked() throws Exception {
        prepare();
        long start = System.nanoTime();

        play(PlaySettings.atSpeedUp(3 * 86_400 / 0.3));

        assertThat((System.nanoTime() - start) / 1e9).isBetween(0.29, 20.0);
    }

    @Test
    void aPreparationThatDidNotComeToItsEndIsNotTakenForOne() throws Exception {
        assertThat(PreparedDays.open(directory)).isEmpty();
    }
}
