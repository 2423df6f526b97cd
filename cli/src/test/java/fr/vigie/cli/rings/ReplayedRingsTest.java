package fr.vigie.cli.rings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.cli.Commands;
import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.RingCatalogue;
import fr.vigie.graph.ring.RingDetector;
import fr.vigie.streaming.replay.ReplaySettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the summary of a replay says of the detectors of rings. */
class ReplayedRingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CODES =
            RingCatalogue.all().stream().map(RingDetector::code).toList();

    @TempDir
    Path directory = Path.of("");

    @BeforeEach
    void world() throws IOException {
        Files.createDirectories(directory.resolve("world"));
        for (var stream : SharedAccount.records().entrySet()) {
            try (JsonLinesWriter file = new JsonLinesWriter(
                    directory.resolve("world/" + stream.getKey().fileName() + ".jsonl"))) {
                for (SpecificRecordBase record : stream.getValue()) {
                    file.write(record);
                }
            }
        }
    }

    private JsonNode summary(String command, String... more) throws IOException {
        Path out = directory.resolve("result");
        List<String> words =
                new ArrayList<>(List.of(command, "--in", "" + directory.resolve("world"), "--out", "" + out));
        words.addAll(List.of(more));
        Commands.done(words.toArray(String[]::new));
        return JSON.readTree(Files.readString(out.resolve("summary.json")));
    }

    private static Map<String, String> off(JsonNode summary) {
        Map<String, String> off = new TreeMap<>();
        summary.get("detectorsOff")
                .forEach(one ->
                        off.put(one.get("detector").asText(), one.get("because").asText()));
        return off;
    }

    @Test
    void aReplayTellsWhichDetectorsOfRingsRanAndWhichStreamsTheOthersMiss() throws IOException {
        JsonNode summary = summary("replay", "--parallelism", "1");

        assertThat(summary.get("alerts").get("RING").asInt()).isEqualTo(1);
        assertThat(summary.get("versions").properties())
                .extracting(Map.Entry::getKey)
                .contains("mileage")
                .endsWith(CODES.toArray(String[]::new));
        assertThat(off(summary))
                .doesNotContainKey("RING_SHARED_ACCOUNT")
                .containsEntry("RING_NEAR_CONFIRMED", "not delivered: dispositions")
                .containsEntry("RING_SHARED_READERS", "not delivered: billers, card-uses, professionals")
                .containsKey("mileage");
    }

    @Test
    void theSummaryOfRingsAloneSaysTheSameOfThem() throws IOException {
        assertThat(off(summary("rings")))
                .hasSize(9)
                .containsEntry("RING_NEAR_CONFIRMED", "not delivered: dispositions")
                .containsEntry("RING_SHARED_READERS", "not delivered: billers, card-uses, professionals");
    }

    @Test
    void aReplayWithoutRingsSaysThatTheyWereLeftOut() throws IOException {
        JsonNode summary = summary("replay", "--parallelism", "1", "--no-rings");

        assertThat(summary.get("alerts").has("RING")).isFalse();
        assertThat(summary.get("versions").has("RING_SHARED_ACCOUNT")).isTrue();
        assertThat(off(summary)).containsKeys(CODES.toArray(String[]::new)).satisfies(off -> assertThat(CODES)
                .allSatisfy(code -> assertThat(off).containsEntry(code, "left out by --no-rings")));
    }

    @Test
    void withoutStreamsThatLinksAreMadeOfNoneRuns() {
        ReplayedRings rings = new ReplayedRings(
                new ReplaySettings(directory, directory, 1, Optional.empty(), DetectionSettings.defaults()),
                line -> {});
        assertThat(rings.off(EnumSet.of(Stream.DISPOSITIONS, Stream.PATIENTS)))
                .hasSize(CODES.size())
                .allSatisfy(off -> assertThat(off.because()).startsWith("not delivered: any"));
    }
}
