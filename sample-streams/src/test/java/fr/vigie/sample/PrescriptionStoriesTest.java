package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Forged prescriptions: what is planted; what is dispensed as it should be. */
@TestInstance(Lifecycle.PER_CLASS)
class PrescriptionStoriesTest {
    private List<WrittenLabel> frauds = List.of();
    private List<WrittenLabel> epilepsy = List.of();
    private List<WrittenLabel> tertiary = List.of();
    private Map<String, BillingLine> lines = Map.of();

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        CareWorld world = CareWorld.generate(folder, CareWorld.settings(2_000, LocalDate.of(2024, 5, 1)));
        frauds = WrittenLabel.planted(world.world(), "forged-prescriptions");
        epilepsy = WrittenLabel.lookAlikes(world.world(), "epilepsy-physician");
        tertiary = WrittenLabel.lookAlikes(world.world(), "tertiary-care");
        lines = world.lines();
    }

    @Test
    void forgedPrescriptionsGoFromCounterToCounterUnderOneName() {
        assertThat(frauds).hasSize(3);
        for (WrittenLabel fraud : frauds) {
            assertThat(fraud.ring()).isTrue();
            List<String> victim = fraud.subjects(SubjectKind.PROFESSIONAL, Role.VICTIM);
            Set<String> members = new HashSet<>(fraud.subjects(SubjectKind.PATIENT, Role.SUSPECT));
            members.addAll(fraud.subjects(SubjectKind.PATIENT, Role.PARTICIPANT));
            Set<String> counters = new HashSet<>();
            for (String id : fraud.evidenceIds()) {
                BillingLine line = lines.get(id);
                counters.add(line.getBillerId());
                assertThat(victim).contains(line.getPrescriberId().orElseThrow());
                assertThat(members).contains(line.getPatientId().orElseThrow());
            }
            assertThat(counters).hasSizeGreaterThan(3);
        }
    }

    @Test
    void nothingOfAForgedPrescriptionIsDue() {
        for (WrittenLabel fraud : frauds) {
            assertThat(fraud.undue()).isNotEmpty().allSatisfy((id, cents) -> assertThat(cents)
                    .isEqualTo(lines.get(id).getReimbursedCents()));
            assertThat(fraud.undueCents()).isEqualTo(fraud.totalCents());
        }
    }

    @Test
    void substitutionIsExcludedWithAGround() {
        List<BillingLine> medicines = lines.values().stream()
                .filter(line -> line.getProductCode().isPresent())
                .toList();
        assertThat(medicines)
                .hasSizeGreaterThan(1000)
                .allMatch(/* a clerical error may date it a day early */ line -> line.getPrescribedOn()
                        .map(on -> !on.isAfter(line.getCareDate().plusDays(1)))
                        .orElse(false));
        long excluded = medicines.stream()
                .filter(line -> line.getNonSubstitutableReason().isPresent())
                .count();
        assertThat((double) excluded / medicines.size()).isBetween(0.015, 0.09);
        assertThat(medicines).allMatch(line -> Set.of("MTE", "EFG", "CIF", "")
                .contains(line.getNonSubstitutableReason().orElse("")));
    }

    @Test
    void epilepsyHasItsGroundAndTertiaryCareItsPharmacy() {
        for (String id : epilepsy.get(0).evidenceIds()) {
            assertThat(lines.get(id).getNonSubstitutableReason().orElse("MTE")).isEqualTo("MTE");
        }
        for (String patient : tertiary.get(0).subjects(SubjectKind.PATIENT, Role.LOOK_ALIKE)) {
            assertThat(tertiary.get(0).evidenceIds().stream()
                            .map(lines::get)
                            .filter(line -> line.getPatientId().orElseThrow().equals(patient))
                            .map(BillingLine::getBillerId)
                            .distinct())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
