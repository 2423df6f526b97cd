package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.PrescribedAct;
import fr.vigie.domain.event.Prescription;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Frauds on nurses' acts leave what their labels say. */
@TestInstance(Lifecycle.PER_CLASS)
class NurseActsTest {
    private static final Set<String> ACTS = Set.of("AMI", "AIS", "AMX");

    private WrittenWorld world = new WrittenWorld(Path.of("."));
    private CareFacts facts;

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        WorldSettings settings = WorldSettings.defaults(5)
                .withInsured(9_500)
                .withPeriod(LocalDate.of(2022, 3, 1), 80)
                .withScheme("double-billing", 2)
                .withScheme("acts-on-package", 3);
        World.generate(settings, folder, Progress.SILENT);
        world = new WrittenWorld(folder);
        facts = new CareFacts(world);
    }

    private List<WrittenLabel> labels(String name) throws Exception {
        List<WrittenLabel> labels = WrittenLabel.named(world, name);
        assertThat(labels).as(name).isNotEmpty();
        return labels;
    }

    /** Every line of the evidence, and that its undue cents are all that it reimburses, unless it was refused. */
    private List<BillingLine> whollyUndue(WrittenLabel label) {
        Map<String, Long> undue = label.undue();
        List<BillingLine> lines = facts.evidence(label);
        assertThat(lines).allSatisfy(line -> {
            long cents = undue.getOrDefault(line.getLineId(), 0L);
            assertThat(cents).isIn(isPaid(line) ? line.getReimbursedCents() : 0L, line.getReimbursedCents());
        });
        Set<String> executants = lines.stream().map(BillingLine::getExecutantId).collect(Collectors.toSet());
        assertThat(label.subjects(SubjectKind.PROFESSIONAL, Role.SUSPECT)).containsAll(executants);
        return lines;
    }

    /** Neither refused nor still to be decided. */
    private boolean isPaid(BillingLine line) {
        return facts.paid.getOrDefault(line.getInvoiceId(), 0L) > 0;
    }

    @Test
    void theDeadAreBilledFor() throws Exception {
        for (WrittenLabel label : labels("acts-after-death")) {
            assertThat(whollyUndue(label)).allSatisfy(line -> assertThat(facts.lastDeath(line))
                    .hasValueSatisfying(day -> assertThat(line.getCareDate()).isAfter(day)));
        }
    }

    @Test
    void onlyTheLabelledBillForTheDead() throws Exception {
        Set<String> told = labels("acts-after-death").stream()
                .flatMap(label -> label.evidenceIds().stream())
                .collect(Collectors.toSet());
        WrittenLabel.named(world, "series-at-month-end").forEach(label -> told.addAll(label.evidenceIds()));
        assertThat(facts.lines.values())
                .filteredOn(line -> ACTS.contains(line.getActCode()) && line.getQuantity() > 0)
                .filteredOn(line -> facts.lastDeath(line)
                        .filter(line.getCareDate()::isAfter)
                        .isPresent())
                .allSatisfy(line -> assertThat(told).contains(line.getLineId()));
    }

    @Test
    void visitsAtHomeLieInsideFullStays() throws Exception {
        for (WrittenLabel label : labels("acts-during-stay")) {
            assertThat(whollyUndue(label)).allMatch(facts::isInsideFullStay);
        }
    }

    @Test
    void actsAreBilledOnTwoNumbers() throws Exception {
        List<WrittenLabel> labels = labels("double-billing");
        for (WrittenLabel label : labels) {
            assertThat(whollyUndue(label))
                    .filteredOn(line -> ACTS.contains(line.getActCode()))
                    .filteredOn(line -> !facts.twins(line).isEmpty())
                    .hasSizeGreaterThan(2);
        }
        assertThat(labels).anyMatch(WrittenLabel::ring);
    }

    @Test
    void actsAreAlreadyPaidByAPackage() throws Exception {
        List<WrittenLabel> labels = labels("acts-on-package");
        assertThat(labels).hasSize(3);
        for (WrittenLabel label : labels) {
            assertThat(whollyUndue(label)).allMatch(facts::isInPackage);
        }
    }

    @Test
    void linesClaimMoreThanThePrescription() throws Exception {
        for (WrittenLabel label : labels("altered-prescriptions")) {
            Map<String, Long> undue = label.undue();
            assertThat(facts.evidence(label)).isNotEmpty().allSatisfy(line -> {
                Prescription order =
                        facts.prescriptions.get(line.getPrescriptionId().orElseThrow());
                long beyond = undue.getOrDefault(line.getLineId(), 0L);
                assertThat(goesBeyond(line, order)).isTrue();
                assertThat(beyond).isBetween(isPaid(line) ? 1L : 0L, line.getReimbursedCents());
            });
        }
    }

    private static boolean goesBeyond(BillingLine line, Prescription order) {
        PrescribedAct act = order.getActs().get(0);
        return line.getCareDate().isAfter(order.getPrescribedOn().plusDays(act.getDays()))
                || line.getCoefficient().compareTo(act.getCoefficient()) > 0
                || line.getMajoration()
                        .filter(kind -> kind.name().equals("NIGHT"))
                        .isPresent()
                || line.getPassage().orElse(1) > act.getPerDay();
    }

    @Test
    void theRingIsABiclique() throws Exception {
        for (WrittenLabel label : labels("nurse-prescriber-ring")) {
            List<BillingLine> lines = whollyUndue(label);
            assertThat(label.ring()).isTrue();
            Set<String> patients = lines.stream()
                    .map(line -> line.getPatientId().orElseThrow())
                    .collect(Collectors.toSet());
            assertThat(label.subjects(SubjectKind.PATIENT, Role.PARTICIPANT)).containsAll(patients);
            assertThat(lines.stream()
                            .map(line -> line.getPrescriberId().orElseThrow())
                            .distinct())
                    .hasSize(1)
                    .isSubsetOf(label.subjects(SubjectKind.PROFESSIONAL, Role.SUSPECT));
            long pairs = lines.stream()
                    .map(line -> line.getExecutantId() + line.getPatientId().orElseThrow())
                    .distinct()
                    .count();
            long nurses =
                    lines.stream().map(BillingLine::getExecutantId).distinct().count();
            assertThat(pairs).isGreaterThan(nurses * patients.size() * 3 / 4);
        }
    }

    @Test
    void everyFictitiousVisitOfTheRingIsCoveredByItsPrescription() throws Exception {
        for (WrittenLabel label : labels("nurse-prescriber-ring")) {
            for (BillingLine line : facts.evidence(label)) {
                assertThat(facts.prescriptions)
                        .containsKey(line.getPrescriptionId().orElseThrow());
            }
        }
    }
}
