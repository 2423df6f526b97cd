package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.tariff.DailyMileageCap;
import fr.vigie.domain.tariff.DailyMileageCap.Leg;
import fr.vigie.domain.tariff.Mileage;
import fr.vigie.domain.tariff.MileageCode;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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

/** What each nurse scheme leaves in the streams, and that its undue cents are billed less due, to the cent. */
@TestInstance(Lifecycle.PER_CLASS)
class NurseSchemesTest {
    private static final String[] SCHEMES = {
        "inflated-mileage",
        "ignored-mileage-cap",
        "several-travels-one-passage",
        "ignored-art-11b",
        "impossible-days",
        "unjustified-night"
    };
    private static final long DAILY_CAP_CENTS = 12_216;

    private NurseWorld world;

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        world = NurseWorld.with(folder, 60, 5, SCHEMES);
    }

    @Test
    void everySchemeHasOneSuspectAndPrices() throws Exception {
        for (String scheme : SCHEMES) {
            assertThat(world.label(scheme).subjects())
                    .as(scheme)
                    .extracting(Subject::role)
                    .containsExactly(Role.SUSPECT);
            assertThat(world.undue(scheme)).as(scheme).isNotEmpty();
        }
    }

    private String suspect(String scheme) throws Exception {
        return world.label(scheme).subjects().get(0).id();
    }

    @Test
    void suspectsDidWhatIsUndue() throws Exception {
        for (String scheme : SCHEMES) {
            String suspect = suspect(scheme);
            assertThat(world.undue(scheme).keySet()).as(scheme).allMatch(line -> line.getExecutantId()
                    .equals(suspect));
        }
    }

    @Test
    void anIgnoredCapPaysMoreThanADayMay() throws Exception {
        Set<BillingLine> evidence = Set.copyOf(world.evidence("ignored-mileage-cap"));
        Map<String, List<BillingLine>> days = new HashMap<>();
        String suspect = evidence.iterator().next().getExecutantId();
        for (BillingLine line : world.lines()) {
            if (line.getActCode().equals("IK") && line.getExecutantId().equals(suspect)) {
                days.computeIfAbsent(line.getCareDate().toString(), key -> new ArrayList<>())
                        .add(line);
            }
        }
        int beyond = 0;
        for (List<BillingLine> day : days.values()) {
            long paid = day.stream().mapToLong(BillingLine::getAmountCents).sum();
            if (paid > due(day)) {
                assertThat(day).anyMatch(evidence::contains);
            }
            beyond += paid > DAILY_CAP_CENTS ? 1 : 0;
        }
        assertThat(beyond).isPositive();
    }

    private static long due(List<BillingLine> day) {
        DailyMileageCap cap = Mileage.builtIn().dailyCap(day.get(0).getCareDate(), Zone.METROPOLE);
        day.sort(Comparator.comparing((BillingLine line) -> line.getVisitAt().orElseThrow())
                .thenComparing(BillingLine::getLineId));
        List<Leg> legs = day.stream()
                .map(line -> new Leg(MileageCode.IK, line.getQuantity()))
                .toList();
        return cap.due(legs).orElseThrow().stream().mapToLong(Cents::value).sum();
    }

    @Test
    void travelsBeyondTheFirstOfAPassageAreUndueAsAWhole() throws Exception {
        Map<BillingLine, Long> undue = world.undue("several-travels-one-passage");
        Set<String> honest = new HashSet<>();
        for (BillingLine line : world.lines()) {
            if (line.getActCode().startsWith("IF") && !undue.containsKey(line)) {
                honest.add(line.getExecutantId() + line.getCareDate() + line.getAddressId());
            }
        }
        int witnessed = 0;
        for (Map.Entry<BillingLine, Long> entry : undue.entrySet()) {
            BillingLine line = entry.getKey();
            long cents = entry.getValue();
            assertThat(line.getActCode()).isIn("IFD", "IFI", "IK");
            witnessed += honest.contains(line.getExecutantId() + line.getCareDate() + line.getAddressId()) ? 1 : 0;
            if (line.getActCode().equals("IK")) {
                assertThat(cents).isBetween(1L, line.getReimbursedCents());
            } else {
                assertThat(cents).isEqualTo(line.getReimbursedCents());
            }
        }
        // the honest travel of a passage may still be on its way when the world ends
        assertThat((double) witnessed / undue.size()).isGreaterThan(0.9);
    }

    @Test
    void actsInFullAreUndueBeyondTheirAbatement() throws Exception {
        world.undue("ignored-art-11b").forEach((line, cents) -> {
            long bare = line.getAmountCents() - line.getMajorationCents().orElse(0L);
            assertThat(line.getActCode()).isEqualTo("AMI");
            assertThat(line.getDerogation()).isEmpty();
            assertThat(Cents.of(315).times(line.getCoefficient()).value()).isEqualTo(bare);
            long half = Cents.of(bare)
                    .percentOf(50)
                    .percentOf(line.getRatePercent().orElseThrow())
                    .value();
            long third = Cents.of(bare)
                    .percentOf(line.getRatePercent().orElseThrow())
                    .value();
            assertThat(cents).isIn(line.getReimbursedCents() - half, third);
        });
    }

    @Test
    void inventedVisitsAreUndueAsAWholeAndFillTheDay() throws Exception {
        Map<BillingLine, Long> undue = world.undue("impossible-days");
        Map<String, Integer> visits = new HashMap<>();
        Set<String> patients = new HashSet<>();
        undue.forEach((line, cents) -> {
            assertThat(cents).isEqualTo(line.getReimbursedCents());
            patients.add(line.getPatientId().orElseThrow());
        });
        for (BillingLine line : world.lines()) {
            boolean invented = patients.contains(line.getPatientId().orElse(""));
            if (invented && line.getActCode().startsWith("IF")) {
                visits.merge(line.getCareDate().toString(), 1, Integer::sum);
            }
        }
        assertThat(visits.values()).allMatch(count -> count >= 5);
    }

    @Test
    void nightsThatNobodyPrescribedAreUndue() throws Exception {
        Map<String, Boolean> nights = new HashMap<>();
        for (Prescription one : world.world().read(Stream.PRESCRIPTIONS, Prescription.class)) {
            nights.put(one.getPrescriptionId(), one.getActs().get(0).getNight());
        }
        world.undue("unjustified-night").forEach((line, cents) -> {
            assertThat(line.getMajoration())
                    .hasValueSatisfying(kind -> assertThat(kind).isIn(Majoration.NIGHT, Majoration.DEEP_NIGHT));
            assertThat(nights.getOrDefault(line.getPrescriptionId().orElse(""), false))
                    .isFalse();
            long without = Cents.of(
                            line.getAmountCents() - line.getMajorationCents().orElseThrow())
                    .percentOf(line.getRatePercent().orElseThrow())
                    .value();
            assertThat(cents).isEqualTo(line.getReimbursedCents() - without);
        });
    }

    @Test
    void whoInflatesKeepsTheCapOfWhatIsBilled() throws Exception {
        String suspect = suspect("inflated-mileage");
        Map<String, Long> paid = new HashMap<>();
        for (BillingLine line : world.lines()) {
            if (line.getActCode().equals("IK") && line.getExecutantId().equals(suspect)) {
                paid.merge(line.getCareDate().toString(), line.getAmountCents(), Long::sum);
            }
        }
        assertThat(paid.values()).isNotEmpty().allMatch(cents -> cents <= DAILY_CAP_CENTS + 1);
    }
}
