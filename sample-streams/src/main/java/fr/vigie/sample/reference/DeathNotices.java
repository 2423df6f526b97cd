package fr.vigie.sample.reference;

import fr.vigie.sample.people.Insured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the caisse learns of deaths where a story decides it; all others are learned as usual. */
public final class DeathNotices {
    /** By patient index; looked up only. */
    private final Map<Integer, List<Notice>> notices = new HashMap<>();

    /**
     * A version of a patient's record.
     *
     * @param diedOn the day of death it gives; empty = alive
     * @param knownOn day on which the caisse learns it
     */
    record Notice(Optional<LocalDate> diedOn, LocalDate knownOn) {}

    /** Has the caisse learn, on a day, that somebody died, or that they did not; only before the first day. */
    public void announce(Insured patient, Optional<LocalDate> diedOn, LocalDate knownOn) {
        notices.computeIfAbsent(patient.index(), key -> new ArrayList<>()).add(new Notice(diedOn, knownOn));
    }

    /** What a story decided of somebody; empty where none did. */
    List<Notice> of(Insured patient) {
        return notices.getOrDefault(patient.index(), List.of());
    }
}
