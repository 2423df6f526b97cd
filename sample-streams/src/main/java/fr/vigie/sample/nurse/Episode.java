package fr.vigie.sample.nurse;

import fr.vigie.domain.event.Place;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A patient's need of a nurse over a time, under one prescription.
 *
 * @param patient who
 * @param need why
 * @param period from when to when
 * @param passages visits a day
 * @param site where the nurse comes; not always the patient's home
 * @param place what kind of place it is
 * @param atNight whether the prescription requires the first visit before 8 h, and a fourth after 20 h
 * @param prescriberId who prescribed; empty text where nobody is known
 * @param prescribedOn when
 * @param prescriptionId the prescription
 * @param story the look-alike it belongs to
 * @param course from when to when the need lasts, over all prescriptions
 */
public record Episode(
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
        Optional<Instance> story,
        Period course) {

    /** A need that one prescription covers. */
    Episode(
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
        this(
                patient,
                need,
                period,
                passages,
                site,
                place,
                atNight,
                prescriberId,
                prescribedOn,
                prescriptionId,
                story,
                period);
    }

    /** Whether the nurse comes on a day. */
    boolean dueOn(LocalDate day) {
        return period.contains(day)
                && (need.everyDays() == 1
                        || Math.floorMod(day.toEpochDay() - course.from().toEpochDay(), need.everyDays()) == 0)
                && patient.aliveOn(day);
    }

    /** Which of the day's visits falls in a slot, from 1; 0 where none does. */
    int passageIn(Slot slot) {
        return switch (slot) {
            case MORNING -> 1;
            case NOON -> passages >= 3 ? 2 : 0;
            case EVENING -> passages >= 3 ? 3 : passages == 2 ? 2 : 0;
            case NIGHT -> passages >= 4 ? 4 : 0;
        };
    }

    /** Mean visits a day. */
    double load() {
        return (double) passages / need.everyDays();
    }

    /** Percent reimbursed: 100 with an ALD, else 60. */
    int ratePercent() {
        return patient.longTermCondition() ? 100 : 60;
    }

    /** Prescriptions have one episode each: their id is enough, and cheap. */
    @Override
    public int hashCode() {
        return prescriptionId.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Episode episode && prescriptionId.equals(episode.prescriptionId);
    }
}
