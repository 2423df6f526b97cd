package fr.vigie.streaming.antigen.kitdeliveries;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.TestRecords.testAct;
import static fr.vigie.streaming.antigen.Pharmacies.PHARMACY;
import static fr.vigie.streaming.antigen.Pharmacies.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.patient.TestFile;
import fr.vigie.streaming.reference.TestKnown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Deliveries to professionals who bill no test around them: what their files hold, and what that weighs at the pharmacy. */
class IdleRecipientsTest {
    private static final LocalDate START = day("2021-11-02");
    private static final KitDeliveriesSettings SETTINGS = KitDeliveriesSettings.defaults();
    private final TestKnown known = new TestKnown(day("2022-02-28")).with(billerOf(PHARMACY, BillerKind.PHARMACY));

    private TestFile file(int rank, BillingLine... lines) {
        return new TestFile(professional(rank), known.today()).with(lines);
    }

    private static BillingLine box(int rank, LocalDate on) {
        return delivery("box-" + rank + "-" + on, professional(rank), on, 1);
    }

    private static BillingLine ownTest(int rank, LocalDate on) {
        BillingLine act = testAct("own-" + rank + "-" + on, biller(rank), professional(rank), "p", on);
        act.setActCode("AMI");
        act.setCoefficient(new BigDecimal("6.200"));
        act.setPurpose(Purpose.ANTIGEN_TEST);
        return act;
    }

    private List<Suspicion> suspected(int rank, TestFile file) {
        List<Suspicion> found = new ArrayList<>();
        file.days()
                .forEach(day -> found.addAll(
                        new IdleRecipients(SETTINGS).judge(day, file, known).suspicions()));
        return found;
    }

    private static Professional liberal(int rank) {
        return nurse(professional(rank));
    }

    @Test
    void aBoxForANurseWhoBillsNoTestIsSuspected() {
        known.with(liberal(1));
        assertThat(suspected(1, file(1, box(1, START))))
                .extracting(Suspicion::getAccusedId, Suspicion::getLineId)
                .containsExactly(tuple(PHARMACY, "box-1-2021-11-02"));
    }

    @Test
    void whoBillsATestWithinAMonthUsesTheBox() {
        known.with(liberal(1));
        assertThat(suspected(1, file(1, box(1, START), ownTest(1, START.plusDays(30)))))
                .isEmpty();
        assertThat(suspected(1, file(1, box(1, START), ownTest(1, START.minusDays(30)))))
                .isEmpty();
        assertThat(suspected(1, file(1, box(1, START), ownTest(1, START.plusDays(31)))))
                .hasSize(1);
    }

    // 60 kits within two months, 40 to spare: whoever bills 7 tests uses a third of the rest.
    @Test
    void whoBillsAThirdOfWhatHeIsDeliveredBeyondTwoBoxesIsSilent() {
        known.with(liberal(1));
        BillingLine[] boxes = {box(1, START), box(1, START.plusDays(7)), box(1, START.plusDays(14))};
        TestFile enough = file(1, boxes);
        TestFile tooFew = file(1, boxes);
        for (int i = 0; i < 7; i++) {
            enough.with(ownTest(1, START.plusDays(i)));
        }
        for (int i = 0; i < 6; i++) {
            tooFew.with(ownTest(1, START.plusDays(i)));
        }
        assertThat(suspected(1, enough)).isEmpty();
        assertThat(suspected(1, tooFew)).hasSize(3);
    }

    @Test
    void whoLeftABoxUnusedIsNotWaitedForAgain() {
        known.with(liberal(1));
        TestFile file = file(1, box(1, START), box(1, START.plusDays(28)));
        known.on(START.plusDays(45));
        IdleRecipients rule = new IdleRecipients(SETTINGS);
        assertThat(rule.judge(START, file, known).suspicions()).hasSize(1);
        assertThat(rule.judge(START.plusDays(28), file, known).suspicions()).hasSize(1);
        known.on(START.plusDays(44));
        assertThat(rule.judge(START.plusDays(28), file, known).suspicions()).isEmpty();
        assertThat(rule.judge(START.plusDays(28), file, known).again()).contains(START.plusDays(51));
    }

    @Test
    void anEmployeeOrRemplacantBillsElsewhereAndIsSilent() {
        for (ProfessionalStatus status : List.of(ProfessionalStatus.SALARIE, ProfessionalStatus.REMPLACANT)) {
            Professional who = liberal(1);
            who.setStatus(status);
            known.with(who);
            assertThat(suspected(1, file(1, box(1, START)))).isEmpty();
        }
    }

    @Test
    void aProfessionWhoseTestsAreBilledOtherwiseIsSilent() {
        Professional who = liberal(1);
        who.setProfession(Profession.DENTIST);
        known.with(who);
        assertThat(suspected(1, file(1, box(1, START)))).isEmpty();
    }

    @Test
    void nothingIsSaidBeforeTheLinesOfAMonthHaveCome() {
        known.with(liberal(1));
        TestFile file = file(1, box(1, START));
        known.on(START.plusDays(44));
        assertThat(new IdleRecipients(SETTINGS).judge(START, file, known).suspicions())
                .isEmpty();
        assertThat(new IdleRecipients(SETTINGS).judge(START, file, known).again())
                .contains(START.plusDays(45));
        known.on(START.plusDays(10));
        assertThat(new IdleRecipients(SETTINGS).judge(START, file, known).again())
                .contains(START.plusDays(15));
    }

    @Test
    void whoIsNotKnownIsLookedUpAgainForSomeTime() {
        TestFile file = file(1, box(1, START));
        known.on(START.plusDays(45));
        assertThat(new IdleRecipients(SETTINGS).judge(START, file, known).again())
                .contains(START.plusDays(45).plusMonths(1));
        known.on(START.plusDays(80));
        assertThat(new IdleRecipients(SETTINGS).judge(START, file, known)).isEqualTo(PatientRule.Judgement.NOTHING);
    }

    private List<Finding> atThePharmacy(int recipients, int boxesEach) {
        KitDeliveries rule = new KitDeliveries(SETTINGS);
        TreeMap<LocalDate, CareDay> days = new TreeMap<>();
        TreeMap<LocalDate, Tally> tallies = new TreeMap<>();
        for (int i = 0; i < boxesEach; i++) {
            LocalDate on = START.plusDays(i);
            List<BillingLine> boxes = new ArrayList<>();
            List<Suspicion> idle = new ArrayList<>();
            for (int rank = 1; rank <= recipients; rank++) {
                known.with(liberal(rank));
                boxes.add(box(rank, on));
                idle.addAll(suspected(rank, file(rank, box(rank, on))));
            }
            days.put(on, new CareDay(PHARMACY, on, boxes, idle, List.of()));
            tallies.put(on, rule.tally(days.get(on), known));
        }
        List<HeldDay> held = rule.held(tallies, known);
        return held.isEmpty()
                ? List.of()
                : rule.findings(
                        PHARMACY,
                        held,
                        held.stream()
                                .flatMap(day -> rule.items(days.get(day.day()), day, known).stream())
                                .toList(),
                        known);
    }

    @Test
    void boxesForSixWhoBillNoTestAreHeldAgainstThePharmacy() {
        List<Finding> findings = atThePharmacy(6, 2);
        assertThat(findings).extracting(Finding::getCode).containsExactly(KitDeliveries.RECIPIENTS);
        assertThat(findings.get(0).getText())
                .contains("240\u00A0tests", "6\u00A0professionnels", "aucun test", "1\u202F442,40");
    }

    @Test
    void furtherMonthsOfThePharmacyAreHeldFromTwoSuchRecipientsOn() {
        assertThat(monthsHeld(2)).containsExactly(YearMonth.of(2021, 11), YearMonth.of(2021, 12));
        assertThat(monthsHeld(1)).containsExactly(YearMonth.of(2021, 11));
    }

    private Set<YearMonth> monthsHeld(int inDecember) {
        KitDeliveries rule = new KitDeliveries(SETTINGS);
        TreeMap<LocalDate, Tally> tallies = new TreeMap<>();
        for (LocalDate on : List.of(START, START.plusMonths(1))) {
            List<BillingLine> boxes = new ArrayList<>();
            List<Suspicion> idle = new ArrayList<>();
            for (int rank = 1; rank <= (on.equals(START) ? 6 : inDecember); rank++) {
                known.with(liberal(rank));
                boxes.add(box(rank, on));
                idle.addAll(suspected(rank, file(rank, box(rank, on))));
            }
            tallies.put(on, rule.tally(new CareDay(PHARMACY, on, boxes, idle, List.of()), known));
        }
        return rule.held(tallies, known).stream()
                .map(held -> YearMonth.from(held.day()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aCentreAnEhpadAndAnOccupationalPhysicianAreSilent() {
        assertThat(atThePharmacy(5, 20)).isEmpty();
    }
}
