package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.tariff.CareTariffs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The rest of the flow keeps the rules of the field, over a change of tariff. */
@TestInstance(Lifecycle.PER_CLASS)
class CareFlowTest {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 8);
    private static final int DAYS = 70;

    private WrittenWorld world = new WrittenWorld(Path.of("."));
    private List<BillingLine> lines = List.of();

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        World.generate(SampleWorld.settings(5).withPeriod(FROM, DAYS), folder, Progress.SILENT);
        world = new WrittenWorld(folder);
        lines = world.read(Stream.BILLING_LINES, BillingLine.class);
    }

    private Set<String> professionals(Profession profession) throws Exception {
        Set<String> ids = new HashSet<>();
        for (Professional one : world.read(Stream.PROFESSIONALS, Professional.class)) {
            if (one.getProfession() == profession) {
                ids.add(one.getProfessionalId());
            }
        }
        return ids;
    }

    @Test
    void sessionsArePaidAtTheTariffOfTheirDay() {
        Set<Long> letters = new HashSet<>();
        for (BillingLine line : lines) {
            if (line.getActCode().equals("AMK") && line.getQuantity() > 0) {
                Cents letter = CareTariffs.builtIn()
                        .value("AMK", "PHYSIOTHERAPIST", line.getCareDate())
                        .orElseThrow();
                letters.add(letter.value());
                assertThat(line.getAmountCents())
                        .isEqualTo(letter.times(line.getCoefficient())
                                .times(line.getQuantity())
                                .value());
            }
        }
        assertThat(letters).containsExactlyInAnyOrder(215L, 221L);
    }

    @Test
    void oneTravelToAnAddressIsBilledOnce() throws Exception {
        Set<String> physiotherapists = professionals(Profession.PHYSIOTHERAPIST);
        Map<String, Set<String>> travels = new HashMap<>();
        for (BillingLine line : lines) {
            if (line.getActCode().equals("IFD")
                    && physiotherapists.contains(line.getExecutantId())
                    && line.getQuantity() > 0) {
                travels.computeIfAbsent(
                                line.getExecutantId()
                                        + line.getCareDate()
                                        + line.getAddressId().orElseThrow(),
                                key -> new HashSet<>())
                        .add(line.getPatientId().orElseThrow());
            }
        }
        assertThat(travels.values()).isNotEmpty().allMatch(patients -> patients.size() == 1);
    }

    @Test
    void nobodyIsCaredForAfterDeath() throws Exception {
        Map<String, LocalDate> deaths = DeathsOf.people(world);
        Set<String> codes = Set.of("AMK", "PH7", "PH4", "B", "SDE", "SUI");
        List<BillingLine> care =
                lines.stream().filter(line -> codes.contains(line.getActCode())).toList();
        // A clerical error may put a line a day too late.
        assertThat(care).hasSizeGreaterThan(3000);
        assertThat(care.stream()
                        .filter(line -> !line.getCareDate()
                                .minusDays(1)
                                .isBefore(
                                        deaths.getOrDefault(line.getPatientId().orElse(""), LocalDate.MAX)))
                        .map(BillingLine::getLineId))
                .isEmpty();
    }

    @Test
    void aDepartementHasSomeThirteenMillionInvoicesAYear(@TempDir Path folder) throws Exception {
        int insured = 12_000;
        int days = 14;
        World.generate(
                WorldSettings.defaults(3)
                        .withInsured(insured)
                        .withPeriod(LocalDate.of(2024, 9, 2), days)
                        .withRealDensities(),
                folder,
                Progress.SILENT);
        // Lots of the last days come after the end: two weeks bring some 11 days' invoices.
        double invoices = new WrittenWorld(folder)
                .read(Stream.BILLING_LINES, BillingLine.class).stream()
                        .map(BillingLine::getInvoiceId)
                        .distinct()
                        .count();
        assertThat(invoices * 365 / days * 660_000 / insured).isBetween(8_000_000.0, 16_000_000.0);
    }
}
