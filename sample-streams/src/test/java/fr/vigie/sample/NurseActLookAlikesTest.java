package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.time.ParisDay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Look-alikes of the frauds on nurses' acts look like them, and break no rule. */
@TestInstance(Lifecycle.PER_CLASS)
class NurseActLookAlikesTest {
    private WrittenWorld world = new WrittenWorld(Path.of("."));
    private CareFacts facts;

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        WorldSettings settings = WorldSettings.defaults(9)
                .withInsured(9_500)
                .withPeriod(LocalDate.of(2024, 2, 1), 100)
                .withScheme("nurse-prescriber-ring", 0)
                .withScheme("double-billing", 0);
        World.generate(settings, folder, Progress.SILENT);
        world = new WrittenWorld(folder);
        facts = new CareFacts(world);
    }

    private List<BillingLine> lines(String name) throws Exception {
        List<WrittenLabel> labels = WrittenLabel.named(world, name);
        assertThat(labels).as(name).isNotEmpty().allMatch(label -> label.undue().isEmpty());
        return labels.stream().flatMap(label -> facts.evidence(label).stream()).toList();
    }

    @Test
    void aDeathDateIsCorrectedToAfterTheCare() throws Exception {
        assertThat(lines("death-date-error")).allSatisfy(line -> {
            assertThat(facts.everKnownDeadBefore(line)).isTrue();
            assertThat(facts.lastDeath(line))
                    .hasValueSatisfying(day -> assertThat(line.getCareDate()).isBefore(day));
        });
    }

    @Test
    void theLivingTwinIsAliveInTheEnd() throws Exception {
        assertThat(lines("twin-rank")).allSatisfy(line -> {
            assertThat(facts.everKnownDeadBefore(line)).isTrue();
            assertThat(facts.lastDeath(line)).isEmpty();
        });
    }

    @Test
    void aSeriesAtMonthEndWasGivenBeforeTheDeath() throws Exception {
        assertThat(lines("series-at-month-end")).allSatisfy(line -> {
            LocalDate death = facts.lastDeath(line).orElseThrow();
            assertThat(line.getCareDate()).isAfterOrEqualTo(death);
            assertThat(ParisDay.of(line.getVisitAt().orElseThrow())).isBefore(death);
        });
    }

    @Test
    void theLastVisitIsOnTheDayOfDeath() throws Exception {
        assertThat(lines("day-of-death"))
                .allSatisfy(line -> assertThat(facts.lastDeath(line)).contains(line.getCareDate()));
    }

    @Test
    void nobodyIsVisitedAtHomeWhileInHospital() throws Exception {
        for (String name : List.of(
                "entry-and-exit-day",
                "permission-at-home",
                "day-hospital",
                "psychiatric-sector-follow-up",
                "home-hospitalisation")) {
            assertThat(lines(name))
                    .as(name)
                    .noneMatch(facts::isInsideFullStay)
                    .noneMatch(facts::isInPackage)
                    .allMatch(line -> facts.isDuring(line, Set.of(StayKind.values())));
        }
    }

    @Test
    void twoPassagesArePrescribed() throws Exception {
        assertThat(lines("two-passages-two-nurses"))
                .allSatisfy(line ->
                        assertThat(order(line).getActs().get(0).getPerDay()).isEqualTo(2));
    }

    @Test
    void aCorrectedInvoiceRemainsOnce() throws Exception {
        List<BillingLine> all = lines("correction-invoice");
        Set<String> cancelled =
                all.stream().flatMap(line -> line.getRectifies().stream()).collect(Collectors.toSet());
        assertThat(cancelled).isNotEmpty();
        assertThat(all.stream()
                        .filter(line -> line.getQuantity() > 0 && !cancelled.contains(line.getLineId()))
                        .map(line -> line.getPatientId().orElseThrow() + line.getCareDate() + line.getActCode()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRegularisedInvoiceIsPaidOnce() throws Exception {
        assertThat(lines("regularised-invoice").stream()
                        .filter(line -> facts.paid.getOrDefault(line.getInvoiceId(), 0L) > 0)
                        .map(line -> line.getPatientId().orElseThrow() + line.getCareDate() + line.getActCode()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherPrescriptionCoversWhatTheNamedOneDoesNot() throws Exception {
        for (String name : List.of("renewed-prescription", "phoned-prescription")) {
            assertThat(lines(name))
                    .filteredOn(line -> line.getActCode().equals("AMI"))
                    .isNotEmpty()
                    .allMatch(line -> facts.prescriptions.values().stream().anyMatch(order -> covers(order, line)))
                    .noneMatch(line -> covers(order(line), line));
        }
    }

    private Prescription order(BillingLine line) {
        return facts.prescriptions.get(line.getPrescriptionId().orElseThrow());
    }

    private static boolean covers(Prescription order, BillingLine line) {
        return line.getPatientId().filter(order.getPatientId()::equals).isPresent()
                && line.getCareDate().isAfter(order.getPrescribedOn())
                && !line.getCareDate()
                        .isAfter(order.getPrescribedOn()
                                .plusDays(order.getActs().get(0).getDays()))
                && line.getCoefficient().compareTo(order.getActs().get(0).getCoefficient()) <= 0;
    }

    @Test
    void thePackageHadEnded() throws Exception {
        assertThat(lines("package-ended-unknown")).noneMatch(facts::isInPackage);
    }

    @Test
    void vaccinationsAreNotInThePackage() throws Exception {
        assertThat(lines("vaccination-beside-package"))
                .filteredOn(line -> line.getActCode().equals("AMI"))
                .allMatch(facts::isInPackage)
                .allMatch(line ->
                        line.getPurpose().filter(Purpose.VACCINATION::equals).isPresent());
    }

    @Test
    void aVillageSharesAPhysicianAndANurse() throws Exception {
        List<BillingLine> lines = lines("village-practice");
        assertThat(lines.stream().map(BillingLine::getPrescriberId).distinct()).hasSize(1);
        assertThat(lines.stream().map(BillingLine::getPatientId).distinct()).hasSizeGreaterThan(3);
    }
}
