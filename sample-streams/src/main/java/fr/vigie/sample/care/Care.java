package fr.vigie.sample.care;

import fr.vigie.sample.dental.Dentistry;
import fr.vigie.sample.dispensing.Dispensing;
import fr.vigie.sample.hearing.HearingCare;
import fr.vigie.sample.laboratory.Laboratories;
import fr.vigie.sample.physiotherapy.Physiotherapy;
import fr.vigie.sample.prescribing.PrescriptionBook;
import fr.vigie.sample.transport.Transport;
import java.time.LocalDate;

/**
 * The care that a world has besides physicians, nurses and tests.
 *
 * @param book who prescribed last to whom
 * @param dispensing what pharmacies dispense
 * @param physiotherapy physiotherapists
 * @param dentistry dentists
 * @param laboratories laboratories
 * @param hearing hearing-aid shops
 * @param transport ambulances, VSL, taxis
 */
public record Care(
        PrescriptionBook book,
        Dispensing dispensing,
        Physiotherapy physiotherapy,
        Dentistry dentistry,
        Laboratories laboratories,
        HearingCare hearing,
        Transport transport) {

    /** Plays a day, after hospitals and physicians have. */
    public void play(LocalDate day) {
        dispensing.play(day);
        physiotherapy.play(day);
        dentistry.play(day);
        laboratories.play(day);
        hearing.play(day);
        hearing.playSessions(day);
        transport.play(day);
    }
}
