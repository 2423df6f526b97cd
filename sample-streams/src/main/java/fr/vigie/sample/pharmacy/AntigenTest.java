package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Place;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.practice.Practitioner;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A test as a pharmacy bills it.
 *
 * @param pharmacy where
 * @param pharmacist who
 * @param patientId for whom
 * @param day date of care
 * @param time when
 * @param place in the pharmacy or on its stand
 * @param eligibility ground; empty before 2021-10-15
 * @param registration how it is entered in SI-DEP
 * @param story the fraud or look-alike it belongs to
 */
public record AntigenTest(
        Pharmacy pharmacy,
        Practitioner pharmacist,
        String patientId,
        LocalDate day,
        LocalTime time,
        Place place,
        Optional<Eligibility> eligibility,
        Registering registration,
        Optional<Instance> story) {

    /** How a test is entered in SI-DEP. */
    public enum Registering {
        /** The same day, or the next; now and then forgotten. */
        NORMAL,
        /** Never: there was no test. */
        NEVER,
        /** Under a temporary number: the patient is unknown. */
        OTHER_PSEUDONYM,
        /** The next day, and dated so. */
        CLOCK_SHIFTED
    }

    /** The same test, entered otherwise, as part of a story. */
    public AntigenTest with(Registering how, Instance instance) {
        return new AntigenTest(
                pharmacy, pharmacist, patientId, day, time, place, eligibility, how, Optional.of(instance));
    }

    /** Whether the patient pays for it. */
    boolean isPaying() {
        return eligibility.filter(Eligibility.PAYING::equals).isPresent();
    }
}
