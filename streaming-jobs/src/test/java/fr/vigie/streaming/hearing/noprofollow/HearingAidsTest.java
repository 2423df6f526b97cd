package fr.vigie.streaming.hearing.noprofollow;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HearingAidsTest {
    private static final String SHOP = biller(40);
    private static final LocalDate FIRST = day("2023-01-02");
    private static final HearingAids RULE = new HearingAids(HearingAidSettings.defaults());

    private final TestKnown known = new TestKnown(day("2023-06-30")).with(billerOf(SHOP, BillerKind.SHOP));
    private final List<BillingLine> lines = new ArrayList<>();

    private void bills(LocalDate day, String code, String patient, String serial, int prescriber) {
        BillingLine line = line("l%04d".formatted(lines.size()), SHOP, professional(40), day);
        line.setActCode(code);
        line.setPatientId(patient);
        line.setPrescriberId(professional(prescriber));
        line.setDeviceSerial(serial);
        line.setAmountCents(95_000);
        line.setReimbursedCents(24_000);
        lines.add(line);
    }

    /** Both ears of some people, a day each, with or without a follow-up. */
    private void fits(int people, int prescribers, boolean followed) {
        for (int i = 0; i < people; i++) {
            bills(FIRST.plusDays(i), "PAZ", "p" + i, "left" + i, 41 + i % prescribers);
            bills(FIRST.plusDays(i), "PAZ", "p" + i, "right" + i, 41 + i % prescribers);
            if (followed) {
                bills(FIRST.plusDays(i + 30L), "SUI", "p" + i, "left" + i, 41);
            }
        }
    }

    private CareDay care(LocalDate day) {
        return new CareDay(
                SHOP,
                day,
                lines.stream().filter(line -> line.getCareDate().equals(day)).toList(),
                List.of(),
                List.of());
    }

    private List<HeldDay> held() {
        TreeMap<LocalDate, Tally> days = new TreeMap<>();
        lines.forEach(line -> days.put(line.getCareDate(), RULE.tally(care(line.getCareDate()), known)));
        return RULE.held(days, known);
    }

    private List<FindingItem> items() {
        return held().stream()
                .flatMap(one -> RULE.items(care(one.day()), one, known).stream())
                .toList();
    }

    private List<Finding> findings() {
        List<HeldDay> held = held();
        return held.isEmpty() ? List.of() : RULE.findings(SHOP, held, items(), known);
    }

    @Test
    void aDeviceBilledAgainIsUndue() {
        fits(5, 3, true);
        for (int i = 0; i < 3; i++) {
            bills(FIRST.plusDays(40 + i), "PAZ", "q" + i, "new" + i, 41);
            bills(FIRST.plusDays(40 + i), "PAZ", "q" + i, "new" + i, 41);
        }
        assertThat(items())
                .extracting(item -> item.getLineId().orElseThrow())
                .containsExactly("l0016", "l0018", "l0020");
        assertThat(findings()).singleElement().satisfies(finding -> assertThat(finding.getText())
                .isEqualTo("3\u00A0aides auditives portent le numéro de série d'un appareil déjà facturé (entre le"
                        + " 11/02/2023 et le 13/02/2023), soit 720,00\u00A0€ facturés sans être dus (articles L. 165-1 et"
                        + " L. 133-4 du code de la sécurité sociale)."));
    }

    @Test
    void peopleWhoNeverComeBackUnderOnePrescribersName() {
        fits(25, 1, false);
        Finding finding = findings().get(0);
        assertThat(finding.getCode()).isEqualTo(HearingAids.PROFILE);
        assertThat(finding.getText())
                .contains("25 des 25\u00A0patients appareillés", "50 des 50 appareils", "cette enseigne n'");
        assertThat(items()).isEmpty();
    }

    /** Both aids of some people under one serial number each, day by day, never followed. */
    private void bogus(int people, int prescriber) {
        for (int i = 0; i < people; i++) {
            bills(FIRST.plusDays(i), "PAZ", "b" + i, "bogus" + i, prescriber);
            bills(FIRST.plusDays(i), "PAZ", "b" + i, "bogus" + i, prescriber);
        }
    }

    private List<String> itemsOf(String code) {
        return items().stream()
                .filter(item -> item.getCode().equals(code))
                .map(item -> item.getLineId().orElseThrow())
                .toList();
    }

    @Test
    void theAidsOfPeopleWhoNeverComeBackAreToBeVerifiedBesideRepeatedSerials() {
        bogus(25, 41);
        fits(2, 2, true);
        assertThat(itemsOf(HearingAids.SERIAL)).hasSize(25);
        assertThat(itemsOf(HearingAids.PROFILE)).hasSize(25);
        assertThat(items()).extracting(item -> item.getLineId().orElseThrow()).doesNotHaveDuplicates();
        assertThat(findings())
                .filteredOn(finding -> finding.getCode().equals(HearingAids.PROFILE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.getText())
                        .contains(" ; 25\u00A0appareils de ces patients, pour ", " sont à vérifier auprès d'eux."));
    }

    @Test
    void aFollowUpBilledLaterTakesTheAidBack() {
        bogus(25, 41);
        assertThat(itemsOf(HearingAids.PROFILE)).hasSize(25);
        bills(FIRST.plusDays(100), "SUI", "b3", "bogus3", 41);
        assertThat(itemsOf(HearingAids.PROFILE)).hasSize(24).doesNotContain("l0006");
    }

    @Test
    void theAidsOfANewShopAreToBeVerifiedIfItSeesOthersAgain() {
        fits(25, 1, false);
        known.with(opened("2022-12-01"));
        assertThat(items()).isEmpty();
        bills(FIRST, "PAZ", "seen", "seen", 45);
        bills(FIRST.plusDays(30), "SUI", "seen", "seen", 45);
        assertThat(itemsOf(HearingAids.PROFILE)).hasSize(50);
        known.with(opened("2015-12-01"));
        assertThat(items()).isEmpty();
    }

    private static Biller opened(String day) {
        Biller shop = billerOf(SHOP, BillerKind.SHOP);
        shop.setOpenedOn(day(day));
        return shop;
    }

    @Test
    void thePeopleOfOnePrescriberAreHeldBesideOthersWhoAreFollowed() {
        bogus(25, 41);
        for (int i = 0; i < 20; i++) {
            bills(FIRST.plusDays(i), "PAZ", "seen" + i, "seen" + i, 42 + i);
            bills(FIRST.plusDays(i + 30L), "SUI", "seen" + i, "seen" + i, 42 + i);
        }
        assertThat(itemsOf(HearingAids.PROFILE)).hasSize(25);
    }

    @Test
    void peopleSentFromAfarAndFollowedAtHomeAreSilent() {
        fits(25, 1, false);
        for (int i = 0; i < 20; i++) {
            bills(FIRST.plusDays(i), "PAZ", "seen" + i, "seen" + i, 42 + i);
            bills(FIRST.plusDays(i + 30L), "SUI", "seen" + i, "seen" + i, 42 + i);
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void aNewShopWhoseClientsAreFollowedIsSilent() {
        fits(30, 5, true);
        assertThat(findings()).isEmpty();
    }

    @Test
    void lostAidsAreNewDevices() {
        fits(5, 3, true);
        for (int i = 0; i < 5; i++) {
            bills(FIRST.plusDays(60 + i), "PAZ", "p" + i, "again" + i, 41);
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void deafChildrenSentByOneSpecialistAreFollowed() {
        fits(30, 1, true);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aShopWithManyPrescribersThatDeclaresNoFollowUpIsSilent() {
        fits(30, 6, false);
        assertThat(findings()).isEmpty();
    }

    @Test
    void whoIsFittedLatelyIsNotYetToBeFollowed() {
        fits(25, 1, false);
        known.on(FIRST.plusDays(50));
        assertThat(findings()).isEmpty();
    }

    @Test
    void oneSlipOfThePenIsSilent() {
        fits(5, 3, true);
        bills(FIRST.plusDays(40), "PAZ", "q", "left0", 41);
        assertThat(findings()).isEmpty();
    }

    @Test
    void serialsThatAreNotGivenAreNotTheSame() {
        for (int i = 0; i < 10; i++) {
            bills(FIRST.plusDays(i), "PAZ", "p" + i, null, 41 + i);
        }
        assertThat(findings()).isEmpty();
    }

    /** As many lines are undue as there are lines beyond one a serial: the slow and obvious count. */
    @Property(tries = 60)
    void eachSerialIsDueOnce(@ForAll long seed) {
        lines.clear();
        Random random = new Random(seed);
        Set<String> serials = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            String serial = "s" + random.nextInt(20);
            serials.add(serial);
            bills(FIRST.plusDays(random.nextInt(8)), "PAZ", "p" + i, serial, 41 + i);
        }
        List<FindingItem> items = items();
        assertThat(items).hasSize(30 - serials.size());
        Collections.shuffle(lines, random);
        assertThat(items()).isEqualTo(items);
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(() ->
                        new HearingAidSettings(List.of("PAZ"), List.of(), 0, 20, 60, 0.7, 0.8, 0.5, 120, 0.85, 0.5))
                .hasMessageContaining("hearing aids: minRepeatedSerials = 0");
    }
}
