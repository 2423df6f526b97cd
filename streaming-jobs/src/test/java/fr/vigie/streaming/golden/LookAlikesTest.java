package fr.vigie.streaming.golden;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.catalogue.Detector;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import fr.vigie.streaming.golden.GoldenOutput.Said;
import fr.vigie.streaming.replay.Outcome;
import fr.vigie.streaming.replay.Recording;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The innocent look-alike of each golden case is silent, and because of its evidence: but for that its streams are those of the
 * golden case, of which every code is said (see {@link GoldenStreamsTest}). Nobody else is accused instead.
 */
class LookAlikesTest {
    @TempDir
    private Path folder;

    static List<Detector> detectors() {
        return DetectorCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void nothingIsSaidOfWhatTheEvidenceExplains(Detector detector) throws Exception {
        String name = detector.name();
        Recording recording = LookAlikes.of(name).of(name);
        assertThat(detector.isOn(delivered(recording))).as("%s is on", name).isTrue();
        Set<Said> golden = GoldenOutput.of(name).said();
        Predicate<Said> explained = said -> detector.codes().contains(said.code())
                && said.scheme().equals(detector.scheme().name());
        assertThat(golden.stream().filter(explained).map(Said::code))
                .as("what the golden case of %s says without the evidence", name)
                .containsAll(detector.codes());

        Outcome outcome = recording.replay(folder);
        Set<Said> said = GoldenOutput.said(outcome.alerts());
        assertThat(outcome.rejects()).as("rejects of %s", name).isEmpty();
        assertThat(said).as("what is said in spite of the evidence").noneMatch(explained);
        assertThat(golden).as("what is said besides").containsAll(said);
    }

    private static Set<Stream> delivered(Recording recording) {
        return Arrays.stream(Stream.values())
                .filter(stream -> !recording.lines(stream).isEmpty())
                .collect(Collectors.toSet());
    }
}
