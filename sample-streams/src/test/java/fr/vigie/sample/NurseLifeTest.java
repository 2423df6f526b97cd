package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Membership;
import fr.vigie.domain.stream.Stream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Honest nurses keep the rules of domain.md §1, in a year with AIS and in one without. */
@TestInstance(Lifecycle.PER_CLASS)
class NurseLifeTest {
    private static final Set<String> CARE = Set.of("AMI", "AMX", "AIS", "BSA", "BSB", "BSC");

    private NurseWorld world;
    private NurseWorld later;

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        world = NurseWorld.with(folder.resolve("2021"), 45, 3);
        later = NurseWorld.with(folder.resolve("2024"), LocalDate.of(2024, 1, 10), 45, 3);
    }

    @Test
    void oneTravelIsBilledForAVisit() {
        Set<String> travels = new HashSet<>();
        for (BillingLine line : world.lines()) {
            if (line.getActCode().startsWith("IF")) {
                assertThat(travels.add(line.getVisitId().orElseThrow())).isTrue();
                assertThat(line.getPlace()).isNotEqualTo(Optional.of(Place.CABINET));
            }
        }
        assertThat(travels).isNotEmpty();
    }

    @Test
    void severalResidentsShareATravelAndHomesHaveSeveralCabinets() {
        Map<String, Set<String>> patients = new HashMap<>();
        for (BillingLine line : world.lines()) {
            if (line.getPlace().filter(Place.EHPAD::equals).isPresent()) {
                patients.computeIfAbsent(line.getVisitId().orElseThrow(), key -> new HashSet<>())
                        .add(line.getPatientId().orElseThrow());
            }
        }
        assertThat(patients.values()).anyMatch(residents -> residents.size() >= 3);
    }

    @Test
    void travelsCostWhatTheyDoAtTheDateOfCare() {
        LocalDate dearer = LocalDate.of(2024, 1, 28);
        Set<Long> before = new HashSet<>();
        Set<Long> after = new HashSet<>();
        for (BillingLine line : later.lines()) {
            if (line.getActCode().startsWith("IF")) {
                (line.getCareDate().isBefore(dearer) ? before : after).add(line.getAmountCents());
            }
        }
        assertThat(before).containsExactly(250L);
        assertThat(after).containsExactly(275L);
    }

    @Test
    void halfHoursGiveWayToTheBsi() {
        assertThat(world.lines()).anyMatch(line -> line.getActCode().equals("AIS"));
        assertThat(later.lines()).noneMatch(line -> line.getActCode().equals("AIS"));
        assertThat(later.lines()).anyMatch(line -> line.getActCode().startsWith("BS"));
        for (BillingLine line : later.lines()) {
            if (line.getActCode().equals("DI")) {
                assertThat(line.getAmountCents()).isIn(2_500L, 1_200L);
            }
        }
    }

    @Test
    void halfHoursAreFourADayAtMost() {
        Map<String, Integer> halfHours = new HashMap<>();
        for (BillingLine line : world.lines()) {
            if (line.getActCode().equals("AIS")) {
                String visit = line.getPatientId().orElseThrow()
                        + line.getCareDate()
                        + line.getPassage().orElseThrow();
                halfHours.put(visit, line.getQuantity());
            }
        }
        Map<String, Integer> days = new HashMap<>();
        halfHours.forEach((visit, count) -> days.merge(visit.substring(0, visit.length() - 1), count, Integer::sum));
        assertThat(days.values()).isNotEmpty().allMatch(count -> count <= 4);
    }

    @Test
    void nobodyHasTwoCabinetsOnADay() {
        Map<String, Set<String>> cabinets = new HashMap<>();
        for (BillingLine line : later.lines()) {
            if (CARE.contains(line.getActCode())) {
                cabinets.computeIfAbsent(line.getPatientId().orElseThrow() + line.getCareDate(), key -> new HashSet<>())
                        .add(line.getBillerId());
            }
        }
        assertThat(cabinets.values()).allMatch(numbers -> numbers.size() == 1);
    }

    @Test
    void nightsArePrescribed() throws Exception {
        Map<String, Boolean> nights = new HashMap<>();
        for (Prescription one : world.world().read(Stream.PRESCRIPTIONS, Prescription.class)) {
            nights.put(one.getPrescriptionId(), one.getActs().get(0).getNight());
        }
        for (BillingLine line : world.lines()) {
            boolean night = line.getMajoration()
                    .filter(kind -> kind == Majoration.NIGHT)
                    .isPresent();
            if (night && line.getPrescriptionId().isPresent()) {
                assertThat(nights.get(line.getPrescriptionId().get())).isTrue();
            }
        }
    }

    @Test
    void remplacantsWorkUnderContractWhileTheTitulaireIsAway() throws Exception {
        Map<String, List<Membership>> contracts = new HashMap<>();
        for (Biller biller : world.world().read(Stream.BILLERS, Biller.class)) {
            contracts.put(biller.getBillerId(), biller.getMemberships().orElseThrow());
        }
        Map<String, String> atWork = new HashMap<>();
        boolean replaced = false;
        for (BillingLine line : world.lines()) {
            Membership held = contracts.get(line.getBillerId()).stream()
                    .filter(one -> one.getProfessionalId().equals(line.getExecutantId()))
                    .filter(one -> !line.getCareDate().isBefore(one.getFrom()))
                    .filter(one -> one.getTo()
                            .map(to -> !line.getCareDate().isAfter(to))
                            .orElse(true))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no contract for " + line));
            replaced |= held.getRole().equals("REMPLACANT");
            String other = atWork.putIfAbsent(line.getBillerId() + line.getCareDate(), line.getExecutantId());
            assertThat(other).isIn(null, line.getExecutantId());
        }
        assertThat(replaced).isTrue();
    }

    @Test
    void aMaisonDeSanteSharesItsReaders() throws Exception {
        Map<String, Set<String>> readers = new HashMap<>();
        for (Biller biller : world.world().read(Stream.BILLERS, Biller.class)) {
            if (biller.getKind() == BillerKind.MSP) {
                readers.computeIfAbsent(biller.getAddressId().orElseThrow(), key -> new HashSet<>())
                        .addAll(biller.getTerminalIds());
            }
        }
        assertThat(readers.values()).isNotEmpty().allMatch(shared -> shared.size() == 2);
    }

    @Test
    void aDayHasAUsualNumberOfVisits() {
        Map<String, Set<String>> visits = new HashMap<>();
        for (BillingLine line : world.lines()) {
            visits.computeIfAbsent(line.getExecutantId() + line.getCareDate(), key -> new HashSet<>())
                    .add(line.getPatientId().orElseThrow() + line.getPassage().orElseThrow());
        }
        double mean = visits.values().stream().mapToInt(Set::size).average().orElseThrow();
        assertThat(mean).isBetween(10.0, 20.0);
    }
}
