package fr.vigie.streaming.care;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.contradiction.CareRecords.NURSE;
import static fr.vigie.streaming.contradiction.CareRecords.act;
import static fr.vigie.streaming.contradiction.CareRecords.consultation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.Suspicions;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SuspicionRuleTest {
    private static final LocalDate DAY = day("2021-09-10");

    private final SuspicionRule rule = rule(CareGroup.NURSES, new Weighing(3, 1, 2, 1_000, 30));
    private final TestKnown known = new TestKnown(day("2022-01-31")).with(nurse(NURSE));

    private static SuspicionRule rule(CareGroup group, Weighing weighing) {
        return new SuspicionRule(
                "test",
                Scheme.NURSE_BILLING,
                AlertSubjectKind.PROFESSIONAL,
                group,
                weighing,
                List.of(charge("SURE"), charge("DISPUTED")));
    }

    private static Charge charge(String code) {
        return new Charge(code, "1", FindingKind.BREACH, 0.5, "à tort", "art. 1", "rien", "sauf preuve");
    }

    /** A suspected line of 6,30 €, of which 1,00 € was due. */
    private static Suspicion suspected(String code, String patient, LocalDate day) {
        return Suspicions.of(
                code, AlertSubjectKind.PROFESSIONAL, act(patient + day, patient, day, "2"), 100, "autre pièce");
    }

    private static CareDay suspects(Suspicion... suspicions) {
        return new CareDay(NURSE, suspicions[0].getCareDate(), List.of(), Arrays.asList(suspicions), List.of());
    }

    private List<HeldDay> held(CareDay... days) {
        SortedMap<LocalDate, Tally> tallies = new TreeMap<>();
        for (CareDay day : days) {
            tallies.put(day.day(), rule.tally(day, known));
        }
        return rule.held(tallies, known);
    }

    @Test
    void passagesPatientsAndEurosMustAllBeReached() {
        CareDay both = suspects(suspected("SURE", "p", DAY), suspected("SURE", "q", DAY));
        CareDay again = suspects(suspected("SURE", "p", DAY.plusDays(1)));
        assertThat(held(both)).isEmpty();
        assertThat(held(again)).isEmpty();
        assertThat(held(both, again)).extracting(HeldDay::day).containsExactly(DAY, DAY.plusDays(1));
    }

    @Test
    void onePatientOnManyDaysIsOnePatient() {
        CareDay[] days = new CareDay[10];
        for (int i = 0; i < days.length; i++) {
            days[i] = suspects(suspected("SURE", "p", DAY.plusDays(i)));
        }
        assertThat(held(days)).isEmpty();
    }

    @Test
    void twoLinesOfAPassageAreOnePassage() {
        BillingLine other = act("other", "p", DAY, "2");
        Suspicion more = Suspicions.of("SURE", AlertSubjectKind.PROFESSIONAL, other, 0, "autre pièce");
        CareDay both = suspects(suspected("SURE", "p", DAY), more, suspected("SURE", "q", DAY));
        assertThat(held(both)).isEmpty();
    }

    @Test
    void codesAreWeighedApartAndALineIsAnItemOnce() {
        CareDay first = suspects(
                suspected("SURE", "p", DAY),
                suspected("SURE", "q", DAY),
                suspected("DISPUTED", "p", DAY),
                suspected("DISPUTED", "q", DAY));
        CareDay second = suspects(suspected("DISPUTED", "p", DAY.plusDays(1)));
        List<HeldDay> held = held(first, second);
        assertThat(held).allSatisfy(day -> assertThat(day.codes()).containsExactly("DISPUTED"));
        assertThat(rule.items(first, held.get(0), known)).hasSize(2).allSatisfy(item -> assertThat(item.getCode())
                .isEqualTo("DISPUTED"));

        CareDay third = suspects(suspected("SURE", "p", DAY.plusDays(2)));
        List<HeldDay> all = held(first, second, third);
        List<FindingItem> items = new ArrayList<>(rule.items(first, all.get(0), known));
        items.addAll(rule.items(second, all.get(1), known));
        items.addAll(rule.items(third, all.get(2), known));
        assertThat(items).extracting(FindingItem::getCode).containsExactly("SURE", "SURE", "DISPUTED", "SURE");
        assertThat(rule.findings(NURSE, all, items, known))
                .extracting(finding -> finding.getCode())
                .containsExactly("SURE", "DISPUTED");
    }

    @Test
    void linesOfAnotherTradeAreNotWeighedHere() {
        Suspicion visit =
                Suspicions.of("SURE", AlertSubjectKind.PROFESSIONAL, consultation("c", "p", DAY), 0, "autre pièce");
        assertThat(rule.tally(suspects(visit), known).isEmpty()).isTrue();
        Professional physiotherapist = nurse(NURSE);
        physiotherapist.setProfession(Profession.PHYSIOTHERAPIST);
        known.with(physiotherapist);
        assertThat(rule.tally(suspects(suspected("SURE", "p", DAY)), known).isEmpty())
                .isTrue();
    }

    @Test
    void aCarerWhoIsNotKnownYetIsTakenForWhatTheActSaysAndJudgedAgain() {
        TestKnown nobody = new TestKnown(day("2022-01-31"));
        Tally tally = rule.tally(suspects(suspected("SURE", "p", DAY)), nobody);
        assertThat(tally.waiting()).isTrue();
        assertThat(tally.get(0)).isEqualTo(1);
        nobody.without(Stream.PROFESSIONALS);
        assertThat(rule.tally(suspects(suspected("SURE", "p", DAY)), nobody).waiting())
                .isFalse();
    }

    @Property(tries = 50)
    void theOrderOfSuspicionsDoesNotMatter(@ForAll long seed) {
        List<Suspicion> suspicions = new ArrayList<>();
        for (String patient : List.of("p", "q", "r")) {
            suspicions.add(suspected("SURE", patient, DAY));
            suspicions.add(suspected("DISPUTED", patient, DAY));
        }
        CareDay ordered = suspects(suspicions.toArray(Suspicion[]::new));
        Collections.shuffle(suspicions, new Random(seed));
        CareDay shuffled = suspects(suspicions.toArray(Suspicion[]::new));
        assertThat(rule.tally(shuffled, known)).isEqualTo(rule.tally(ordered, known));
        assertThat(rule.items(shuffled, held(shuffled).get(0), known))
                .isEqualTo(rule.items(ordered, held(ordered).get(0), known));
    }
}
