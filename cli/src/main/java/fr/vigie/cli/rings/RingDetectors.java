package fr.vigie.cli.rings;

import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.RingCatalogue;
import fr.vigie.graph.ring.RingDetector;
import fr.vigie.streaming.catalogue.OffDetector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The detectors of rings as a summary tells them. */
final class RingDetectors {
    private RingDetectors() {}

    /** Their versions by their codes, in the order of the catalogue. */
    static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        RingCatalogue.all().forEach(detector -> versions.put(detector.code(), detector.version()));
        return versions;
    }

    /** Those that miss streams they need. */
    static List<OffDetector> off(Set<Stream> delivered) {
        return RingCatalogue.all().stream()
                .flatMap(detector -> OffDetector.missing(detector.code(), detector.needs(), delivered).stream())
                .toList();
    }

    /** All of them, for one reason. */
    static List<OffDetector> allOff(String because) {
        return RingCatalogue.all().stream()
                .map(RingDetector::code)
                .map(code -> new OffDetector(code, because))
                .toList();
    }
}
