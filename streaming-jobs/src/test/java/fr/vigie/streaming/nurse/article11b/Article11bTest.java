package fr.vigie.streaming.nurse.article11b;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Purpose;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.nurse.Judgement;
import fr.vigie.streaming.nurse.Round;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Article11bTest {
    private static final TestKnown KNOWN = new TestKnown(LocalDate.parse("2021-12-31"));

    private final Article11b anyNumber = new Article11b(new Article11bSettings(1, 0, 0, 0.9));
    private final Article11b rule = new Article11b(Article11bSettings.defaults());

    private Judgement judge(Round... rounds) {
        return Judgement.of(anyNumber, KNOWN, List.of(rounds));
    }

    private static Round at(String time) {
        return new Round("2021-11-02").visit(time, "home", "p1");
    }

    @Test
    void ofThreeActsTheSecondIsDueByHalfAndTheThirdNot() {
        // AMI 4 + 2 + 1 are 15.75 €, not 22.05 €.
        Judgement judged = judge(at("09:00").ami("2").ami("4").ami("1"));
        assertThat(judged.dues()).containsExactly("l-2021-11-02-000 315", "l-2021-11-02-002 0");
        assertThat(judged.undueCents()).isEqualTo(2_205 - 1_575);
        assertThat(judged.findings().get(0).getKind()).isEqualTo(FindingKind.BREACH);
        assertThat(judged.text()).contains("2 actes", "dont 1 qui", "6,30 €", "art. 11 B");
    }

    @Test
    void theMajorationIsNeverAbated() {
        Judgement judged = judge(at("09:00")
                .ami("4")
                .bill("AMI", "2", 1, 630 + 850)
                .but(line -> line.setMajoration(Majoration.SUNDAY))
                .but(line -> line.setMajorationCents(850L)));
        assertThat(judged.dues()).containsExactly("l-2021-11-02-001 " + (315 + 850));
    }

    @Test
    void aLineKeepsItsRateOfReimbursement() {
        Judgement judged = judge(at("09:00").ami("4").ami("2").but(line -> line.setReimbursedCents(378)));
        assertThat(judged.dues()).containsExactly("l-2021-11-02-001 189");
    }

    @Test
    void aDepassementIsNoMatterOfTheCaisse() {
        Judgement judged = judge(at("09:00")
                .ami("4")
                .bill("AMI", "2", 1, 1_000)
                .but(line -> line.setReimbursedCents(630))
                .but(line -> line.setOverrunCents(370L)));
        assertThat(judged.dues()).containsExactly("l-2021-11-02-001 315");
    }

    @Test
    void anAbatedSeanceIsSilent() {
        assertThat(judge(at("09:00").ami("4").bill("AMI", "2", 1, 315).bill("AMI", "1", 1, 0))
                        .items())
                .isEmpty();
    }

    @Test
    void aCentOfRoundingIsLetPass() {
        // Half of AMI 1.5 is 2.3625 €; from the rounded 4.73 € it is 2.37 €.
        assertThat(judge(at("09:00").ami("1.5").bill("AMI", "1.5", 1, 237)).items())
                .isEmpty();
    }

    @Test
    void theWrongActAbatedIsCreditedToTheOther() {
        // The dearer act by half, the other in full: 6.30 + 6.30 € for 15.75 € due.
        assertThat(judge(at("09:00").bill("AMI", "4", 1, 630).ami("2")).items()).isEmpty();
        // 12.60 + 6.30 € less 2.00 € that were not asked for: 1.15 € too much in all.
        assertThat(judge(at("09:00").bill("AMI", "4", 1, 1_060).ami("2")).dues())
                .containsExactly("l-2021-11-02-001 515");
    }

    @Test
    void theDerogationsAreDueInFull() {
        Judgement judged = judge(at("09:00")
                .ami("1")
                .but(line -> line.setDerogation("ART_5_BIS"))
                .ami("1")
                .but(line -> line.setDerogation("ART_5_BIS"))
                .ami("4"));
        assertThat(judged.items()).isEmpty();
    }

    @Test
    void aDerogationOfOneActFreesItAloneAndTheOthersAreRanked() {
        Judgement judged = judge(at("09:00")
                .ami("1.5")
                .but(line -> line.setDerogation("PRELEVEMENT"))
                .ami("4")
                .ami("2"));
        assertThat(judged.dues()).containsExactly("l-2021-11-02-002 315");
    }

    @Test
    void aForfaitOfTheBsiWithAmxIsNotAbated() {
        assertThat(judge(at("09:00")
                                .bill("BSC", "1", 1, 2_870)
                                .bill("AMX", "4", 1, 1_260)
                                .bill("AMX", "2", 1, 630))
                        .items())
                .isEmpty();
    }

    @Test
    void aDayOnAForfaitOfTheBsiIsLeftAlone() {
        assertThat(judge(at("09:00")
                                .bill("BSA", "1", 1, 1_300)
                                .visit("18:00", "home", "p1")
                                .ami("4")
                                .ami("2"))
                        .items())
                .isEmpty();
    }

    @Test
    void aSeanceWithDependencyCareIsLeftAlone() {
        assertThat(judge(at("09:00").ais("3").ami("4").ami("2")).items()).isEmpty();
    }

    @Test
    void twoPassagesTheSameDayAreTwoSeances() {
        assertThat(judge(at("08:00").ami("1").visit("19:00", "home", "p1").ami("1"))
                        .items())
                .isEmpty();
        assertThat(judge(new Round("2021-11-02")
                                .visit("home", "p1")
                                .passage(1)
                                .ami("1")
                                .visit("home", "p1")
                                .passage(2)
                                .ami("1"))
                        .items())
                .isEmpty();
    }

    @Test
    void actsOfDifferentPatientsAreDifferentSeances() {
        assertThat(judge(at("09:00").ami("4").visit("09:00", "home", "p2").ami("4"))
                        .items())
                .isEmpty();
    }

    @Test
    void actsWhoseSeanceIsNotClearAccuseNobody() {
        Round round = new Round("2021-11-02").visit("home", "p1").ami("4").ami("2");
        assertThat(judge(round).items()).isEmpty();
        Round nobody =
                at("09:00").where(line -> line.setPatientId(null)).ami("4").ami("2");
        assertThat(judge(nobody).items()).isEmpty();
    }

    @Test
    void aQuantityOrAMajorationOfUnknownAmountAccusesNobody() {
        assertThat(judge(at("09:00").ami("4").bill("AMI", "1", 2, 630)).items()).isEmpty();
        assertThat(judge(at("09:00").ami("4").ami("2").but(line -> line.setMajoration(Majoration.NIGHT)))
                        .items())
                .isEmpty();
    }

    @Test
    void testsAndVaccinationsAreNotAbated() {
        assertThat(judge(at("09:00")
                                .ami("9.5")
                                .but(line -> line.setPurpose(Purpose.ANTIGEN_TEST))
                                .ami("2.4")
                                .but(line -> line.setPurpose(Purpose.VACCINATION))
                                .ami("4"))
                        .items())
                .isEmpty();
    }

    @Test
    void aTariffThatIsNotKnownAccusesNobody() {
        Round before =
                new Round("2009-04-14").visit("09:00", "home", "p1").ami("4").ami("2");
        assertThat(judge(before).items()).isEmpty();
    }

    @Test
    void aFewActsInAQuarterAreAClericalError() {
        assertThat(Judgement.of(rule, KNOWN, days(9, 0)).findings()).isEmpty();
        assertThat(Judgement.of(rule, KNOWN, days(10, 0)).text()).startsWith("Sur 10 journées, 10 actes");
    }

    @Test
    void errorsAmongManyAbatedSeancesAreLetPass() {
        // 10 of 210 séances are less than 5 %.
        assertThat(Judgement.of(rule, KNOWN, days(10, 20)).findings()).isEmpty();
        assertThat(Judgement.of(rule, KNOWN, days(10, 19)).findings()).hasSize(1);
    }

    private static List<Round> days(int full, int abatedADay) {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < full; i++) {
            Round round = new Round(LocalDate.parse("2021-11-01").plusDays(i))
                    .visit("09:00", "home", "p1")
                    .ami("4")
                    .ami("2");
            for (int j = 0; j < abatedADay; j++) {
                round.visit("10:00", "home", "q" + j).ami("4").bill("AMI", "2", 1, 315);
            }
            rounds.add(round);
        }
        return rounds;
    }

    @Test
    void aSettingOutOfItsRangeStopsTheStart() {
        assertThatThrownBy(() -> new Article11bSettings(1, 0, 1.5, 0.9))
                .hasMessage("article 11B: minShare = 1.5, expected between 0.0 and 1.0");
        assertThatThrownBy(() -> new Article11bSettings(1, -1, 0, 0.9)).hasMessageContaining("minUndueCentsPerQuarter");
    }
}
