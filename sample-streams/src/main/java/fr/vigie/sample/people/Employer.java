package fr.vigie.sample.people;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.calendar.LocalClock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An employer.
 *
 * @param employerId SIRET
 * @param commune where it is
 * @param createdOn first day
 * @param closedOn last day, where it falls in the world's time
 * @param headcount employees
 * @param subrogates whether it keeps paying the wage and receives the daily allowances itself
 * @param ibanHash its account
 * @param contributes share of months whose contributions are paid, 0 to 1
 */
public record Employer(
        String employerId,
        Place commune,
        LocalDate createdOn,
        Optional<LocalDate> closedOn,
        int headcount,
        boolean subrogates,
        String ibanHash,
        double contributes) {
    private static final int DAYS_UNTIL_KNOWN = 6;

    /** Whether it employs people on a day. */
    public boolean operatesOn(LocalDate day) {
        return !day.isBefore(createdOn) && (closedOn.isEmpty() || !day.isAfter(closedOn.get()));
    }

    /** Its record in the references, as long as it is open; known some days after its creation. */
    public fr.vigie.domain.reference.Employer toRecord(LocalDate worldStart) {
        fr.vigie.domain.reference.Employer employer = new fr.vigie.domain.reference.Employer();
        employer.setEmployerId(employerId);
        employer.setCommune(commune.code());
        employer.setCreatedOn(createdOn);
        employer.setHeadcount(headcount);
        if (createdOn.plusDays(DAYS_UNTIL_KNOWN).isAfter(worldStart)) {
            employer.setKnownAt(LocalClock.at(createdOn.plusDays(DAYS_UNTIL_KNOWN), 6, 0));
        }
        return employer;
    }

    /** Its record once closed; empty where it stays open. */
    public Optional<fr.vigie.domain.reference.Employer> closure(LocalDate worldStart) {
        return closedOn.map(day -> {
            fr.vigie.domain.reference.Employer closed = toRecord(worldStart);
            closed.setClosedOn(day);
            closed.setKnownAt(LocalClock.at(day.plusDays(DAYS_UNTIL_KNOWN), 6, 0));
            return closed;
        });
    }
}
