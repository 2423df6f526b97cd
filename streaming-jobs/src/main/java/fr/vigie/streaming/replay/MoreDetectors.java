package fr.vigie.streaming.replay;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.catalogue.OffDetector;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Detectors other than the job's on the same records, such as those of rings; their alerts enter the same ranking. */
public interface MoreDetectors {
    /** None. */
    MoreDetectors NONE = new MoreDetectors() {
        @Override
        public void addTo(AlertBook book, LocalDate closedThrough) {}

        @Override
        public Map<String, String> versions() {
            return Map.of();
        }

        @Override
        public List<OffDetector> off(Set<Stream> delivered) {
            return List.of();
        }
    };

    /** Adds their alerts to those of the job, which are there already. */
    void addTo(AlertBook book, LocalDate closedThrough) throws IOException;

    /** Their versions by their names, in the order in which they are told. */
    Map<String, String> versions();

    /** Those that are off where some streams are delivered. */
    List<OffDetector> off(Set<Stream> delivered);
}
