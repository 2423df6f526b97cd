package fr.vigie.streaming.nurse;

import fr.vigie.domain.reference.Profession;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.reference.Known;

/** Who is a nurse: others bill travels and km too, under rules of their own. */
public final class Nurses {
    private Nurses() {}

    /** Whether the subject of a day is a nurse, or nobody knows better. */
    public static boolean mayBe(CareDay day, Known known) {
        return known.professional(day.subject(), day.day())
                .filter(person -> person.getProfession() != Profession.NURSE)
                .isEmpty();
    }
}
