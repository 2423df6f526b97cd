package fr.vigie.streaming.transport.overlap;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.Trip;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TransportOverlapTest {
    private static final LocalDate FIRST = day("2021-11-02");
    private static final OverlapTripSettings SETTINGS = OverlapTripSettings.defaults();
    private static final TransportOverlap RULE = new TransportOverlap(SETTINGS);
    private static final String SAINTES = "17415";

    private final TestKnown known = new TestKnown(FIRST.plusDays(40));

    /** Two trips a day that overlap by 30 minutes, beside two that do not. */
    private static Carrier overlapping(int days, Consumer<Trip> second) {
        Carrier carrier = new Carrier();
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST.plusDays(i);
            carrier.trip("v1", day, 8, 0)
                    .trip("v1", day, 8, 15, second)
                    .trip("v1", day, 10, 0)
                    .trip("v1", day, 14, 0);
        }
        return carrier;
    }

    @Test
    void theLaterOfTwoOverlappingTripsIsUndue() {
        Carrier carrier = overlapping(5, trip -> {});
        List<FindingItem> items = carrier.items(RULE, known);
        assertThat(items)
                .extracting(item -> item.getLineId().orElseThrow())
                .containsExactly("l001", "l005", "l009", "l013", "l017");
        assertThat(items).allMatch(item -> item.getBilledCents() == 5_000 && item.getDueCents() == 0);
        Finding finding = carrier.findings(RULE, known).get(0);
        assertThat(finding.getText())
                .isEqualTo(
                        "Sur 5\u00A0journées, entre le 02/11/2021 et le 06/11/2021, 5\u00A0trajets d'un véhicule pris"
                                + " ailleurs par un autre patient, sans transport partagé déclaré, ont été facturés, soit 250,00\u00A0€"
                                + " facturés sans être dus (articles L. 322-5 et L. 133-4 du code de la sécurité sociale).");
        assertThat(carrier.reversed().findings(RULE, known)).isEqualTo(carrier.findings(RULE, known));
    }

    @Test
    void aLineThatBillsThereAndBackIsDueForTheTripThatRemains() {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 5; i++) {
            LocalDate day = FIRST.plusDays(i);
            String line = "l%03d".formatted(3 * i + 1);
            carrier.trip("v1", day, 8, 0)
                    .trip("v1", day, 8, 15)
                    .trip("v1", day, 14, 0, back -> back.setLineId(line))
                    .withoutLine("l%03d".formatted(3 * i + 2));
        }
        assertThat(carrier.items(RULE, known)).hasSize(5).allMatch(item -> item.getDueCents() == 2_500);
    }

    @Test
    void sharedTripsAreSilent() {
        assertThat(overlapping(5, trip -> trip.setShared(true)).findings(RULE, known))
                .isEmpty();
    }

    @Test
    void severalVehiclesUnderOneNumberAreSilent() {
        assertThat(overlapping(5, trip -> trip.setVehicleId("v2")).findings(RULE, known))
                .isEmpty();
    }

    @Test
    void aNumberThatStandsForAFleetIsSilent() {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 20; i++) {
            carrier.trip("v1", FIRST.plusDays(i / 4), 8, i % 4);
        }
        assertThat(carrier.findings(RULE, known)).isEmpty();
    }

    @Test
    void roundedClocksAreSilent() {
        assertThat(overlapping(5, trip -> trip.setStartedAt(trip.getStartedAt().plusSeconds(20 * 60)))
                        .findings(RULE, known))
                .isEmpty();
    }

    @Test
    void aTripToldTwiceIsNoOverlap() {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 5; i++) {
            carrier.trip("v1", FIRST.plusDays(i), 8, 0, trip -> trip.setPatientId("same"))
                    .trip("v1", FIRST.plusDays(i), 8, 15, trip -> trip.setPatientId("same"));
        }
        assertThat(carrier.findings(RULE, known)).isEmpty();
    }

    @Test
    void aFewOverlapsAreErrors() {
        assertThat(overlapping(4, trip -> {}).findings(RULE, known)).isEmpty();
    }

    @Test
    void overlapsOfTwoMonthsAreNotAddedUp() {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 8; i++) {
            LocalDate day = day("2021-11-27").plusDays(i);
            carrier.trip("v1", day, 8, 0).trip("v1", day, 8, 20);
        }
        assertThat(carrier.findings(RULE, known)).isEmpty();
        assertThat(carrier.trip("v1", day("2021-11-26"), 8, 0)
                        .trip("v1", day("2021-11-26"), 8, 20)
                        .items(RULE, known))
                .hasSize(5);
    }

    @Test
    void aTripThatIsNotBilledDoesNoHarm() {
        assertThat(overlapping(5, trip -> trip.setLineId(null)).findings(RULE, known))
                .isEmpty();
    }

    /** A patient is driven there at 8:00 and back at 14:00; another rides one way. */
    private static Carrier thereAndBack(int hour, int minute, Consumer<Trip> lone) {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 5; i++) {
            LocalDate day = FIRST.plusDays(i);
            carrier.trip("v1", day, hour, minute, lone)
                    .trip("v1", day, 8, 0, trip -> trip.setPatientId("one"))
                    .trip("v1", day, 14, 0, trip -> back(trip, "one"));
        }
        return carrier;
    }

    private static void back(Trip trip, String patient) {
        trip.setPatientId(patient);
        trip.setFromCommune(trip.getToCommune());
        trip.setToCommune(TestRecords.LA_ROCHELLE);
    }

    private static List<String> lines(List<FindingItem> items) {
        return items.stream().map(item -> item.getLineId().orElseThrow()).toList();
    }

    @Test
    void theTripWithoutAWayBackGivesWayToThoseThereAndBack() {
        Carrier carrier = thereAndBack(7, 45, trip -> {});
        assertThat(lines(carrier.items(RULE, known))).containsExactly("l000", "l003", "l006", "l009", "l012");
    }

    @Test
    void aLoneTripOutOfReachOfTheVehicleIsUndueThoughNoMinutesAreCommon() {
        Carrier carrier = thereAndBack(8, 45, trip -> trip.setFromCommune(SAINTES));
        assertThat(carrier.items(RULE, known)).hasSize(5);
    }

    @Test
    void whereTripsThereAndBackAreOutOfReachPlacesAreNotExact() {
        Carrier carrier = thereAndBack(8, 45, trip -> trip.setFromCommune(SAINTES));
        for (int i = 0; i < 5; i++) {
            LocalDate day = FIRST.plusDays(i);
            carrier.trip("v1", day, 14, 45, trip -> {
                        trip.setPatientId("two");
                        trip.setFromCommune(SAINTES);
                    })
                    .trip("v1", day, 18, 0, trip -> {
                        trip.setPatientId("two");
                        trip.setFromCommune(Carrier.ROCHEFORT);
                        trip.setToCommune(SAINTES);
                    });
        }
        assertThat(carrier.items(RULE, known)).isEmpty();
    }

    @Test
    void aLoneTripThatTheVehicleCanReachIsSilent() {
        assertThat(thereAndBack(9, 30, trip -> trip.setFromCommune(SAINTES)).items(RULE, known))
                .isEmpty();
    }

    @Test
    void placesOutOfReachSayNothingOfTripsThereAndBack() {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 5; i++) {
            LocalDate day = FIRST.plusDays(i);
            carrier.trip("v1", day, 8, 0, trip -> trip.setPatientId("one"))
                    .trip("v1", day, 8, 45, trip -> {
                        trip.setPatientId("two");
                        trip.setFromCommune(SAINTES);
                        trip.setToCommune(TestRecords.LA_ROCHELLE);
                    })
                    .trip("v1", day, 14, 0, trip -> back(trip, "one"))
                    .trip("v1", day, 16, 0, trip -> {
                        trip.setPatientId("two");
                        trip.setToCommune(SAINTES);
                    });
        }
        assertThat(carrier.items(RULE, known)).isEmpty();
    }

    @Test
    void whereMostTripsGoOneWayNoneIsToldByIt() {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 5; i++) {
            carrier.trip("v1", FIRST.plusDays(i), 8, 0)
                    .trip("v1", FIRST.plusDays(i), 8, 45, trip -> trip.setFromCommune(SAINTES));
        }
        assertThat(carrier.items(RULE, known)).isEmpty();
    }

    /** Two patients, there and back on twelve days; what a trip of a day counts in km and cents is up to the caller. */
    private static Carrier regular(BiConsumer<Integer, Trip> there, BiConsumer<Integer, Trip> back) {
        return regular(FIRST, there, back);
    }

    private static Carrier regular(LocalDate first, BiConsumer<Integer, Trip> there, BiConsumer<Integer, Trip> back) {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 12; i++) {
            int n = i;
            LocalDate day = first.plusDays(2L * i);
            for (int p = 0; p < 2; p++) {
                String patient = "patient" + p;
                carrier.trip("v" + p, day, 8, 0, trip -> {
                            trip.setPatientId(patient);
                            there.accept(n, trip);
                        })
                        .trip("v" + p, day, 14, 0, trip -> {
                            back(trip, patient);
                            back.accept(n, trip);
                        });
            }
        }
        return carrier.pricedByKm();
    }

    @Test
    void kmBeyondTheUsualOnesOfTheSameWayAreUndue() {
        Carrier carrier = regular((i, trip) -> trip.setKm(i % 4 == 1 ? 45 : 37), (i, trip) -> {});
        List<FindingItem> items = carrier.items(RULE, known);
        assertThat(items).hasSize(6).allMatch(item -> item.getBilledCents() == 4_500 && item.getDueCents() == 3_700);
        Finding finding = carrier.findings(RULE, known).get(0);
        assertThat(finding.getCode()).isEqualTo(TransportOverlap.PADDED);
        assertThat(finding.getText())
                .isEqualTo(
                        "Sur 3\u00A0journées, entre le 04/11/2021 et le 20/11/2021, 6\u00A0trajets sont facturés pour plus de"
                                + " kilomètres que le même parcours du même patient les jours voisins, alors que celui du même"
                                + " jour en compte un autre nombre, de 48\u00A0km en tout, soit 48,00\u00A0€ facturés sans être dus"
                                + " (articles L. 322-5 et L. 133-4 du code de la sécurité sociale).");
        assertThat(carrier.reversed().findings(RULE, known)).isEqualTo(carrier.findings(RULE, known));
    }

    // The seventh day is 1 December: what was usual in November shows that it was padded.
    @Test
    void theTurnOfTheMonthHidesNoUsualDistance() {
        Set<Integer> padded = Set.of(1, 3, 5, 6);
        Carrier carrier =
                regular(day("2021-11-19"), (i, trip) -> trip.setKm(padded.contains(i) ? 45 : 37), (i, trip) -> {});
        assertThat(carrier.items(RULE, known))
                .hasSize(8)
                .extracting(FindingItem::getCareDate)
                .contains(day("2021-12-01"));
    }

    @Test
    void aRoadClosedForSomeDaysLengthensBothWays() {
        BiConsumer<Integer, Trip> closed = (i, trip) -> trip.setKm(i >= 4 && i < 7 ? 48 : 37);
        assertThat(regular(closed, closed).items(RULE, known)).isEmpty();
    }

    @Test
    void anotherRoadBackIsSilent() {
        assertThat(regular((i, trip) -> trip.setKm(45), (i, trip) -> {}).items(RULE, known))
                .isEmpty();
    }

    @Test
    void distancesReadFromTheMeterDifferFromDayToDay() {
        Random random = new Random(7);
        BiConsumer<Integer, Trip> metered = (i, trip) -> trip.setKm(30 + random.nextInt(160) / 10.0);
        assertThat(regular(metered, metered).items(RULE, known)).isEmpty();
    }

    @Test
    void aFewDetoursAreSilent() {
        assertThat(regular((i, trip) -> trip.setKm(i == 5 || i == 9 ? 45 : 37), (i, trip) -> {})
                        .items(RULE, known))
                .isEmpty();
    }

    @Test
    void detoursOfOnePatientAloneAreSilent() {
        assertThat(regular(
                                (i, trip) -> trip.setKm(
                                        i % 2 == 1 && trip.getPatientId().equals("patient0") ? 45 : 37),
                                (i, trip) -> {})
                        .items(RULE, known))
                .isEmpty();
    }

    private static Carrier driving(int km) {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 10; i++) {
            carrier.trip("v1", FIRST.plusDays(i), 8, 0, trip -> trip.setKm(km));
        }
        return carrier;
    }

    @Test
    void kmFarBeyondAnyRoadAreSaidWithoutEuros() {
        Carrier carrier = driving(95);
        Finding finding = carrier.findings(RULE, known).get(0);
        assertThat(finding.getCode()).isEqualTo(TransportOverlap.KM);
        assertThat(finding.getText()).contains("10\u00A0trajets sur 10");
        assertThat(carrier.items(RULE, known)).isEmpty();
    }

    @Test
    void aClosedRoadIsSilent() {
        assertThat(driving(37 * 145 / 100).findings(RULE, known)).isEmpty();
    }

    @Test
    void aFullCentreIsFartherByRoadAsWell() {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 10; i++) {
            carrier.trip("v1", FIRST.plusDays(i), 8, 0, trip -> {
                trip.setToCommune("17415");
                trip.setKm(75);
            });
        }
        assertThat(carrier.findings(RULE, known)).isEmpty();
    }

    @Test
    void anUnknownCommuneHasNoRoad() {
        Carrier carrier = new Carrier();
        for (int i = 0; i < 10; i++) {
            carrier.trip("v1", FIRST.plusDays(i), 8, 0, trip -> {
                trip.setToCommune("99999");
                trip.setKm(300);
            });
        }
        assertThat(carrier.findings(RULE, known)).isEmpty();
    }

    /** Kept trips of a vehicle never overlap each other beyond the tolerance: the slow and obvious check. */
    @Property(tries = 100)
    void whatIsKeptCanAllHaveTakenPlace(@ForAll long seed) {
        Random random = new Random(seed);
        Carrier carrier = new Carrier();
        for (int i = 0; i < 12; i++) {
            carrier.trip("v" + random.nextInt(2), FIRST, 6 + random.nextInt(12), random.nextInt(60));
        }
        List<Trip> trips = carrier.trips();
        List<Trip> held = new VehicleDay(trips, new TripRoads(known, SETTINGS), SETTINGS).overlapping();
        for (Trip one : trips) {
            for (Trip other : trips) {
                if (one != other
                        && !held.contains(one)
                        && !held.contains(other)
                        && one.getVehicleId().equals(other.getVehicleId())) {
                    long apart = Math.abs(one.getStartedAt().getEpochSecond()
                            - other.getStartedAt().getEpochSecond());
                    assertThat(apart).isGreaterThanOrEqualTo(34 * 60);
                }
            }
        }
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(() -> new OverlapTripSettings(
                        List.of(), 10, 5, 3, 0.6, 0.5, 130, 0.03, 0.1, 1, 8, 3, 0.4, 5, 0.05, 2, 0.5, 5, 15, 0.15, 100,
                        60, 0.85, 0.75, 0.5))
                .hasMessageContaining("transport overlaps: actCodes");
    }
}
