package fr.vigie.streaming.transport.overlap;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Trip;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;

/** The trips of a carrier in the making, each with its line of 50,00 €. */
final class Carrier {
    static final String ID = TestRecords.biller(20);
    static final String ROCHEFORT = "17299";

    private final List<Trip> trips = new ArrayList<>();
    private final List<BillingLine> lines = new ArrayList<>();

    /** Adds a trip of 45 minutes from La Rochelle to Rochefort, 37 km. */
    Carrier trip(String vehicle, LocalDate day, int hour, int minute) {
        return trip(vehicle, day, hour, minute, trip -> {});
    }

    Carrier trip(String vehicle, LocalDate day, int hour, int minute, Consumer<Trip> particular) {
        String id = "%03d".formatted(trips.size());
        BillingLine line = TestRecords.line("l" + id, ID, TestRecords.professional(20), day);
        line.setActCode("TXI");
        line.setAmountCents(5_000);
        line.setReimbursedCents(5_000);
        lines.add(line);
        Trip trip = new Trip();
        trip.setTripId("t" + id);
        trip.setStartedAt(day.atTime(hour, minute).atZone(ParisDay.ZONE).toInstant());
        trip.setEndedAt(trip.getStartedAt().plusSeconds(45 * 60));
        trip.setBillerId(ID);
        trip.setVehicleId(vehicle);
        trip.setPatientId("p" + id);
        trip.setFromCommune(TestRecords.LA_ROCHELLE);
        trip.setToCommune(ROCHEFORT);
        trip.setKm(37);
        trip.setShared(false);
        trip.setLineId("l" + id);
        particular.accept(trip);
        trips.add(trip);
        return this;
    }

    Carrier withoutLine(String id) {
        lines.removeIf(line -> line.getLineId().equals(id));
        return this;
    }

    /** One euro a km instead of 50,00 € a trip. */
    Carrier pricedByKm() {
        for (int i = 0; i < trips.size(); i++) {
            lines.get(i).setReimbursedCents(Math.round(100 * trips.get(i).getKm()));
        }
        return this;
    }

    List<Trip> trips() {
        return List.copyOf(trips);
    }

    Carrier reversed() {
        Carrier other = new Carrier();
        other.trips.addAll(trips);
        other.lines.addAll(lines);
        Collections.reverse(other.trips);
        Collections.reverse(other.lines);
        return other;
    }

    private CareDay day(LocalDate day) {
        List<SpecificRecordBase> of = new ArrayList<>();
        trips.stream()
                .filter(trip -> ParisDay.of(trip.getStartedAt()).equals(day))
                .forEach(of::add);
        return new CareDay(
                ID,
                day,
                lines.stream().filter(line -> line.getCareDate().equals(day)).toList(),
                List.of(),
                of);
    }

    private List<HeldDay> held(TransportOverlap rule, TestKnown known) {
        TreeMap<LocalDate, Tally> tallies = new TreeMap<>();
        trips.forEach(trip -> {
            LocalDate day = ParisDay.of(trip.getStartedAt());
            tallies.put(day, rule.tally(day(day), known));
        });
        return rule.held(tallies, known);
    }

    List<FindingItem> items(TransportOverlap rule, TestKnown known) {
        return held(rule, known).stream()
                .flatMap(one -> rule.items(day(one.day()), one, known).stream())
                .toList();
    }

    List<Finding> findings(TransportOverlap rule, TestKnown known) {
        List<HeldDay> held = held(rule, known);
        return held.isEmpty() ? List.of() : rule.findings(ID, held, items(rule, known), known);
    }
}
