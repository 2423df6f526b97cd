package fr.vigie.streaming.nurse.nightmajoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightMajorationTest {
    private static final String TUESDAY = "2021-11-02";
    private static final TestKnown KNOWN = new TestKnown(LocalDate.parse("2021-12-31"));

    private final NightMajoration anyNumber = new NightMajoration(new NightMajorationSettings(30, 1, 0, 0, 0.9));
    private final NightMajoration rule = new NightMajoration(NightMajorationSettings.defaults());

    private Judgement judge(Round... rounds) {
        return Judgement.of(anyNumber, KNOWN, List.of(rounds));
    }

    private static Round at(String day, String time, Majoration kind, long majoration) {
        return with(
                new Round(day).visit(time, "home", "p1").where(line -> line.setCareCommune("17300")), kind, majoration);
    }

    private static Round with(Round round, Majoration kind, long majoration) {
        return round.bill("AMI", "2", 1, 630 + majoration)
                .but(line -> line.setMajoration(kind))
                .but(line -> line.setMajorationCents(majoration));
    }

    // What stays due of AMI 2 (6.30 €) and its majoration; -1 where nothing is said.
    @ParameterizedTest
    @CsvSource({
        "NIGHT,915,14:00,630",
        "NIGHT,915,19:29,630",
        "NIGHT,915,19:30,-1",
        "NIGHT,915,21:00,-1",
        "NIGHT,915,02:00,-1",
        "NIGHT,915,07:59,-1",
        "NIGHT,915,08:30,-1",
        "NIGHT,915,08:31,630",
        "DEEP_NIGHT,1830,14:00,630",
        "DEEP_NIGHT,1830,21:00,1545",
        "DEEP_NIGHT,1830,22:30,-1",
        "DEEP_NIGHT,1830,03:00,-1",
        "DEEP_NIGHT,1830,05:30,-1",
        "DEEP_NIGHT,1830,07:00,1545"
    })
    void theHourOfTheVisitTells(Majoration kind, long majoration, String time, int due) {
        Judgement judged = judge(at(TUESDAY, time, kind, majoration));
        assertThat(judged.dues()).isEqualTo(due < 0 ? List.of() : List.of("l-2021-11-02-000 " + due));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-02,17300,true",
        "2021-11-05,17300,true",
        "2021-11-07,17300,false",
        "2021-11-11,17300,false",
        "2021-05-13,17300,false",
        "2021-04-02,17300,true",
        "2021-04-02,67482,false"
    })
    void sundaysMajorationIsForSundaysAndHolidays(String day, String commune, boolean undue) {
        Round round = new Round(day).visit("10:00", "home", "p1").where(line -> line.setCareCommune(commune));
        Judgement judged = judge(with(round, Majoration.SUNDAY, 850));
        assertThat(judged.dues()).isEqualTo(undue ? List.of("l-" + day + "-000 630") : List.of());
    }

    @Test
    void bothCodesAreSaidApart() {
        Judgement judged =
                judge(at(TUESDAY, "14:00", Majoration.NIGHT, 915), at("2021-11-03", "10:00", Majoration.SUNDAY, 850));
        assertThat(judged.findings()).extracting(Finding::getCode).containsExactly("NIGHT_BY_DAY", "SUNDAY_ON_WEEKDAY");
        assertThat(judged.findings()).allMatch(finding -> finding.getKind() == FindingKind.BREACH);
        assertThat(judged.text()).contains("1 majoration de nuit", "9,15 €", "8,50 €", "art. 14");
    }

    @Test
    void urgentCallsOfASaturdayAreSilent() {
        assertThat(judge(at("2021-11-06", "15:00", Majoration.SUNDAY, 850)).items())
                .isEmpty();
    }

    @Test
    void eitherAmountOfSundayIsNoBreach() {
        assertThat(judge(at("2021-11-07", "15:00", Majoration.SUNDAY, 850)).items())
                .isEmpty();
        assertThat(judge(at("2021-11-14", "15:00", Majoration.SUNDAY, 800)).items())
                .isEmpty();
    }

    @Test
    void prescribedEarlyVisitsAreAtNight() {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rounds.add(with(
                    new Round(LocalDate.parse("2021-11-01").plusDays(i)).visit("06:40", "home", "p1"),
                    Majoration.NIGHT,
                    915));
        }
        assertThat(judge(rounds.toArray(Round[]::new)).items()).isEmpty();
    }

    @Test
    void aTimeOrAnAmountThatIsNotGivenAccusesNobody() {
        assertThat(judge(with(new Round(TUESDAY).visit("home", "p1"), Majoration.NIGHT, 915))
                        .items())
                .isEmpty();
        assertThat(judge(at(TUESDAY, "14:00", Majoration.NIGHT, 915).but(line -> line.setMajorationCents(null)))
                        .items())
                .isEmpty();
    }

    @Test
    void aTimeOfDataEntryIsNotTheTimeOfTheVisit() {
        Round lot = new Round(TUESDAY);
        for (int i = 0; i < 10; i++) {
            with(lot.visit("14:00", "home-" + i, "p" + i), Majoration.NIGHT, 915);
        }
        assertThat(judge(lot).items()).isEmpty();
        Round nextDay = at(TUESDAY, "14:00", Majoration.NIGHT, 915);
        nextDay.but(line -> line.setVisitAt(line.getVisitAt().orElseThrow().plusSeconds(86_400)));
        assertThat(judge(nextDay).items()).isEmpty();
    }

    @Test
    void overseasTheClockIsAnother() {
        assertThat(judge(at(TUESDAY, "14:00", Majoration.NIGHT, 915).but(line -> line.setCareCommune("97411")))
                        .items())
                .isEmpty();
    }

    @Test
    void aFewMajorationsInAQuarterAreAClericalError() {
        assertThat(Judgement.of(rule, KNOWN, days(4)).findings()).isEmpty();
        assertThat(Judgement.of(rule, KNOWN, days(5)).findings()).hasSize(1);
    }

    private static List<Round> days(int count) {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rounds.add(at(LocalDate.parse("2021-11-01").plusDays(i).toString(), "14:00", Majoration.NIGHT, 915));
        }
        return rounds;
    }

    @Property(tries = 100)
    void theOrderOfTheLinesDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Round round = new Round(TUESDAY);
        for (int i = 0; i < 15; i++) {
            String time = "%02d:%02d".formatted(random.nextInt(24), random.nextInt(4) * 15);
            Majoration kind = Majoration.values()[1 + random.nextInt(3)];
            with(round.visit(time, "a" + random.nextInt(5), "p" + i), kind, kind == Majoration.NIGHT ? 915 : 1_830);
        }
        List<BillingLine> shuffled = new ArrayList<>(round.lines());
        Collections.shuffle(shuffled, random);
        CareDay day = round.day();
        assertThat(rule.undue(new CareDay(Round.NURSE, day.day(), shuffled, List.of(), List.of())))
                .isEqualTo(rule.undue(day));
    }

    @Test
    void aSettingOutOfItsRangeStopsTheStart() {
        assertThatThrownBy(() -> new NightMajorationSettings(-1, 1, 0, 0, 0.9))
                .hasMessage("night majorations: marginMinutes = -1.0, expected between 0.0 and 180.0");
    }
}
