package fr.vigie.streaming.nurse.doubleline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.nurse.Judgement;
import fr.vigie.streaming.nurse.Round;
import fr.vigie.streaming.reference.TestKnown;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DoubleLinesTest {
    private static final TestKnown KNOWN = new TestKnown(LocalDate.parse("2021-12-31"));

    private final DoubleLines anyNumber = new DoubleLines(new DoubleLineSettings(7, 1, 0, 0.9));
    private final DoubleLines rule = new DoubleLines(DoubleLineSettings.defaults());

    /** An act and its copy on a second invoice, received a day later, with a change. */
    private static Round twice(Consumer<BillingLine> change) {
        return new Round("2021-11-02")
                .visit("09:00", "home", "p1")
                .passage(1)
                .ami("4")
                .ami("4")
                .but(line -> line.setReceivedAt(line.getReceivedAt().plus(Duration.ofDays(1))))
                .but(change);
    }

    private Judgement judge(Round round) {
        return Judgement.of(anyNumber, KNOWN, List.of(round));
    }

    private void isSilent(Consumer<BillingLine> change) {
        assertThat(judge(twice(change)).items()).isEmpty();
    }

    @Test
    void theLineThatCameFirstStaysDue() {
        Judgement judged = judge(twice(line -> {}));
        assertThat(judged.dues()).containsExactly("l-2021-11-02-001 0");
        assertThat(judged.text()).contains("1 ligne", "12,60 €", "L133-4");
    }

    @Test
    void aSecondNumberOfTheSameNurseHidesNothing() {
        assertThat(judge(twice(line -> line.setBillerId(TestRecords.biller(8)))).items())
                .hasSize(1);
    }

    @Test
    void theForfaitOfADayIsDueOnce() {
        Round round = new Round("2021-11-02")
                .visit("09:00", "home", "p1")
                .bill("BSC", "1", 1, 2_870)
                .visit("18:00", "home", "p1")
                .bill("BSC", "1", 1, 2_870);
        assertThat(judge(round).undueCents()).isEqualTo(2_870);
    }

    @Test
    void theForfaitsOfALotDatedBackAreOfSeveralDays() {
        Round round = new Round("2021-11-02")
                .visit("09:00", "home", "p1")
                .bill("BSC", "1", 1, 2_870)
                .bill("BSC", "1", 1, 2_870)
                .but(line -> line.setVisitAt(line.getVisitAt().orElseThrow().minus(Duration.ofDays(1))));
        assertThat(judge(round).items()).isEmpty();
    }

    @Test
    void twoVisitNumbersAreTwoVisits() {
        isSilent(line -> line.setVisitId("another"));
    }

    @Test
    void severalPassagesOfADayAreSeveralActs() {
        isSilent(line -> line.setPassage(2));
        isSilent(line -> line.setVisitAt(line.getVisitAt().orElseThrow().plus(Duration.ofHours(8))));
    }

    @Test
    void twoActsOfOneSeanceStandOnOneInvoice() {
        isSilent(line -> line.setInvoiceId("i-l-2021-11-02-000"));
    }

    @Test
    void careUnderTwoPrescriptionsIsBilledApart() {
        isSilent(line -> line.setPrescriptionId("another"));
        isSilent(line -> line.setPrescribedOn(LocalDate.parse("2021-10-01")));
    }

    @Test
    void careWithinAndWithoutAnAldIsBilledApart() {
        isSilent(line -> line.setExoneration("ALD"));
    }

    @Test
    void aLineBilledAgainWeeksLaterMayAnswerARefusal() {
        isSilent(line -> line.setReceivedAt(line.getReceivedAt().plus(Duration.ofDays(20))));
    }

    @Test
    void aCancellationIsNoSecondBill() {
        isSilent(line -> line.setQuantity(0));
    }

    @Test
    void actsOfAnotherKindOrPatientAreOthers() {
        isSilent(line -> line.setPatientId("p2"));
        isSilent(line -> line.setActCode("AMX"));
        Round physician = twice(line -> {});
        physician.lines().forEach(line -> line.setActCode("C"));
        assertThat(judge(physician).items()).isEmpty();
        isSilent(line -> line.setAmountCents(630));
    }

    @Test
    void actsWithoutAMomentAccuseNobody() {
        Round round = new Round("2021-11-02").visit("home", "p1").ami("4").ami("4");
        assertThat(judge(round).items()).isEmpty();
    }

    @Test
    void aFewDoubleLinesInAQuarterAreAClericalError() {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            assertThat(Judgement.of(rule, KNOWN, rounds).findings()).isEmpty();
            rounds.add(new Round(LocalDate.parse("2021-11-01").plusDays(i))
                    .visit("09:00", "home", "p1")
                    .ami("4")
                    .ami("4"));
        }
        assertThat(Judgement.of(rule, KNOWN, rounds).text()).startsWith("Sur 5 journées, 5 lignes");
    }

    @Property(tries = 100)
    void theOrderOfTheLinesDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Round round = new Round("2021-11-02");
        for (int i = 0; i < 15; i++) {
            int invoice = random.nextInt(4);
            round.visit(random.nextBoolean() ? "08:00" : "09:00", "home", "p" + random.nextInt(2))
                    .ami("" + (1 + random.nextInt(2)))
                    .but(line -> line.setInvoiceId("i" + invoice));
        }
        List<BillingLine> shuffled = new ArrayList<>(round.lines());
        Collections.shuffle(shuffled, random);
        assertThat(rule.undue(new CareDay(Round.NURSE, round.day().day(), shuffled, List.of(), List.of())))
                .isEqualTo(rule.undue(round.day()));
    }

    @Test
    void aSettingOutOfItsRangeStopsTheStart() {
        assertThatThrownBy(() -> new DoubleLineSettings(-1, 1, 0, 0.9))
                .hasMessage("double lines: maxDaysApart = -1, expected 0 or more");
    }
}
