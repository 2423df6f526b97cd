package fr.vigie.streaming.physician.overruns;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.peer.PeerRule.Standing;
import fr.vigie.streaming.reference.PeerNorm;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OverrunsTest {
    private static final OverrunSettings SETTINGS = OverrunSettings.defaults();
    private static final LocalDate START = day("2021-01-01");
    private static final String SURGEON = professional(1_300);

    private static Professional surgeon() {
        Professional surgeon = nurse(SURGEON);
        surgeon.setProfession(Profession.PHYSICIAN);
        surgeon.setSpecialtyCode("41");
        return surgeon;
    }

    private static Optional<PeerNorm> peers(long median, long high) {
        return Optional.of(new PeerNorm("overrun-share", "PHYSICIAN 41", 60, Map.of(500, median, 990, high)));
    }

    /** Quarters in a row with these shares, thousandths. */
    private static Optional<Finding> judge(TestKnown known, Optional<PeerNorm> peers, long... shares) {
        TreeMap<LocalDate, Standing> own = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            own.put(START.plusMonths(3L * i), new Standing(shares[i], peers));
        }
        return new Overruns(SETTINGS).judge(SURGEON, own, known);
    }

    private static Optional<Finding> judge(long... shares) {
        return judge(new TestKnown(day("2022-12-31")).with(surgeon()), peers(300, 550), shares);
    }

    @Test
    void aShareThatHasRisenFarBeyondThePeersIsSaid() {
        Finding finding = judge(280, 310, 600, 642).orElseThrow();
        assertThat(finding.getKind()).isEqualTo(FindingKind.IMPLAUSIBLE);
        assertThat(finding.getHarmCents()).isZero();
        assertThat(finding.getProbability()).isEqualByComparingTo("0.20");
        assertThat(finding.getText())
                .contains("2\u00A0trimestres", "64,2\u00A0%", "30,0\u00A0%", "55,0\u00A0%", "31,0\u00A0% auparavant")
                .contains("01/07/2021", "31/12/2021");
        assertThat(finding.getEvidenceIds()).containsExactly("trimestre du 2021-07-01", "trimestre du 2021-10-01");
    }

    @Test
    void aShareThatHasAlwaysBeenSoWeighsLittle() {
        assertThat(judge(600, 600, 610, 620).orElseThrow().getProbability()).isEqualByComparingTo("0.08");
        assertThat(judge(500, 520, 610, 620).orElseThrow().getProbability()).isEqualByComparingTo("0.08");
    }

    @Test
    void aSpecialistOfSectorTwoLikeTheOthersIsSilent() {
        assertThat(judge(300, 400, 480, 540)).isEmpty();
    }

    @Test
    void theHighestOfPeersWhoAreAllAlikeIsSilent() {
        assertThat(judge(new TestKnown(day("2022-12-31")).with(surgeon()), peers(500, 560), 560, 570, 580, 590))
                .isEmpty();
    }

    @Test
    void oneQuarterOfAnOddPracticeIsSilent() {
        assertThat(judge(280, 290, 620, 300)).isEmpty();
    }

    @Test
    void peersThatAreNotKnownLeaveItSilent() {
        TestKnown known = new TestKnown(day("2022-12-31")).with(surgeon());
        assertThat(judge(known, Optional.empty(), 300, 300, 900, 900)).isEmpty();
    }

    @Test
    void aPhysicianWithoutASpecialtyHasNoPeers() {
        Professional unknown = surgeon();
        unknown.setSpecialtyCode(null);
        assertThat(judge(new TestKnown(day("2022-12-31")).with(unknown), peers(300, 550), 300, 300, 900, 900))
                .isEmpty();
        assertThat(judge(new TestKnown(day("2022-12-31")), peers(300, 550), 300, 300, 900, 900))
                .isEmpty();
    }

    @Test
    void aDentistIsNotJudgedByTheRulesOfPhysicians() {
        Professional dentist = surgeon();
        dentist.setProfession(Profession.DENTIST);
        assertThat(judge(new TestKnown(day("2022-12-31")).with(dentist), peers(300, 550), 300, 300, 900, 900))
                .isEmpty();
    }

    private static List<BillingLine> lines(int count, long amountCents, Long overrunCents) {
        List<BillingLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BillingLine line = line("o-" + i, biller(1_300), SURGEON, START);
            line.setActCode(i % 2 == 0 ? "CS" : "HFFA011");
            line.setAmountCents(amountCents);
            line.setOverrunCents(overrunCents);
            lines.add(line);
        }
        return lines;
    }

    private static java.util.OptionalLong value(List<BillingLine> lines) {
        OverrunShare feature = new OverrunShare(SETTINGS);
        CareDay day = new CareDay(
                SURGEON, START, lines.stream().filter(feature::reads).toList(), List.of(), List.of());
        return feature.value(feature.tally(day).counts());
    }

    @Test
    void theShareIsThatOfTheFees() {
        assertThat(value(lines(200, 10_000, 4_567L))).hasValue(456);
        assertThat(value(lines(200, 10_000, 20_000L))).hasValue(1_000);
    }

    @Test
    void fewActsHaveNoShare() {
        assertThat(value(lines(199, 10_000, 5_000L))).isEmpty();
        assertThat(value(lines(200, 4_999, 2_500L))).isEmpty();
        assertThat(new OverrunShare(SETTINGS).value(List.of())).isEmpty();
    }

    @Test
    void whoChargesNoneIsNoPeerOfThoseWhoDo() {
        assertThat(value(lines(200, 10_000, 0L))).isEmpty();
        assertThat(value(lines(200, 10_000, 190L))).isEmpty();
    }

    @Test
    void aLineThatSaysNothingCountsAsWithout() {
        List<BillingLine> lines = lines(200, 10_000, 5_000L);
        lines.subList(0, 100).forEach(line -> line.setOverrunCents(null));
        assertThat(value(lines)).hasValue(250);
    }

    @Test
    void linesOfNursesAndPharmaciesAreNotRead() {
        BillingLine nursing = line("n", biller(1_300), SURGEON, START);
        BillingLine medicine = line("m", biller(1_300), SURGEON, START);
        medicine.setActCode("PH7");
        assertThat(new OverrunShare(SETTINGS).reads(nursing)).isFalse();
        assertThat(new OverrunShare(SETTINGS).reads(medicine)).isFalse();
    }

    /** Whatever the quarters, what is held is at the top and beyond the middle, and quarters below change nothing. */
    @Property(tries = 200)
    void onlyQuartersBeyondThePeersAreHeld(@ForAll @Size(6) List<@IntRange(max = 1_000) Integer> shares) {
        long beyond = shares.stream().filter(share -> share >= 550).count();
        Optional<Finding> found =
                judge(shares.stream().mapToLong(Integer::longValue).toArray());
        assertThat(found.isPresent()).isEqualTo(beyond >= 2);
        found.ifPresent(finding -> assertThat(finding.getEvidenceIds()).hasSize((int) beyond));
    }

    @Property(tries = 50)
    void theOrderOfLinesDoesNotMatter(@ForAll long seed) {
        List<BillingLine> lines = lines(250, 9_000, 3_000L);
        lines.get(7).setOverrunCents(null);
        List<BillingLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(value(shuffled)).isEqualTo(value(lines));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new OverrunSettings(200, 1, 20, 29, 200, 1.5, 2, 2, 1.5, 122, 0.2, 0.1))
                .hasMessageContaining("overruns: minPeers = 29");
        assertThatThrownBy(() -> new OverrunSettings(200, 1, 20, 30, 200, 1.5, 2, 2, 1.5, 91, 0.2, 0.1))
                .hasMessageContaining("waitDays");
        assertThatThrownBy(() -> new OverrunSettings(200, 1, 20, 30, 200, 1.5, 2, 2, 1.5, 122, 0.2, 0.3))
                .hasMessageContaining("lowProbability");
    }
}
