package fr.vigie.streaming.nurse.severaltravels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.nurse.Judgement;
import fr.vigie.streaming.nurse.Round;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralTravelsTest {
    private static final String DAY = "2021-11-02";
    private static final TestKnown KNOWN = new TestKnown(LocalDate.parse("2021-12-31"));

    // A single day suffices here; that a quarter needs ten lines is a test of its own.
    private final SeveralTravels anyNumber = new SeveralTravels(new SeveralTravelsSettings(45, 1, 0, 0, 0.9));
    private final SeveralTravels rule = new SeveralTravels(SeveralTravelsSettings.defaults());

    private Judgement judge(Round... rounds) {
        return Judgement.of(anyNumber, KNOWN, List.of(rounds));
    }

    private static Round residents(int count, String codeOfTheOthers) {
        Round round = new Round(DAY);
        for (int i = 0; i < count; i++) {
            round.visit("09:%02d".formatted(4 * i), "ehpad", "p" + i).ami("1");
            if (i == 0 || !codeOfTheOthers.isEmpty()) {
                round.fee();
            }
        }
        return round;
    }

    @Test
    void aTravelForEveryResidentIsDueOnce() {
        Judgement judged = judge(residents(12, "IFD"));
        assertThat(judged.items()).hasSize(11).allMatch(item -> item.getDueCents() == 0);
        assertThat(judged.undueCents()).isEqualTo(11 * 250);
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.getCode()).isEqualTo("SEVERAL_TRAVELS");
            assertThat(finding.getKind()).isEqualTo(FindingKind.BREACH);
        });
        assertThat(judged.text())
                .contains("11 indemnités", "27,50 €", "18-85.947")
                .doesNotContain("kilomètres");
    }

    @Test
    void aVisitNumberOfItsOwnForEachResidentHidesNothing() {
        Round round = new Round(DAY);
        for (int i = 0; i < 6; i++) {
            round.visit("09:%02d".formatted(8 * i), "ehpad", "p" + i)
                    .number("v" + i)
                    .fee();
        }
        assertThat(judge(round).items()).hasSize(5);
    }

    @Test
    void theKmOfOneWayAreDueOnceAndTheDearestStay() {
        Judgement judged = judge(new Round(DAY)
                .visit("09:00", "home", "p1")
                .fee()
                .km(10)
                .visit("09:20", "home", "p2")
                .fee()
                .km(12));
        assertThat(judged.dues()).containsExactly("l-2021-11-02-001 0", "l-2021-11-02-002 0");
        assertThat(judged.undueCents()).isEqualTo(250 + 350);
    }

    @Test
    void kmThatTheUndueOnesPushedUnderTheCapAreCredited() {
        // 299 km in full: 240 + 59 of the second 240, 100 of it by half; then the visit at 18:00 had nothing left.
        Round round = new Round(DAY)
                .visit("09:00", "far", "p1")
                .bill("IK", "1", 240, 8_400)
                .visit("09:10", "far", "p2")
                .bill("IK", "1", 240, 3_815)
                .visit("18:00", "other", "p3")
                .bill("IK", "1", 59, 0);
        // Without the undue km the last 59 would have been worth 20.65 €.
        assertThat(judge(round).dues()).containsExactly("l-2021-11-02-001 2065");
    }

    @Test
    void theMajorationOfAnUndueTravelStaysDue() {
        Judgement judged = judge(new Round(DAY)
                .visit("21:00", "home", "p1")
                .bill("IFD", "1", 1, 250 + 915)
                .but(line -> line.setMajorationCents(915L))
                .but(line -> line.setMajoration(Majoration.NIGHT))
                .visit("21:10", "home", "p2")
                .bill("IFD", "1", 1, 250 + 915)
                .but(line -> line.setMajorationCents(915L))
                .but(line -> line.setMajoration(Majoration.NIGHT)));
        assertThat(judged.dues()).containsExactly("l-2021-11-02-001 915");
    }

    @Test
    void withoutATimeTheVisitNumberTells() {
        assertThat(judge(new Round(DAY)
                                .visit("home", "p1")
                                .number("v1")
                                .fee()
                                .visit("home", "p2")
                                .number("v1")
                                .fee())
                        .items())
                .hasSize(1);
    }

    @Test
    void withoutATimeTwoTravelsForOnePassageOfOnePatientAreOneTooMany() {
        assertThat(judge(new Round(DAY).visit("home", "p1").passage(1).fee().fee())
                        .items())
                .hasSize(1);
    }

    @Test
    void anEhpadWithManyPatientsAndOneTravelIsNormal() {
        assertThat(judge(residents(14, "")).items()).isEmpty();
    }

    @Test
    void severalPassagesADayAreATravelEach() {
        Round round = new Round(DAY);
        String[] times = {"07:30", "12:00", "15:30", "19:00"};
        for (int i = 0; i < times.length; i++) {
            round.visit(times[i], "home", "p1").passage(i + 1).ami("1").fee();
        }
        assertThat(judge(round).items()).isEmpty();
    }

    @Test
    void aPatientSeenAgainUnderAnotherPassageIsATravelOfItsOwn() {
        assertThat(judge(new Round(DAY)
                                .visit("08:00", "home", "p1")
                                .passage(1)
                                .fee()
                                .visit("08:40", "home", "p1")
                                .passage(2)
                                .fee())
                        .items())
                .isEmpty();
    }

    @Test
    void distinctBuildingsOfOneSiteAreATravelEach() {
        assertThat(judge(new Round(DAY)
                                .visit("09:00", "building-a", "p1")
                                .fee()
                                .visit("09:15", "building-b", "p2")
                                .fee()
                                .visit("09:30", "building-c", "p3")
                                .fee())
                        .items())
                .isEmpty();
    }

    @Test
    void aReturnToTheAddressAfterAVisitElsewhereIsATravelOfItsOwn() {
        assertThat(judge(new Round(DAY)
                                .visit("09:00", "home", "p1")
                                .fee()
                                .visit("09:15", "elsewhere", "p2")
                                .ami("2")
                                .visit("09:30", "home", "p3")
                                .fee())
                        .items())
                .isEmpty();
    }

    @Test
    void aCoupleAtHomeWithOneTravelIsNormal() {
        assertThat(judge(new Round(DAY)
                                .visit("09:00", "home", "p1")
                                .ami("1")
                                .fee()
                                .visit("09:10", "home", "p2")
                                .ami("1"))
                        .items())
                .isEmpty();
    }

    @Test
    void anAddressThatIsNotGivenAccusesNobody() {
        Round round = new Round(DAY);
        for (int i = 0; i < 8; i++) {
            round.visit("09:0" + i, "", "p" + i)
                    .where(line -> line.setAddressId(null))
                    .number("v")
                    .fee();
        }
        assertThat(judge(round).items()).isEmpty();
    }

    @Test
    void anAddressWithoutTimeAndNumberAccusesNobody() {
        Round round = new Round(DAY);
        for (int i = 0; i < 8; i++) {
            round.visit("building", "p" + i).passage(1).fee();
        }
        assertThat(judge(round).items()).isEmpty();
    }

    @Test
    void theLumpSumAndTheKmOfOneTravelGoTogether() {
        assertThat(judge(new Round(DAY).visit("09:00", "home", "p1").fee().km(8).bill("IKM", "1", 6, 300))
                        .items())
                .isEmpty();
    }

    @Test
    void aQuantityOfSeveralTravelsIsNotJudged() {
        assertThat(judge(new Round(DAY).visit("09:00", "home", "p1").fee().bill("IFD", "1", 3, 750))
                        .items())
                .isEmpty();
    }

    @Test
    void anotherProfessionHasRulesOfItsOwn() {
        Professional physiotherapist = TestRecords.nurse(Round.NURSE);
        physiotherapist.setProfession(Profession.PHYSIOTHERAPIST);
        TestKnown known = new TestKnown(LocalDate.parse("2021-12-31")).with(physiotherapist);
        assertThat(Judgement.of(rule, known, List.of(residents(12, "IFD"))).items())
                .isEmpty();
        physiotherapist.setProfession(Profession.NURSE);
        assertThat(Judgement.of(rule, known, List.of(residents(12, "IFD"))).items())
                .hasSize(11);
    }

    @Test
    void aFewTravelsInAQuarterAreAClericalError() {
        Judgement nine = Judgement.of(rule, KNOWN, List.of(residents(10, "IFD")));
        assertThat(nine.findings()).isEmpty();
        assertThat(nine.items()).isEmpty();
        assertThat(Judgement.of(rule, KNOWN, List.of(residents(11, "IFD"))).items())
                .hasSize(10);
    }

    @Test
    void errorsAmongManyTravelsAreLetPass() {
        // 10 of 334 travels are less than 3 %; of 333 they are not.
        assertThat(Judgement.of(rule, KNOWN, manyTravels(323)).findings()).isEmpty();
        assertThat(Judgement.of(rule, KNOWN, manyTravels(322)).findings()).hasSize(1);
    }

    private static List<Round> manyTravels(int others) {
        Round far = new Round(LocalDate.parse("2021-11-10"));
        for (int i = 0; i < others; i++) {
            far.visit("%02d:%02d".formatted(7 + i / 60, i % 60), "home-" + i, "q" + i)
                    .fee();
        }
        return List.of(residents(11, "IFD"), far);
    }

    @Test
    void aQuarterIsHeldWithAllItsDays() {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rounds.add(new Round(LocalDate.parse("2021-11-01").plusDays(i))
                    .visit("09:00", "home", "p1")
                    .fee()
                    .visit("09:10", "home", "p2")
                    .fee());
        }
        assertThat(Judgement.of(rule, KNOWN, rounds).text()).startsWith("Sur 10 journées, 10 indemnités");
    }

    @Test
    void aSettingOutOfItsRangeStopsTheStart() {
        assertThatThrownBy(() -> new SeveralTravelsSettings(-1, 1, 0, 0, 0.9))
                .hasMessage("several travels: maxGapMinutes = -1.0, expected between 0.0 and 1440.0");
        assertThatThrownBy(() -> new SeveralTravelsSettings(45, 0, 0, 0, 0.9))
                .hasMessageContaining("minLinesPerQuarter");
        assertThatThrownBy(() -> new SeveralTravelsSettings(45, 1, 0, 0, 2)).hasMessageContaining("probability");
    }
}
