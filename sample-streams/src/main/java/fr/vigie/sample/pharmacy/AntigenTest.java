package fr.vigie.sample.pharmacy;

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
 * @param sampledByAnother whether a nurse or a student took the sample
 * @param ground on which it is free, or not
 * @param kit where its kit comes from
 * @param registration how it is entered in SI-DEP
 * @param due whether the caisse owes what is billed
 * @param story the fraud or look-alike it belongs to
 */
public record AntigenTest(
        Pharmacy pharmacy,
        Practitioner pharmacist,
        String patientId,
        LocalDate day,
        LocalTime time,
        Place place,
        boolean sampledByAnother,
        Ground ground,
        Kit kit,
        Registering registration,
        boolean due,
        Optional<Instance> story) {

    /** Where the kit of a test comes from. */
    public enum Kit {
        /** From the pharmacy's purchases; billed. */
        BOUGHT,
        /** Given by the State: not billed. */
        DONATED,
        /** There was none; billed all the same. */
        NONE
    }

    /** How a test is entered in SI-DEP. */
    public enum Registering {
        /** The same day, or the next; now and then late or forgotten. */
        NORMAL,
        /** Never: there was no test. */
        NEVER,
        /** Under a temporary number: the patient is unknown. */
        OTHER_PSEUDONYM,
        /** The next day, and dated so. */
        CLOCK_SHIFTED
    }

    /** The same test, honest, as part of a look-alike. */
    public AntigenTest seenBy(Instance lookAlike) {
        return entered(registration, lookAlike);
    }

    /** The same test, honest, entered otherwise, as part of a look-alike. */
    public AntigenTest entered(Registering how, Instance lookAlike) {
        return with(ground, kit, how, due, Optional.of(lookAlike));
    }

    /** The same test with a kit from elsewhere, as part of a look-alike. */
    public AntigenTest using(Kit other, Instance lookAlike) {
        return with(ground, other, registration, due, Optional.of(lookAlike));
    }

    /** The same test, honest, on another ground, as part of a look-alike. */
    public AntigenTest on(Ground other, Instance lookAlike) {
        return with(other, kit, registration, due, Optional.of(lookAlike));
    }

    /** The same test on a ground that is false: nothing of it is due. */
    public AntigenTest falselyOn(Ground other, Instance fraud) {
        return with(other, kit, registration, false, Optional.of(fraud));
    }

    /** The same test, invented: nothing of it is due; a kit may be bought for appearance's sake. */
    public AntigenTest invented(Kit appearance, Registering how, Instance fraud) {
        return with(ground, appearance, how, false, Optional.of(fraud));
    }

    private AntigenTest with(Ground why, Kit from, Registering how, boolean owed, Optional<Instance> instance) {
        return new AntigenTest(
                pharmacy, pharmacist, patientId, day, time, place, sampledByAnother, why, from, how, owed, instance);
    }
}
