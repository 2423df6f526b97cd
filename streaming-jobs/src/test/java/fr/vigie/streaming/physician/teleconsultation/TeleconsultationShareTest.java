package fr.vigie.streaming.physician.teleconsultation;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TeleconsultationShareTest {
    private static final String PHYSICIAN = professional(30);
    private static final String CABINET = biller(30);
    private static final LocalDate FIRST = day("2023-01-02");
    private static final TeleconsultationShare RULE = new TeleconsultationShare(TeleconsultationSettings.defaults());

    private final Professional physician = physician();
    private final TestKnown known =
            new TestKnown(day("2023-12-31")).with(physician, billerOf(CABINET, BillerKind.CABINET));
    private final TreeMap<LocalDate, Tally> days = new TreeMap<>();

    private static Professional physician() {
        Professional one = nurse(PHYSICIAN);
        one.setProfession(Profession.PHYSICIAN);
        one.setSpecialtyCode("1");
        return one;
    }

    /** Works on days in a row, some consultations being at a distance. */
    private void works(LocalDate first, int count, int tele, int visits) {
        for (int i = 0; i < count; i++) {
            LocalDate date = first.plusDays(i);
            Tally tally =
                    RULE.tally(new CareDay(PHYSICIAN, date, lines(date, tele, visits), List.of(), List.of()), known);
            if (!tally.isEmpty()) {
                days.put(date, tally);
            }
        }
    }

    private static List<BillingLine> lines(LocalDate date, int tele, int visits) {
        List<BillingLine> lines = new ArrayList<>();
        for (int i = 0; i < tele + visits; i++) {
            BillingLine line = line(date + "-" + i, CABINET, PHYSICIAN, date);
            line.setActCode(i < tele ? "TCG" : "GS");
            lines.add(line);
        }
        return lines;
    }

    private List<Finding> findings() {
        List<HeldDay> held = RULE.held(days, known);
        return held.isEmpty() ? List.of() : RULE.findings(PHYSICIAN, held, List.of(), known);
    }

    @Test
    void moreThanTheShareOfTheYearIsSaidWithoutEuros() {
        works(FIRST, 70, 6, 4);
        Finding finding = findings().get(0);
        assertThat(finding.getText())
                .isEqualTo("En 2023, 420\u00A0téléconsultations sur 700\u00A0consultations et visites, soit 60 % de"
                        + " l'activité au 12/03/2023, au-delà de la limite de 20 % (avenant n° 9 à la convention médicale"
                        + " de 2016).");
        assertThat(finding.getProbability()).isEqualByComparingTo("0.6");
    }

    @Test
    void aConsultationWithPlaceTelecareIsOne() {
        BillingLine line = line("a", CABINET, PHYSICIAN, FIRST);
        line.setActCode("GS");
        line.setPlace(Place.TELECARE);
        assertThat(RULE.tally(new CareDay(PHYSICIAN, FIRST, List.of(line), List.of(), List.of()), known))
                .isEqualTo(Tally.of(1, 1, 0));
    }

    @Test
    void aPsychiatristMayGoTo40Percent() {
        physician.setSpecialtyCode("33");
        works(FIRST, 70, 4, 6);
        assertThat(findings()).isEmpty();
    }

    @Test
    void whoHasNoSpecialityIsJudgedLikeAPsychiatrist() {
        physician.setSpecialtyCode(null);
        works(FIRST, 70, 4, 6);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aDesertIsSaidWithALowWeightAsItsExceptionIsNotKnown() {
        works(FIRST, 70, 3, 7);
        assertThat(findings().get(0).getProbability()).isEqualByComparingTo("0.3");
    }

    @Test
    void epidemicWeeksAtHomeAreSilent() {
        works(FIRST, 35, 20, 0);
        works(FIRST.plusDays(35), 60, 0, 25);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aFirmsPhysicianWhoDoesNothingElseIsSilent() {
        works(FIRST, 70, 10, 0);
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatACentreIsPaidForIsUnderItsOwnApproval() {
        known.with(billerOf(CABINET, BillerKind.HEALTH_CENTRE));
        works(FIRST, 70, 6, 4);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aSalariedPhysicianIsSilent() {
        physician.setStatus(ProfessionalStatus.SALARIE);
        works(FIRST, 70, 6, 4);
        assertThat(findings()).isEmpty();
    }

    @Test
    void fewConsultationsTellNothing() {
        works(FIRST, 39, 6, 4);
        assertThat(findings()).isEmpty();
    }

    @Test
    void anUnknownCabinetIsWaitedFor() {
        TestKnown early = new TestKnown(FIRST).with(physician);
        assertThat(RULE.tally(new CareDay(PHYSICIAN, FIRST, lines(FIRST, 1, 1), List.of(), List.of()), early)
                        .waiting())
                .isTrue();
    }

    @Property(tries = 50)
    void theOrderOfTheLinesDoesNotMatter(@ForAll @IntRange(max = 9) int tele, @ForAll @IntRange(max = 9) int visits) {
        List<BillingLine> lines = new ArrayList<>(lines(FIRST, tele, visits));
        Tally before = RULE.tally(new CareDay(PHYSICIAN, FIRST, lines, List.of(), List.of()), known);
        Collections.reverse(lines);
        assertThat(RULE.tally(new CareDay(PHYSICIAN, FIRST, lines, List.of(), List.of()), known))
                .isEqualTo(before);
        assertThat(before.get(TeleconsultationShare.TELE)).isEqualTo(tele);
    }

    @Test
    void badSettingsAreRefused() {
        TeleconsultationSettings good = TeleconsultationSettings.defaults();
        assertThatThrownBy(() -> new TeleconsultationSettings(
                        List.of(),
                        good.teleCodes(),
                        good.visitCodes(),
                        good.psychiatrists(),
                        400,
                        100,
                        8,
                        10,
                        980,
                        500,
                        60,
                        0.6,
                        0.3))
                .hasMessageContaining("teleconsultation share: limits");
    }
}
