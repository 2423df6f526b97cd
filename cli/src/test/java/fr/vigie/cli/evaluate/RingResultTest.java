package fr.vigie.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RingResultTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private static final Subject PHYSICIAN = new Subject("PROFESSIONAL", "physician");
    private static final Subject VILLAGE = new Subject("PROFESSIONAL", "village");
    private static final Subject ACCOUNT = new Subject("IBAN", "account");

    private static Subject patient(int number) {
        return new Subject("PATIENT", "p" + number);
    }

    private static Instance instance(String id, Map<Subject, Role> subjects, String... schemes) {
        return new Instance(
                id, id, Set.of(schemes), subjects, Map.of(), 0, 0, DAY, DAY.plusDays(30), Optional.of("plain"));
    }

    private static JudgedAlert alert(int rank, Map<Subject, String> members) {
        return alert(rank, "RING", new Subject("RING", "r" + rank), members, DAY);
    }

    private static JudgedAlert alert(
            int rank, String scheme, Subject subject, Map<Subject, String> members, LocalDate day) {
        return new JudgedAlert(
                rank,
                "a" + rank,
                scheme,
                subject,
                false,
                0.5,
                Set.of(),
                Set.of(),
                0,
                0,
                new RingMembers(members),
                day,
                day.plusDays(5),
                day.plusDays(6));
    }

    /** A ring around the physician, in a role, with so many of the patients from one on. */
    private static Map<Subject, String> star(String role, int from, int to) {
        Map<Subject, String> members = new HashMap<>(Map.of(PHYSICIAN, role));
        for (int i = from; i <= to; i++) {
            members.put(patient(i), "SUSPECT");
        }
        return members;
    }

    private final Instance leaves = instance(
            "forged-leaves-1",
            Map.of(
                    PHYSICIAN,
                    Role.VICTIM,
                    patient(1),
                    Role.SUSPECT,
                    patient(2),
                    Role.SUSPECT,
                    patient(3),
                    Role.PARTICIPANT),
            "DAILY_ALLOWANCES",
            "RING");
    private final Instance takeover = instance(
            "account-takeover-1",
            Map.of(ACCOUNT, Role.SUSPECT, patient(7), Role.VICTIM, patient(8), Role.VICTIM),
            "DAILY_ALLOWANCES",
            "RING");
    private final Instance mileage =
            instance("inflated-mileage-1", Map.of(patient(20), Role.SUSPECT, patient(21), Role.SUSPECT), "MILEAGE");
    private final Instance practice = instance(
            "village-practice-1",
            Map.of(
                    VILLAGE,
                    Role.LOOK_ALIKE,
                    patient(11),
                    Role.LOOK_ALIKE,
                    patient(12),
                    Role.LOOK_ALIKE,
                    patient(13),
                    Role.LOOK_ALIKE),
            "NURSE_BILLING",
            "RING");
    private final Labels labels = new Labels(List.of(leaves, takeover, mileage), List.of(practice));

    private Judgement judge(JudgedAlert... alerts) {
        return Judgement.of(List.of(alerts), labels);
    }

    private RingResult rings(JudgedAlert... alerts) {
        return RingResult.of(judge(alerts));
    }

    @Test
    void aRingIsFoundByHalfOfTheMembersOfEither() {
        JudgedAlert half = alert(1, star("VICTIM", 2, 5));
        JudgedAlert less = alert(2, star("VICTIM", 3, 6));
        Judgement judgement = judge(half, less);

        assertThat(half.members().jaccard(leaves)).isEqualTo(0.5);
        assertThat(less.members().jaccard(leaves)).isLessThan(0.5);
        assertThat(judgement.rightAlerts().get(leaves)).containsExactly(half);
        assertThat(judgement.precisionAt(10)).isEqualTo(0.5);
    }

    @Test
    void aRingOutsideThePlantedPeriodOrOfAnotherSchemeIsNotRight() {
        Map<Subject, String> members = star("VICTIM", 1, 3);
        Subject ring = new Subject("RING", "r");

        assertThat(judge(alert(1, "RING", ring, members, DAY.plusDays(31))).rightAmong(1))
                .isZero();
        assertThat(judge(alert(1, "CARD_MISUSE", ring, members, DAY)).rightAmong(1))
                .isZero();
        assertThat(judge(alert(1, Map.of(patient(20), "SUSPECT", patient(21), "SUSPECT")))
                        .rightAmong(1))
                .isZero();
    }

    @Test
    void anAlertOnOneOfItsMembersUnderItsOtherSchemeIsRightAsBefore() {
        JudgedAlert insured = alert(1, "DAILY_ALLOWANCES", patient(1), Map.of(), DAY);

        assertThat(judge(insured).rightAlerts().get(leaves)).containsExactly(insured);
        assertThat(rings(insured).verdicts()).isEmpty();
        assertThat(rings(insured).missed()).containsExactly(leaves, takeover);
    }

    @Test
    void aLookAlikeIsAlertedByHalfOfItsSubjectsOrByItsProfessionals() {
        JudgedAlert half = alert(1, Map.of(patient(11), "SUSPECT", patient(12), "SUSPECT", patient(30), "SUSPECT"));
        JudgedAlert centre = alert(2, Map.of(VILLAGE, "VICTIM", patient(31), "SUSPECT"));
        JudgedAlert one = alert(3, Map.of(patient(11), "SUSPECT", patient(32), "SUSPECT"));

        assertThat(judge(half, centre, one).alertedLookAlikes().get(practice)).containsExactly(half, centre);
        assertThat(rings(half, centre, one).lookAlikesTaken())
                .extracting(taken -> taken.by().position())
                .containsExactly(1, 2);
    }

    @Test
    void whoHasTheProfessionalOfALookAlikeAmongOthersIsNotOnIt() {
        Map<Subject, String> members = new HashMap<>(
                Map.of(VILLAGE, "SUSPECT", new Subject("PROFESSIONAL", "nurse"), "SUSPECT", patient(31), "SUSPECT"));
        assertThat(new RingMembers(members).areOn(practice)).isFalse();
        members.put(patient(12), "SUSPECT");
        assertThat(new RingMembers(members).areOn(practice)).isTrue();
    }

    @Test
    void whatACardIsCalledDoesNotMatter() {
        Subject card = new Subject("CARD", "c");
        Instance usurped = instance("usurped-1", Map.of(PHYSICIAN, Role.VICTIM, card, Role.PARTICIPANT), "RING");

        assertThat(new RingMembers(Map.of(PHYSICIAN, "VICTIM", card, "VICTIM")).markVictimsOf(usurped))
                .isTrue();
    }

    @Test
    void aRightRingMayNameAnInnocentWithoutTakingALookAlikeForARing() {
        Map<Subject, String> members = star("VICTIM", 1, 3);
        members.put(VILLAGE, "TO_BE_HEARD");

        assertThat(rings(alert(1, members)).lookAlikesTaken()).isEmpty();
    }

    @Test
    void theRightVictimIsMarked() {
        assertThat(new RingMembers(star("VICTIM", 1, 3)).markVictimsOf(leaves)).isTrue();
        assertThat(new RingMembers(star("SUSPECT", 1, 3)).markVictimsOf(leaves)).isFalse();
        Map<Subject, String> all = star("VICTIM", 1, 3);
        all.put(patient(3), "VICTIM");
        assertThat(new RingMembers(all).markVictimsOf(leaves)).isFalse();
        Map<Subject, String> without = star("VICTIM", 1, 3);
        without.remove(PHYSICIAN);
        assertThat(new RingMembers(without).markVictimsOf(leaves)).isFalse();
    }

    @Test
    void theInsuredWhoseAccountIsDivertedAreVictimsToo() {
        RingMembers both = new RingMembers(Map.of(ACCOUNT, "SUSPECT", patient(7), "VICTIM", patient(8), "VICTIM"));
        RingMembers one = new RingMembers(Map.of(ACCOUNT, "SUSPECT", patient(7), "VICTIM", patient(8), "MULE"));
        RingMembers partOfThem = new RingMembers(Map.of(ACCOUNT, "SUSPECT", patient(7), "VICTIM"));

        assertThat(both.markVictimsOf(takeover)).isTrue();
        assertThat(one.markVictimsOf(takeover)).isFalse();
        assertThat(partOfThem.markVictimsOf(takeover)).isTrue();
    }

    @Test
    void aRingThatIsRightMayStillAccuseItsVictim() {
        JudgedAlert accusing = alert(1, star("SUSPECT", 1, 3));
        JudgedAlert hearing = alert(2, star("TO_BE_HEARD", 1, 3));
        Judgement judgement = judge(accusing, hearing);

        assertThat(judgement.rightAlerts().get(leaves)).containsExactly(accusing, hearing);
        assertThat(judgement.accusedVictims()).containsExactly(accusing);
    }

    @Test
    void countsWhatTheFirstRingAlertsFind() {
        JudgedAlert nurse = alert(1, "MILEAGE", patient(20), Map.of(), DAY);
        JudgedAlert other = alert(2, Map.of(patient(40), "SUSPECT", patient(41), "SUSPECT"));
        JudgedAlert right = alert(3, star("VICTIM", 1, 4));
        JudgedAlert again = alert(4, star("VICTIM", 1, 3));
        RingResult rings = rings(nurse, other, right, again);

        assertThat(rings.verdicts()).extracting(RingVerdict::right).containsExactly(false, true, true);
        assertThat(rings.verdicts().get(0).nearest()).isEmpty();
        assertThat(rings.verdicts().get(1).nearest()).contains(leaves);
        assertThat(rings.foundWithin(1)).isZero();
        assertThat(rings.foundWithin(2)).isEqualTo(1);
        assertThat(rings.shareWithin(10)).isEqualTo(0.5);
        assertThat(rings.precisionAt(10)).isEqualTo(2.0 / 3);
        assertThat(rings.medianJaccard()).hasValue(0.8);
        assertThat(rings.withVictims()).hasSize(1);
        assertThat(rings.victimsMarked()).isEqualTo(1);
        assertThat(rings.missed()).containsExactly(takeover);
    }

    @Test
    void whatIsNotRightIsShownBesideTheRingThatItIsNearestTo() {
        RingVerdict verdict = rings(alert(1, star("VICTIM", 3, 6))).verdicts().get(0);

        assertThat(verdict.right()).isFalse();
        assertThat(verdict.nearest()).contains(leaves);
        assertThat(verdict.jaccard()).isEqualTo(2.0 / 7);
    }

    @Test
    void withoutAlertsOrPlantedRingsThereIsNothingToDivideBy() {
        RingResult none = RingResult.of(Judgement.of(List.of(), new Labels(List.of(), List.of())));

        assertThat(none.shareWithin(10)).isZero();
        assertThat(none.precisionAt(10)).isZero();
        assertThat(none.medianJaccard()).isEmpty();
    }
}
