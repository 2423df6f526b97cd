package fr.vigie.sample.transport;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.event.Trip;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.billing.CareLines;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.DayClock;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import java.util.List;

/** Bills the trips of a carrier and a day: one feuille a patient, one line a trip, and the trips themselves. */
final class TripBill {
    private final SampleIds ids;
    private final CareLines lines;
    private final Outbox outbox;
    private final ClaimsDesk desk;

    TripBill(SampleIds ids, Outbox outbox, ClaimsDesk desk) {
        this.ids = ids;
        this.lines = new CareLines(ids);
        this.outbox = outbox;
        this.desk = desk;
    }

    void bill(Carrier carrier, List<Leg> legs, TripPrices prices, DayClock clock) {
        boolean[] done = new boolean[legs.size()];
        for (int i = 0; i < done.length; i++) {
            if (!done[i]) {
                Rider rider = legs.get(i).rider();
                Claim claim = claim(carrier, rider, clock);
                for (int j = i; j < done.length; j++) {
                    if (!done[j] && legs.get(j).rider().equals(rider)) {
                        done[j] = true;
                        add(claim, carrier, legs.get(j), prices, clock);
                    }
                }
                desk.submit(claim);
            }
        }
    }

    private static Claim claim(Carrier carrier, Rider rider, DayClock clock) {
        return Claim.forPatient(
                        carrier.practice(), carrier.manager(), rider.patient(), clock.day(), clock.at(19 * 3600))
                .secured(Securing.PAPER);
    }

    private void add(Claim claim, Carrier carrier, Leg leg, TripPrices prices, DayClock clock) {
        int rate = CareLines.rate(leg.rider().patient(), prices.ratePercent());
        long billed = prices.price(leg.billedKm(), leg.shared());
        BillingLine line = lines.line(carrier.kind().name(), billed, rate, Place.OTHER, leg.to());
        line.setVisitAt(clock.at(leg.startSecond()));
        CareLines.prescribed(
                line,
                leg.rider().referral().prescriber(),
                leg.rider().referral().on());
        long due = leg.fictitious() ? 0 : CareLines.percent(prices.price(leg.drivenKm(), leg.shared()), rate);
        long undue = leg.story().isEmpty() ? 0 : Math.max(0, line.getReimbursedCents() - due);
        claim.add(line, leg.story(), undue);
        Trip trip = trip(carrier, leg, clock);
        trip.setLineId(line.getLineId());
        outbox.put(Stream.TRIPS, trip);
        leg.story().ifPresent(story -> story.evidence(trip.getTripId(), clock.day()));
    }

    private Trip trip(Carrier carrier, Leg leg, DayClock clock) {
        Trip trip = new Trip();
        trip.setTripId(ids.next(Kind.TRIP));
        trip.setBillerId(carrier.practice().billerId());
        trip.setVehicleId(leg.vehicle());
        trip.setPatientId(leg.rider().patient().patientId());
        trip.setStartedAt(clock.at(leg.startSecond()));
        trip.setEndedAt(clock.at(leg.endSecond()));
        trip.setFromCommune(leg.from().commune().code());
        trip.setToCommune(leg.to().commune().code());
        trip.setKm(leg.billedKm());
        trip.setShared(leg.shared());
        return trip;
    }
}
