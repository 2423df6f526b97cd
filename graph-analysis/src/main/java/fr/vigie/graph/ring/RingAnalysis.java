package fr.vigie.graph.ring;

import fr.vigie.domain.stream.Stream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs all detectors at a close, and makes one ring of what several of them see. */
public final class RingAnalysis {
    /** The most unlikely first; then by what does not depend on anything but the ring. */
    private static final Comparator<Ring> STRONGEST_FIRST = Comparator.comparingDouble(Ring::strength)
            .reversed()
            .thenComparing(Ring::code)
            .thenComparing(ring -> ring.members().toString());

    private final List<RingDetector> detectors;

    /** An analysis by some detectors. */
    public RingAnalysis(List<RingDetector> detectors) {
        this.detectors = List.copyOf(detectors);
    }

    /** Detectors that are on where some streams are delivered. */
    public static List<RingDetector> on(List<RingDetector> detectors, Set<Stream> delivered) {
        return detectors.stream()
                .filter(one -> delivered.containsAll(one.needs()))
                .toList();
    }

    /** The rings at a close, the strongest first; a member belongs to one, in which most of its company is. */
    public List<Ring> at(RingScene scene) {
        List<Ring> all = new ArrayList<>();
        detectors.forEach(detector -> all.addAll(detector.find(scene)));
        all.sort(STRONGEST_FIRST);
        List<Ring> kept = new ArrayList<>();
        for (Ring ring : all) {
            if (kept.stream().noneMatch(other -> isPartOf(ring, other))) {
                kept.add(ring);
            }
        }
        return kept;
    }

    /** Whether most of a ring's members are in another one: then it says the same of them once more. */
    private static boolean isPartOf(Ring ring, Ring other) {
        Set<String> shared = new HashSet<>();
        ring.members().forEach(member -> shared.add(member.kind() + member.id()));
        Set<String> others = new HashSet<>();
        other.members().forEach(member -> others.add(member.kind() + member.id()));
        shared.retainAll(others);
        return 2 * shared.size() > ring.members().size();
    }
}
