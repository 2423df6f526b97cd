package fr.vigie.streaming.catalogue;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.topology.ActiveRules;
import fr.vigie.streaming.topology.DetectionSettings;
import java.util.List;
import java.util.Set;

/** All detectors. Adding one is a folder and a line in the list of its group. */
public final class DetectorCatalogue {
    private static final List<Detector> ALL = java.util.stream.Stream.of(
                    AntigenDetectors.ALL,
                    NurseDetectors.ALL,
                    ContradictionDetectors.ALL,
                    LeaveDetectors.ALL,
                    CardDetectors.ALL,
                    OtherDetectors.ALL)
            .flatMap(List::stream)
            .toList();

    private DetectorCatalogue() {}

    /** The detectors, in the order of their groups. */
    public static List<Detector> all() {
        return ALL;
    }

    /**
     * Whether a detector can work with the streams that are delivered.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static boolean isOn(String name, Set<Stream> delivered) {
        return ALL.stream()
                .filter(detector -> detector.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no detector " + name))
                .isOn(delivered);
    }

    /** The rules of all detectors that can work with the streams that are delivered. */
    public static ActiveRules rules(DetectionSettings settings, Set<Stream> delivered) {
        return ALL.stream()
                .filter(detector -> detector.isOn(delivered))
                .map(detector -> detector.rules().apply(settings))
                .reduce(ActiveRules.NONE, ActiveRules::and);
    }

    /** The detectors that are off, each with the streams it misses. */
    public static List<OffDetector> off(Set<Stream> delivered) {
        return ALL.stream()
                .flatMap(detector -> OffDetector.missing(detector.name(), detector.needs(), delivered).stream())
                .toList();
    }
}
