package fr.vigie.sample.nurse;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.Optional;

/** How a nurse with a story bills the km of a visit. */
public interface MileageHabit {

    /** Km billed for a visit worth {@code honestKm} by the formula. */
    int billedKm(int honestKm, LocalDate day, Chance chance);

    /** From where km run on a day; the cabinet's address unless a declared second cabinet says otherwise. */
    default Optional<Site> origin(LocalDate day) {
        return Optional.empty();
    }

    /** Whether the daily cap is left out of the amounts of a day. */
    default boolean ignoresCap(LocalDate day) {
        return false;
    }

    /** Whether the habit is an innocent one: its lines are noted, nothing is undue. */
    default boolean isInnocent() {
        return false;
    }

    /** The story. */
    Instance story();
}
