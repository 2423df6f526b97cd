package fr.vigie.cli.rings;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.catalogue.OffDetector;
import fr.vigie.streaming.replay.AlertBook;
import fr.vigie.streaming.replay.MoreDetectors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The detectors of rings of a replay that leaves them out: a summary says so. */
public final class RingsLeftOut implements MoreDetectors {
    @Override
    public void addTo(AlertBook book, LocalDate closedThrough) {}

    @Override
    public Map<String, String> versions() {
        return RingDetectors.versions();
    }

    @Override
    public List<OffDetector> off(Set<Stream> delivered) {
        return RingDetectors.allOff("left out by --no-rings");
    }
}
