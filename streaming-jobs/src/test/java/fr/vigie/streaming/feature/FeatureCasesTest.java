package fr.vigie.streaming.feature;

import static fr.vigie.domain.alert.AlertSubjectKind.BILLER;
import static fr.vigie.domain.alert.AlertSubjectKind.PROFESSIONAL;
import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.feature.CareLine.ago;
import static fr.vigie.streaming.feature.CareLine.all;
import static fr.vigie.streaming.feature.CareLine.several;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.Securing;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every feature of care, in cases that were worked out by hand. */
class FeatureCasesTest {
    /** None is told. */
    private static final long NONE = -1;

    record Case(String feature, AlertSubjectKind kind, long expected, List<BillingLine> lines) {
        @Override
        public String toString() {
            return feature + " of " + lines.size() + " lines is " + (expected == NONE ? "not told" : expected);
        }
    }

    private static Case of(String feature, long expected, List<BillingLine> lines) {
        return new Case(feature, PROFESSIONAL, expected, lines);
    }

    private static Consumer<BillingLine> nothing() {
        return line -> {};
    }

    private static Consumer<BillingLine> km(int km) {
        return line -> {
            line.setActCode("IK");
            line.setQuantity(km);
            line.setReimbursedCents(35L * km);
        };
    }

    private static Consumer<BillingLine> cents(long cents) {
        return line -> line.setReimbursedCents(cents);
    }

    private static Consumer<BillingLine> prescribedBy(int rank) {
        return line -> line.setPrescriberId(professional(rank));
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(volumes());
        cases.addAll(euros());
        cases.addAll(travel());
        cases.addAll(shares());
        cases.addAll(past());
        return cases;
    }

    private static List<Case> volumes() {
        BillingLine kits = ago(1, "p1");
        kits.setPatientId(null);
        return List.of(
                of("acts", 4_000, List.of(ago(0, "p1", line -> line.setQuantity(3)), ago(27, "p2"))),
                of("acts", 1_000, List.of(ago(0, "p1"), ago(0, "p1", km(40)), ago(0, "p1", l -> l.setActCode("IFD")))),
                of("acts", 1_000, List.of(ago(0, "p1"), ago(28, "p1"), kits, ago(1, "p2", l -> l.setQuantity(0)))),
                of("patients", 2_000, List.of(ago(0, "p1"), ago(3, "p1"), ago(3, "p2"), ago(28, "p3"))),
                of("days-worked", 2_000, List.of(ago(0, "p1"), ago(3, "p1"), ago(3, "p2"), ago(30, "p3"))),
                of(
                        "most-acts-in-a-day",
                        3_000,
                        List.of(ago(0, "p1"), ago(3, "p1"), ago(3, "p2", l -> l.setQuantity(2)))),
                of("most-patients-in-a-day", 2_000, List.of(ago(3, "p1"), ago(3, "p1"), ago(3, "p2"), ago(4, "p3"))),
                of("tests", 2_000, several(2, 5, FeatureCasesTest::test)),
                of("tests", NONE, several(2, 5, nothing())),
                of("billers", 2_000, List.of(ago(1, "p1"), ago(2, "p1", l -> l.setBillerId(biller(2))))),
                new Case(
                        "executants",
                        BILLER,
                        2_000,
                        List.of(ago(1, "p1"), ago(2, "p1", l -> l.setExecutantId(professional(2))))));
    }

    private static void test(BillingLine line) {
        line.setActCode("PMR");
        line.setAmountCents(1_900);
        line.setReimbursedCents(1_900);
        line.setPurpose(Purpose.ANTIGEN_TEST);
    }

    private static List<Case> euros() {
        return List.of(
                of("euros", 9_460, List.of(ago(0, "p1"), ago(27, "p2"), ago(28, "p2"))),
                of("euros-per-day", 7_095, List.of(ago(0, "p1"), ago(0, "p2"), ago(27, "p2"))),
                of("euros-per-patient", 7_095, List.of(ago(0, "p1"), ago(1, "p2"), ago(27, "p2"))),
                of("top-patient-share", 500, all(several(10, 1, cents(100)), List.of(ago(2, "p3", cents(800))))),
                of("top-patient-share", NONE, several(9, 1, cents(100))),
                of("top-patient-share", NONE, several(10, 1, cents(0))));
    }

    private static List<Case> travel() {
        return List.of(
                of("km", 70_000, List.of(ago(0, "p1", km(30)), ago(1, "p1", km(40)), ago(40, "p1", km(99)))),
                of("km", NONE, List.of(ago(0, "p1"))),
                of("km-share", 689, List.of(ago(0, "p1", km(30)), ago(0, "p1"))),
                of("km-share", NONE, List.of(ago(0, "p1"))));
    }

    private static List<Case> shares() {
        return List.of(
                of(
                        "out-of-hours-share",
                        200,
                        all(
                                several(16, 1, l -> l.setMajoration(Majoration.NONE)),
                                several(3, 2, l -> l.setMajoration(Majoration.SUNDAY)),
                                several(1, 3, l -> l.setMajoration(Majoration.DEEP_NIGHT)))),
                of("out-of-hours-share", 0, several(20, 1, nothing())),
                of("out-of-hours-share", NONE, several(19, 1, l -> l.setMajoration(Majoration.NIGHT))),
                of(
                        "telecare-share",
                        250,
                        all(several(15, 1, nothing()), several(5, 1, l -> l.setPlace(Place.TELECARE)))),
                of("telecare-share", NONE, several(20, 1, l -> l.setPlace(Place.HOME))),
                of(
                        "degraded-share",
                        100,
                        all(
                                several(18, 1, l -> l.setSecuring(Securing.SESAM_VITALE)),
                                several(1, 1, l -> l.setSecuring(Securing.PAPER)),
                                several(1, 1, l -> l.setSecuring(Securing.DEGRADED)),
                                several(9, 1, nothing()))),
                of("degraded-share", NONE, several(30, 1, nothing())),
                of(
                        "top-prescriber-share",
                        750,
                        all(several(15, 1, prescribedBy(7)), several(5, 2, prescribedBy(8)), several(9, 2, nothing()))),
                of("top-prescriber-share", NONE, several(19, 1, prescribedBy(7))),
                of(
                        "elsewhere-share",
                        50,
                        all(
                                several(19, 1, l -> l.setCareCommune("17300")),
                                several(1, 1, l -> l.setCareCommune("79191")))),
                of("elsewhere-share", 0, several(20, 1, l -> l.setCareCommune("97105"))),
                of("elsewhere-share", NONE, several(20, 1, nothing())));
    }

    private static List<Case> past() {
        List<BillingLine> before = List.of(ago(28, "p0"), ago(83, "p1"));
        return List.of(
                // 2 × 14.19 € over 9.46 €; what is older than twelve weeks counts for nothing.
                of("growth", 3_000, all(before, several(3, 5, nothing()), List.of(ago(84, "p9", cents(99_999))))),
                of("growth", NONE, all(List.of(ago(28, "p0"), ago(55, "p0")), several(3, 5, nothing()))),
                of("growth", NONE, several(3, 5, nothing())),
                of("new-patients-share", 800, all(before, several(10, 5, nothing()))),
                of("new-patients-share", NONE, all(before, several(9, 5, nothing()))),
                of("new-patients-share", NONE, several(10, 5, nothing())),
                // Three of five days are the same round, whatever the order; a day of four patients is none.
                of(
                        "repeated-rounds-share",
                        600,
                        all(
                                several(5, 1, nothing()),
                                several(5, 2, nothing()).stream()
                                        .sorted((a, b) -> b.getLineId().compareTo(a.getLineId()))
                                        .toList(),
                                several(5, 3, nothing()),
                                several(5, 4, l -> l.setQuantity(2)),
                                several(6, 5, nothing()),
                                several(4, 6, nothing()))),
                of("repeated-rounds-share", NONE, all(several(5, 1, nothing()), several(5, 2, nothing()))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsAsWorkedOutByHand(Case one) {
        OptionalLong expected = one.expected == NONE ? OptionalLong.empty() : OptionalLong.of(one.expected);
        assertThat(CareLine.value(one.feature, one.kind, one.lines)).isEqualTo(expected);
    }

    @Test
    void everyFeatureOfCareHasItsCases() {
        Set<String> told = cases().stream().map(Case::feature).collect(Collectors.toSet());
        assertThat(FeatureCatalogue.ofCare())
                .extracting(ProfileFeature::name)
                .containsExactlyInAnyOrderElementsOf(told);
    }
}
