package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.PackageKind;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Hospital stays, care packages and deaths are as many, and known as late, as they should be. */
@TestInstance(Lifecycle.PER_CLASS)
class HospitalTest {
    private static final int INSURED = 10_000;
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 100;

    private WrittenWorld world = new WrittenWorld(Path.of("."));
    private CareFacts facts;

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        WorldSettings settings = WorldSettings.defaults(21).withInsured(INSURED).withPeriod(FROM, DAYS);
        World.generate(settings, folder, Progress.SILENT);
        world = new WrittenWorld(folder);
        facts = new CareFacts(world);
    }

    @Test
    void fullAndDayStaysAreAsManyAsInReality() {
        long stays = facts.stays.values().stream()
                .filter(stay -> Set.of(StayKind.FULL, StayKind.DAY).contains(stay.getKind()))
                .filter(stay -> !stay.getAdmittedOn().isBefore(FROM)
                        && stay.getAdmittedOn().isBefore(FROM.plusDays(DAYS - 25)))
                .count();
        assertThat(stays * 365.0 / (DAYS - 25) / INSURED).isCloseTo(0.17, within(0.03));
    }

    @Test
    void staysGrowWithAge() {
        Map<Boolean, Long> byAge = facts.stays.values().stream()
                .filter(stay -> stay.getKind() == StayKind.DAY)
                .collect(Collectors.groupingBy(stay -> birthYear(stay) < 1953, Collectors.counting()));
        long old = facts.patients.values().stream()
                .filter(versions -> versions.get(0).getBirthYear() < 1953)
                .count();
        double perOld = (double) byAge.get(true) / old;
        double perYoung = (double) byAge.get(false) / (facts.patients.size() - old);
        assertThat(perOld).isGreaterThan(2 * perYoung);
    }

    private int birthYear(HospitalStay stay) {
        return facts.patients.get(stay.getPatientId()).get(0).getBirthYear();
    }

    @Test
    void thereAreStaysOfEveryKindAndDischargesComeAsUpdates() throws Exception {
        assertThat(facts.stays.values()).extracting(HospitalStay::getKind).contains(StayKind.values());
        Map<String, Integer> versions = new HashMap<>();
        world.read(Stream.HOSPITAL_STAYS, HospitalStay.class)
                .forEach(stay -> versions.merge(stay.getStayId(), 1, Integer::sum));
        assertThat(versions.values()).contains(2).doesNotContain(3);
        assertThat(facts.stays.values()).allMatch(stay -> stay.getDischargedOn()
                .filter(day -> day.isBefore(stay.getAdmittedOn()))
                .isEmpty());
    }

    @Test
    void aPermissionLiesInsideAFullStay() {
        Map<String, List<HospitalStay>> byPatient =
                facts.stays.values().stream().collect(Collectors.groupingBy(HospitalStay::getPatientId));
        List<HospitalStay> permissions = facts.stays.values().stream()
                .filter(stay -> stay.getKind() == StayKind.PERMISSION)
                .toList();
        long inside = permissions.stream()
                .filter(permission ->
                        byPatient.get(permission.getPatientId()).stream().anyMatch(stay -> contains(stay, permission)))
                .count();
        assertThat(permissions).isNotEmpty();
        assertThat(inside)
                .as("but for those whose full stay is not known yet")
                .isGreaterThan(permissions.size() * 2 / 3);
    }

    private static boolean contains(HospitalStay stay, HospitalStay permission) {
        return stay.getKind() == StayKind.FULL
                && stay.getAdmittedOn().isBefore(permission.getAdmittedOn())
                && stay.getDischargedOn()
                        .filter(day -> !day.isAfter(permission.getDischargedOn().orElseThrow()))
                        .isEmpty();
    }

    @Test
    void someOfTheOldHaveASsiadAndResidentsAPackage() {
        long old = facts.patients.values().stream()
                .filter(versions -> versions.get(0).getBirthYear() <= FROM.getYear() - 75)
                .count();
        double ssiad = facts.packages.values().stream()
                .filter(one ->
                        one.getKind() == PackageKind.SSIAD && one.getFrom().isBefore(FROM))
                .count();
        assertThat(ssiad / old).isCloseTo(0.02, within(0.01));
        assertThat(facts.packages.values()).extracting(CarePackage::getKind).contains(PackageKind.EHPAD_PARTIAL);
    }

    @Test
    void aHospitalisationAtHomeHasItsPackageUnlessItIsALookAlike() {
        Set<String> covered = facts.packages.values().stream()
                .filter(one -> one.getKind() == PackageKind.HAD)
                .map(CarePackage::getPatientId)
                .collect(Collectors.toSet());
        List<HospitalStay> atHome = facts.stays.values().stream()
                .filter(stay -> stay.getKind() == StayKind.HOME_HOSPITALISATION)
                .filter(stay -> stay.getAdmittedOn().isBefore(FROM.plusDays(DAYS - 20)))
                .toList();
        assertThat(atHome).isNotEmpty();
        assertThat(atHome.stream()
                        .filter(stay -> !covered.contains(stay.getPatientId()))
                        .count())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void deathsAreKnownAfterwards() throws Exception {
        List<Patient> deaths = world.read(Stream.PATIENTS, Patient.class).stream()
                .filter(version -> version.getDiedOn().isPresent())
                .toList();
        assertThat(deaths).isNotEmpty().allMatch(version -> version.getKnownAt().isPresent());
        assertThat(facts.patients.values()).anyMatch(versions -> versions.size() > 2);
    }
}
