package fr.vigie.streaming.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden worlds of {@code sample-streams} go through the job: every record is accounted for, in the same bytes. */
class GoldenWorldReplayTest {
    private static final Path GOLDEN = Path.of("..", "sample-streams", "golden");

    @TempDir
    private Path folder;

    private Outcome replay(String world, int parallelism) throws IOException {
        return Recording.replay(
                GOLDEN.resolve(world), folder.resolve("out-" + parallelism), parallelism, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wave-2022", "spring-2025"})
    void everyRecordIsUsedOrADuplicateAtAnyParallelism(String world) throws IOException {
        Outcome one = replay(world, 1);

        assertThat(one.rejects()).isEmpty();
        for (String stream : new String[] {"billing-lines", "card-uses", "sick-leaves", "patients"}) {
            int read = one.counts(stream).get(0);
            int used = one.counts(stream).get(1);
            int duplicates = one.counts(stream).get(3);
            assertThat(read).as(stream).isPositive().isEqualTo(used + duplicates);
        }
        replay(world, 2).isTheSameAs(one);
    }
}
