package fr.vigie.streaming.replay;

import fr.vigie.domain.stream.RecordJson;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.fusion.Calibration;
import fr.vigie.streaming.fusion.FusionSettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.specific.SpecificRecordBase;

/** Streams in the making: records, or raw lines where they are to be broken, by stream. */
public final class Recording {
    private final Map<Stream, List<String>> lines = new EnumMap<>(Stream.class);

    /** Adds records to the stream of their schema. */
    public Recording add(SpecificRecordBase... records) {
        for (SpecificRecordBase record : records) {
            raw(streamOf(record), RecordJson.toJson(record));
        }
        return this;
    }

    /** Adds lines as they are; none only makes the stream one that is delivered. */
    public Recording raw(Stream stream, String... more) {
        lines.computeIfAbsent(stream, any -> new ArrayList<>()).addAll(Arrays.asList(more));
        return this;
    }

    /** The stream of a record. */
    public static Stream streamOf(SpecificRecordBase record) {
        return Arrays.stream(Stream.values())
                .filter(stream -> stream.schema().equals(record.getSchema()))
                .findFirst()
                .orElseThrow();
    }

    /** The same lines in an order drawn from a seed. */
    public Recording shuffled(long seed) {
        Recording shuffled = new Recording();
        Random random = new Random(seed);
        lines.forEach((stream, known) -> {
            List<String> mixed = new ArrayList<>(known);
            Collections.shuffle(mixed, random);
            shuffled.lines.put(stream, mixed);
        });
        return shuffled;
    }

    /** The lines of a stream. */
    public List<String> lines(Stream stream) {
        return lines.getOrDefault(stream, List.of());
    }

    /** Writes the streams into a directory. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<Stream, List<String>> stream : lines.entrySet()) {
            Files.write(directory.resolve(stream.getKey().fileName() + ".jsonl"), stream.getValue());
        }
    }

    /** Replays the streams in {@code folder/in} to {@code folder/out}. */
    public Outcome replay(Path folder) throws IOException {
        return replay(folder, 1, Optional.empty());
    }

    /** Replays the streams in {@code folder/in} to {@code folder/out}. */
    public Outcome replay(Path folder, int parallelism, Optional<LocalDate> until) throws IOException {
        write(folder.resolve("in"));
        return replay(folder.resolve("in"), folder.resolve("out"), parallelism, until);
    }

    /** Replays a directory. */
    public static Outcome replay(Path in, Path out, int parallelism, Optional<LocalDate> until) throws IOException {
        Replay.run(new ReplaySettings(in, out, parallelism, until, uncalibrated()), line -> {});
        return Outcome.of(out);
    }

    /** The settings that stand, but for the calibration: what detectors say does not change with the cases judged. */
    public static DetectionSettings uncalibrated() {
        DetectionSettings all = DetectionSettings.defaults();
        FusionSettings fusion = all.fusion();
        return new DetectionSettings(
                all.paidAfterDays(),
                all.careHorizonDays(),
                new FusionSettings(fusion.salt(), fusion.episodeDays(), fusion.effortHours(), Calibration.none()),
                all.detectors());
    }
}
