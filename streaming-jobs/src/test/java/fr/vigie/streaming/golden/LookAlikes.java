package fr.vigie.streaming.golden;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/** The innocent look-alikes of all detectors, by name: one for each golden case. */
public final class LookAlikes {
    private static final Map<String, LookAlike> ALL = new TreeMap<>();

    static {
        List.of(
                        AntigenLookAlikes.ALL,
                        NurseLookAlikes.ALL,
                        PatientLookAlikes.ALL,
                        LeaveLookAlikes.ALL,
                        CardLookAlikes.ALL,
                        OtherLookAlikes.ALL)
                .forEach(ALL::putAll);
    }

    private LookAlikes() {}

    /** Names of the detectors that have one. */
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * The look-alike of a detector.
     *
     * @throws NoSuchElementException if it has none: declare it in the look-alikes of its group
     */
    public static LookAlike of(String name) {
        return Optional.ofNullable(ALL.get(name))
                .orElseThrow(() -> new NoSuchElementException("no look-alike of " + name));
    }
}
