package fr.vigie.sample.nurse;

import fr.vigie.domain.event.Place;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A patient's need of a nurse over a time.
 *
 * @param patient who
 * @param need why
 * @param period from when to when
 * @param passages visits a day
 * @param site where the nurse comes; not always the patient's home
 * @param place what kind of place it is
 * @param atNight whether the prescription requires the first visit before 8 h
 * @param prescriberId who prescribed; empty text where nobody is known
 * @param prescribedOn when
 * @param prescriptionId the prescription
 * @param story the look-alike it belongs to
 */
record Episode(
        Insured patient,
        Need need,
        Period period,
        int passages,
        Site site,
        Place place,
        boolean atNight,
        String prescriberId,
        LocalDate prescribedOn,
        String prescriptionId,
        Optional<Instance> story) {

    /** Whether the nurse comes on a day. */
    boolean dueOn(LocalDate day) {
        return period.contains(day)
                && Math.floorMod(day.toEpochDay() - period.from().toEpochDay(), need.everyDays()) == 0
                && patient.aliveOn(day);
    }

    /** Mean visits a day. */
    double load() {
        return (double) passages / need.everyDays();
    }

    /** Percent reimbursed: 100 with an ALD, else 60. */
    int ratePercent() {
        return patient.longTermCondition() ? 100 : 60;
    }
}
