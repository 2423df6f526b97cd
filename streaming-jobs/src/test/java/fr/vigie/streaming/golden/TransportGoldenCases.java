package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Trip;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.replay.Recording;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Small cases of detectors of transport. */
final class TransportGoldenCases {
    private TransportGoldenCases() {}

    /** A taxi that drives two patients at once on six days, each for 95 km from La Rochelle to Rochefort. */
    static void transportOverlaps(Recording recording) {
        String carrier = biller(320);
        recording.add(billerOf(carrier, BillerKind.TRANSPORT));
        for (int i = 0; i < 6; i++) {
            LocalDate date = day("2021-11-02").plusDays(i);
            trip(recording, carrier, "golden-ride-a" + i, date, 0, 95);
            trip(recording, carrier, "golden-ride-b" + i, date, 20, 37);
            trip(recording, carrier, "golden-ride-c" + i, date, 120, 95);
        }
        padded(recording, biller(321));
    }

    /** Two patients there and back every other day; every fourth time the way there counts eight km more. */
    private static void padded(Recording recording, String carrier) {
        recording.add(billerOf(carrier, BillerKind.TRANSPORT));
        for (int i = 0; i < 12; i++) {
            LocalDate date = day("2021-11-02").plusDays(2L * i);
            for (int patient = 0; patient < 2; patient++) {
                String id = "golden-way-%d-%02d".formatted(patient, i);
                int km = i % 4 == 1 ? 45 : 37;
                String rider = "p-rider-" + patient;
                int minute = 120 * patient;
                ride(recording, carrier, id + "-there", date, minute, km, trip -> trip.setPatientId(rider));
                ride(recording, carrier, id + "-back", date, minute + 300, 37, trip -> {
                    trip.setPatientId(rider);
                    trip.setFromCommune(trip.getToCommune());
                    trip.setToCommune(TestRecords.LA_ROCHELLE);
                });
            }
        }
    }

    private static void trip(Recording recording, String carrier, String id, LocalDate date, int minute, int km) {
        ride(recording, carrier, id, date, minute, km, trip -> {});
    }

    private static void ride(
            Recording recording,
            String carrier,
            String id,
            LocalDate date,
            int minute,
            int km,
            Consumer<Trip> particular) {
        int cents = carrier.equals(biller(320)) ? 5_000 : 100 * km;
        BillingLine line = line(id, carrier, professional(320), date);
        line.setActCode("TXI");
        line.setAmountCents(cents);
        line.setReimbursedCents(cents);
        Trip trip = new Trip();
        trip.setTripId("t-" + id);
        trip.setStartedAt(
                date.atTime(8, 0).plusMinutes(minute).atZone(ParisDay.ZONE).toInstant());
        trip.setEndedAt(trip.getStartedAt().plusSeconds(3_600));
        trip.setBillerId(carrier);
        trip.setVehicleId("golden-taxi");
        trip.setPatientId("p-" + id);
        trip.setFromCommune(TestRecords.LA_ROCHELLE);
        trip.setToCommune("17299");
        trip.setKm(km);
        trip.setShared(false);
        trip.setLineId(id);
        particular.accept(trip);
        recording.add(line, trip);
    }
}
