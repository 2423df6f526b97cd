package fr.vigie.sample.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.territory.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** A nurse's day in a vaccination centre: one injection after the other, paid in full by the AMO. */
final class VaccinationSession {
    private static final int OPENS = 9 * 3600;
    private static final int CLOSES = 19 * 3600;

    private final NurseOffice.Shift shift;
    private final Site centre;
    private final LocalDate day;
    private final SampleIds ids;

    VaccinationSession(NurseOffice.Shift shift, Site centre, LocalDate day, SampleIds ids) {
        this.shift = shift;
        this.centre = centre;
        this.day = day;
        this.ids = ids;
    }

    void hold(Collection<Insured> queue, Instance story, ClaimsDesk desk) {
        NurseLines lines = new NurseLines(day, ids);
        String visitId = ids.next(Kind.VISIT);
        int second = OPENS;
        for (Insured patient : queue) {
            Instant at = LocalClock.at(day, second);
            Claim claim = Claim.forPatient(shift.number(), shift.executant(), patient, day, at);
            for (BillingLine line : lines.care(new NurseLines.Visit(episode(patient, story), 1, at, visitId))) {
                line.setPurpose(Purpose.VACCINATION);
                line.setRatePercent(100);
                line.setReimbursedCents(line.getAmountCents());
                claim.add(line, Optional.of(story), 0);
            }
            desk.submit(claim);
            second += (CLOSES - OPENS) / queue.size();
        }
    }

    private Episode episode(Insured patient, Instance story) {
        return new Episode(
                patient,
                Need.VACCINATION,
                new Period(day, day),
                1,
                centre,
                Place.HEALTH_CENTRE,
                false,
                "",
                day,
                "",
                Optional.of(story));
    }
}
