package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.event.Trip;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Trips: honest vehicles drive one after the other, planted ones do not. */
@TestInstance(Lifecycle.PER_CLASS)
class TransportStoriesTest {
    private List<Trip> trips = List.of();
    private List<WrittenLabel> frauds = List.of();
    private Map<String, BillingLine> lines = Map.of();
    private Map<String, LocalDate> deaths = Map.of();
    private final Map<String, List<HospitalStay>> stays = new HashMap<>();
    private final List<WrittenLabel> innocents = new ArrayList<>();

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        CareWorld world = CareWorld.generate(
                folder, CareWorld.settings(5_000, LocalDate.of(2021, 11, 1)).withStealth(Stealth.BRAZEN));
        trips = world.world().read(Stream.TRIPS, Trip.class);
        frauds = WrittenLabel.planted(world.world(), "overlapping-trips");
        lines = world.lines();
        deaths = DeathsOf.people(world.world());
        for (HospitalStay stay : world.world().read(Stream.HOSPITAL_STAYS, HospitalStay.class)) {
            stays.computeIfAbsent(stay.getPatientId(), key -> new ArrayList<>()).add(stay);
        }
        for (String name :
                List.of("shared-trips", "parallel-vehicles", "closed-road", "full-centre", "discharge-trips")) {
            innocents.addAll(WrittenLabel.lookAlikes(world.world(), name));
        }
    }

    private Set<String> suspects() {
        Set<String> suspects = new HashSet<>();
        frauds.forEach(fraud -> suspects.addAll(fraud.subjects(SubjectKind.BILLER, Role.SUSPECT)));
        return suspects;
    }

    /** Trips that begin before an earlier one of the same vehicle has ended, unless both are shared. */
    private Set<String> overlapping() {
        Map<String, Trip> last = new TreeMap<>();
        Set<String> found = new HashSet<>();
        for (Trip trip : trips) {
            Trip before = last.get(trip.getVehicleId());
            boolean overlaps = before != null && trip.getStartedAt().isBefore(before.getEndedAt());
            if (overlaps && !(trip.getShared() && before.getShared())) {
                found.add(trip.getBillerId());
            }
            if (before == null || trip.getEndedAt().isAfter(before.getEndedAt())) {
                last.put(trip.getVehicleId(), trip);
            }
        }
        return found;
    }

    @Test
    void vehiclesOfTheSuspectsOverlapAndNoOthers() {
        assertThat(frauds).hasSize(3);
        assertThat(overlapping()).isNotEmpty().isSubsetOf(suspects());
    }

    @Test
    void onlySuspectsDriveTheDead() {
        Set<String> suspects = suspects();
        assertThat(trips)
                .isNotEmpty()
                .allMatch(trip -> suspects.contains(trip.getBillerId())
                        || ParisDay.of(trip.getStartedAt())
                                .isBefore(deaths.getOrDefault(trip.getPatientId(), LocalDate.MAX)));
    }

    @Test
    void onlySuspectsDriveThoseWhoLieInHospital() {
        Set<String> drivers = new HashSet<>();
        for (Trip trip : trips) {
            LocalDate day = ParisDay.of(trip.getStartedAt());
            if (isWithin(StayKind.FULL, trip.getPatientId(), day)
                    && !isWithin(StayKind.PERMISSION, trip.getPatientId(), day)) {
                drivers.add(trip.getBillerId());
            }
        }
        assertThat(drivers).isNotEmpty().isSubsetOf(suspects());
    }

    private boolean isWithin(StayKind kind, String patientId, LocalDate day) {
        int edge = kind == StayKind.FULL ? 1 : 0;
        return stays.getOrDefault(patientId, List.of()).stream()
                .filter(stay -> stay.getKind() == kind)
                .anyMatch(stay -> !day.isBefore(stay.getAdmittedOn().plusDays(edge))
                        && stay.getDischargedOn()
                                .map(last -> !day.isAfter(last.minusDays(edge)))
                                .orElse(false));
    }

    @Test
    void everyTripHasItsLineOnItsDay() {
        long known = 0;
        for (Trip trip : trips) {
            BillingLine line = lines.get(trip.getLineId().orElseThrow());
            if (line != null) {
                known++;
                assertThat(line.getCareDate()).isEqualTo(ParisDay.of(trip.getStartedAt()));
                assertThat(line.getPatientId()).contains(trip.getPatientId());
            }
        }
        assertThat(known).isGreaterThan(trips.size() * 8L / 10);
    }

    @Test
    void undueCentsAreAPartOfTheLineAndAddUp() {
        for (WrittenLabel fraud : frauds) {
            for (Map.Entry<String, Long> undue : fraud.undue().entrySet()) {
                assertThat(undue.getValue())
                        .isBetween(1L, lines.get(undue.getKey()).getReimbursedCents());
            }
            assertThat(fraud.undueCents()).isEqualTo(fraud.totalCents()).isPositive();
        }
    }

    @Test
    void innocentCarriersOweNothing() {
        assertThat(innocents)
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(label -> label.undue().isEmpty()
                        && !label.subjects(SubjectKind.BILLER, Role.LOOK_ALIKE).isEmpty());
        assertThat(trips.stream().filter(Trip::getShared)).isNotEmpty();
    }
}
