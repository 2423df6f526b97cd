package fr.vigie.sample.scheme.homecare;

import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import java.time.LocalDate;

/**
 * A nurse who bills on a number.
 *
 * @param office the cabinet in whose rounds the nurse takes part
 * @param number the number on which these visits are billed
 * @param nurse who does them
 * @param reader on which the nurse signs, whatever the number
 */
public record Carer(NurseOffice office, Practice number, Practitioner nurse, String reader) {

    /** The titulaire of a number of a cabinet. */
    public static Carer titulaire(NurseOffice office, Practice number) {
        return new Carer(office, number, number.members().get(0), number.terminal());
    }

    /** Whether the nurse is at work on a day. */
    public boolean worksOn(LocalDate day) {
        return office.isAtWork(nurse, day);
    }

    /** The first day from a day on that the nurse works; the tenth after it where that is too far away. */
    public LocalDate workdayFrom(LocalDate day) {
        LocalDate found = day;
        while (!worksOn(found) && found.isBefore(day.plusDays(10))) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The same nurse on another number. */
    public Carer on(Practice other) {
        return new Carer(office, other, nurse, reader);
    }
}
