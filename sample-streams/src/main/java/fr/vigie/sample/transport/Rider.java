package fr.vigie.sample.transport;

import fr.vigie.sample.people.Insured;
import fr.vigie.sample.prescribing.Referral;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;

/**
 * A patient with a series of treatments: dialysis, chemotherapy, rehabilitation, visits.
 *
 * @param patient who
 * @param destination where the treatment is
 * @param referral who prescribed the transport, and when
 * @param weekdays bit d - 1 = a treatment on weekday d, 1 (Monday) to 6
 * @param staySeconds how long a treatment lasts
 * @param until last day of the series
 */
public record Rider(
        Insured patient, Site destination, Referral referral, int weekdays, int staySeconds, LocalDate until) {

    /** Whether there is a treatment on a day. */
    boolean isOn(LocalDate day) {
        return (weekdays >> (day.getDayOfWeek().getValue() - 1) & 1) == 1;
    }
}
