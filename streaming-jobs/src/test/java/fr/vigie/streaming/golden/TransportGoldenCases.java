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
    }

    private static void trip(Recording recording, String carrier, String id, LocalDate date, int minute, int km) {
        BillingLine line = line(id, carrier, professional(320), date);
        line.setActCode("TXI");
        line.setAmountCents(5_000);
        line.setReimbursedCents(5_000);
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
        recording.add(line, trip);
    }
}
