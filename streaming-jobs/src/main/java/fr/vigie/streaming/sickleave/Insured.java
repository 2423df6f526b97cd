package fr.vigie.streaming.sickleave;

import fr.vigie.domain.reference.Patient;
import java.time.LocalDate;
import java.util.Optional;

/** The insured of a file, as known at the close. */
public interface Insured {
    /** Nobody that the caisse knows. */
    Insured UNKNOWN = day -> Optional.empty();

    /** The insured as they were on a day. */
    Optional<Patient> on(LocalDate day);
}
