package fr.vigie.sample.physician;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The story to which a physician's lines bear witness.
 *
 * @param story fraud or look-alike
 * @param when on which days of care
 * @param telecareOnly whether only teleconsultations do
 * @param undue whether what they reimburse is not due
 */
public record Told(Instance story, Period when, boolean telecareOnly, boolean undue) {

    Optional<Instance> storyOf(BillingLine line, LocalDate day) {
        boolean concerned = when.contains(day)
                && (!telecareOnly
                        || line.getPlace().filter(Place.TELECARE::equals).isPresent());
        return concerned ? Optional.of(story) : Optional.empty();
    }
}
