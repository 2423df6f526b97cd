package fr.vigie.cli.rings;

import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.catalogue.OffDetector;
import fr.vigie.streaming.replay.AlertBook;
import fr.vigie.streaming.replay.MoreDetectors;
import fr.vigie.streaming.replay.ReplaySettings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The analysis of rings at the end of a replay, on the same records, weekly. */
public final class ReplayedRings implements MoreDetectors {
    private final ReplaySettings settings;
    private final Consumer<String> progress;

    /**
     * That of a replay.
     *
     * @param progress told in one line what is being done
     */
    public ReplayedRings(ReplaySettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public void addTo(AlertBook book, LocalDate closedThrough) throws IOException {
        RingPlan plan = RingPlan.of(Optional.of(closedThrough), RingPlan.WEEKLY, settings.detection());
        // What cannot be used was told by the job, and is told once.
        RecordSource source =
                new RecordedSource(RecordedStreams.in(settings.in()), (place, reason, raw) -> {}, (lines, share) -> {});
        if (RingRun.hasLinks(source.delivered())) {
            RingRun run = new RingRun(plan, source, progress);
            RingOutput.addTo(book, run.citing(book.homes()).run());
        }
    }

    @Override
    public Map<String, String> versions() {
        return RingDetectors.versions();
    }

    @Override
    public List<OffDetector> off(Set<Stream> delivered) {
        return RingRun.hasLinks(delivered)
                ? RingDetectors.off(delivered)
                : RingDetectors.allOff("not delivered: any of the streams that links are made of");
    }
}
