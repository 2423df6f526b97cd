package fr.vigie.streaming.nurse.halfhours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.nurse.Judgement;
import fr.vigie.streaming.nurse.Round;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HalfHoursTest {
    private static final TestKnown KNOWN = new TestKnown(LocalDate.parse("2021-12-31"));

    private final HalfHours anyNumber = new HalfHours(new HalfHourSettings(1, 0, 0.9));
    private final HalfHours rule = new HalfHours(HalfHourSettings.defaults());

    private Judgement judge(Round round) {
        return Judgement.of(anyNumber, KNOWN, List.of(round));
    }

    private static Round halfHours(int count) {
        Round round = new Round("2021-11-02");
        for (int i = 0; i < count; i++) {
            round.visit("%02d:00".formatted(8 + i), "home", "p1").ais("3");
        }
        return round;
    }

    @Test
    void theFifthHalfHourOfADayIsNotDue() {
        assertThat(judge(halfHours(4)).items()).isEmpty();
        Judgement judged = judge(halfHours(6));
        assertThat(judged.dues()).containsExactly("l-2021-11-02-004 0", "l-2021-11-02-005 0");
        assertThat(judged.text()).contains("2 lignes", "1 patient", "15,90 €", "art. 11");
    }

    @Test
    void aLineThatPassesTheFourthIsDueInPart() {
        Round round = new Round("2021-11-02")
                .visit("08:00", "home", "p1")
                .bill("AIS", "9", 1, 2_385)
                .visit("18:00", "home", "p1")
                .bill("AIS", "6", 1, 1_590 + 850)
                .but(line -> line.setMajoration(Majoration.SUNDAY))
                .but(line -> line.setMajorationCents(850L));
        assertThat(judge(round).dues()).containsExactly("l-2021-11-02-001 " + (795 + 850));
    }

    @Test
    void otherCareInAisIsNotCounted() {
        Round round =
                halfHours(4).visit("20:00", "home", "p1").ais("13").ais("16").ais("4");
        assertThat(judge(round).items()).isEmpty();
    }

    @Test
    void severalPatientsHaveFourEach() {
        Round round = halfHours(4);
        for (int i = 0; i < 4; i++) {
            round.visit("%02d:30".formatted(8 + i), "home", "p2").ais("3");
        }
        assertThat(judge(round).items()).isEmpty();
    }

    @Test
    void aPatientOrMajorationThatIsNotKnownAccusesNobody() {
        Round nobody = halfHours(6);
        nobody.lines().forEach(line -> line.setPatientId(null));
        assertThat(judge(nobody).items()).isEmpty();
        Round unknown = halfHours(6);
        unknown.lines().forEach(line -> line.setMajoration(Majoration.SUNDAY));
        assertThat(judge(unknown).items()).isEmpty();
    }

    @Test
    void aLotDatedBackIsOfSeveralDays() {
        Round round = halfHours(8);
        for (int i = 0; i < 4; i++) {
            BillingLine line = round.lines().get(i);
            line.setVisitAt(line.getVisitAt().orElseThrow().minusSeconds(86_400));
        }
        assertThat(judge(round).items()).isEmpty();
    }

    @Test
    void halfHoursWithoutATimeAccuseNobody() {
        Round round = halfHours(8);
        round.lines().forEach(line -> line.setVisitAt(null));
        assertThat(judge(round).items()).isEmpty();
    }

    @Test
    void aFewHalfHoursInAQuarterAreAClericalError() {
        assertThat(Judgement.of(rule, KNOWN, List.of(halfHours(8))).findings()).isEmpty();
        // Five lines, but 39.75 € only; the sixth makes 47.70 €.
        assertThat(Judgement.of(rule, KNOWN, List.of(halfHours(9))).findings()).isEmpty();
        assertThat(Judgement.of(rule, KNOWN, List.of(halfHours(10))).findings()).hasSize(1);
    }

    @Property(tries = 100)
    void fourHalfHoursStayDueWhateverTheOrder(@ForAll long seed) {
        Random random = new Random(seed);
        Round round = new Round("2021-11-02");
        int halfHours = 0;
        for (int i = 0; i < 8; i++) {
            int count = 1 + random.nextInt(2);
            halfHours += count;
            round.visit("%02d:00".formatted(8 + random.nextInt(10)), "home", "p1")
                    .bill("AIS", "" + 3 * count, 1, 795L * count);
        }
        List<BillingLine> shuffled = new ArrayList<>(round.lines());
        Collections.shuffle(shuffled, random);
        CareDay day = round.day();
        assertThat(rule.undue(new CareDay(Round.NURSE, day.day(), shuffled, List.of(), List.of())))
                .isEqualTo(rule.undue(day));
        assertThat(judge(round).undueCents()).isEqualTo(795L * (halfHours - HalfHours.MOST_A_DAY));
    }

    @Test
    void aSettingOutOfItsRangeStopsTheStart() {
        assertThatThrownBy(() -> new HalfHourSettings(0, 0, 0.9))
                .hasMessage("half-hours: minLinesPerQuarter = 0, expected 1 or more");
    }
}
