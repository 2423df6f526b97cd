package fr.vigie.streaming.contradiction.stay;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.contradiction.CareRecords.NURSE;
import static fr.vigie.streaming.contradiction.CareRecords.PHYSICIAN;
import static fr.vigie.streaming.contradiction.CareRecords.act;
import static fr.vigie.streaming.contradiction.CareRecords.consultation;
import static fr.vigie.streaming.contradiction.CareRecords.stay;
import static fr.vigie.streaming.contradiction.CareRecords.travel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.StayKind;
import fr.vigie.streaming.contradiction.Docket;
import fr.vigie.streaming.fact.FindingItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActsDuringStayTest {
    private static final LocalDate IN = day("2021-09-10");
    private static final LocalDate OUT = day("2021-09-20");
    private static final DuringStaySettings SETTINGS = DuringStaySettings.defaults();

    private static Docket docket() {
        return new Docket(List.of(new ActsDuringStay(SETTINGS)), DuringStayRules.weighing(SETTINGS), day("2022-01-31"));
    }

    private static HospitalStay full(String patient) {
        return stay("full-" + patient, patient, StayKind.FULL, IN, OUT);
    }

    private static List<BillingLine> visits(String patient, int... daysAfterEntry) {
        List<BillingLine> visits = new ArrayList<>();
        for (int after : daysAfterEntry) {
            visits.add(act("%s-%02d".formatted(patient, after), patient, IN.plusDays(after), "4"));
        }
        return visits;
    }

    @Test
    void visitsInsideTheStaysOfTwoPatientsAreUndueToTheCent() {
        List<BillingLine> visits = visits("p", -1, 0, 1, 7, 9, 10);
        Docket docket = docket().add(full("p"), full("q"))
                .add(visits)
                .add(travel(visits.get(2)))
                .add(visits("q", 5, 6));
        assertThat(docket.items(DuringStayRules.NAME, NURSE))
                .extracting(item -> item.getLineId().orElseThrow())
                .containsExactly("p-01", "p-01-ifd", "q-05", "q-06", "p-07", "p-09");
        assertThat(docket.items(DuringStayRules.NAME, NURSE))
                .extracting(FindingItem::getDueCents)
                .containsOnly(0L);
        assertThat(docket.findings(DuringStayRules.NAME, NURSE).get(0).getText())
                .isEqualTo("5\u00a0passages (6\u00a0lignes) de 2\u00a0patients sont facturés au domicile pendant une"
                        + " hospitalisation complète (hors jours d'entrée et de sortie), entre le 11/09/2021 et le"
                        + " 19/09/2021, soit 65,50\u00a0€ facturés sans être dus (art. L133-4 CSS).");
    }

    @Test
    void aVisitingPhysicianHasAnAlertOfHisOwnScheme() {
        Docket docket = docket().add(full("p"), full("q"));
        for (int i = 1; i <= 4; i++) {
            BillingLine visit = consultation("v" + i, i % 2 == 0 ? "p" : "q", IN.plusDays(i));
            visit.setActCode("V");
            visit.setPlace(Place.HOME);
            docket.add(visit);
        }
        assertThat(docket.findings(DuringStayRules.PHYSICIANS, PHYSICIAN)).hasSize(1);
        assertThat(docket.findings(DuringStayRules.NAME, PHYSICIAN)).isEmpty();
    }

    @Test
    void aVisitOnTheDayOfEntryOrOfExitIsLetPass() {
        assertThat(docket().add(full("p")).add(visits("p", 0, 10)).suspected()).isEmpty();
    }

    @Test
    void aStayWhoseEndIsNotKnownHoldsNobody() {
        HospitalStay open = full("p");
        open.setDischargedOn(null);
        assertThat(docket().add(open).add(visits("p", 1, 2, 50)).suspected()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "FULL", mode = EnumSource.Mode.EXCLUDE)
    void anyOtherKindOfStayLetsThePatientLiveAtHome(StayKind kind) {
        assertThat(docket().add(stay("s", "p", kind, IN, OUT))
                        .add(visits("p", 1, 5))
                        .suspected())
                .isEmpty();
    }

    @Test
    void aPermissionInsideTheStayIsLetPass() {
        Docket docket = docket().add(full("p")).add(visits("p", 2, 3, 4, 5, 6));
        docket.add(stay("home", "p", StayKind.PERMISSION, IN.plusDays(3), IN.plusDays(5)));
        assertThat(docket.suspected()).containsExactly("p-02=0", "p-06=0");
    }

    @Test
    void aPermissionThatIsToldLaterClears() {
        HospitalStay permission = stay("home", "p", StayKind.PERMISSION, IN.plusDays(3), IN.plusDays(5));
        permission.setReceivedAt(evening(OUT.plusDays(40)));
        Docket docket = docket().add(full("p"), permission).add(visits("p", 4));
        assertThat(docket.on(OUT.plusDays(30)).suspected()).containsExactly("p-04=0");
        assertThat(docket.on(OUT.plusDays(40)).suspected()).isEmpty();
    }

    @Test
    void nothingIsHeldWhileAPermissionMayStillBeTold() {
        Docket docket = docket().add(full("p")).add(visits("p", 4)).on(OUT.plusDays(20));
        assertThat(docket.suspected()).isEmpty();
        assertThat(docket.judgement("p", IN.plusDays(4)).again()).contains(OUT.plusDays(21));
        assertThat(docket.on(OUT.plusDays(21)).suspected()).containsExactly("p-04=0");
    }

    @Test
    void hospitalAtHomeAfterTheAdmissionIsLetPass() {
        Docket docket = docket().add(full("p")).add(visits("p", 2, 7));
        docket.add(stay("had", "p", StayKind.HOME_HOSPITALISATION, IN.plusDays(5), OUT.plusDays(20)));
        assertThat(docket.suspected()).containsExactly("p-02=0");
    }

    @Test
    void aFollowUpBySectorThatHadBegunBeforeDoesNotExplainAFullStay() {
        Docket docket = docket().add(full("p")).add(visits("p", 2));
        docket.add(stay("sector", "p", StayKind.PSYCHIATRIC_SECTOR, IN.minusDays(100), OUT.plusDays(100)));
        assertThat(docket.suspected()).containsExactly("p-02=0");
    }

    @ParameterizedTest
    @EnumSource(names = {"HOSPITAL", "HEALTH_CENTRE", "CABINET", "OTHER"})
    void careElsewhereThanAtHomeIsLetPass(Place place) {
        List<BillingLine> visits = visits("p", 2, 3, 4);
        visits.forEach(visit -> visit.setPlace(place));
        assertThat(docket().add(full("p")).add(visits).suspected()).isEmpty();
    }

    @Test
    void aPlaceThatIsNotSaidIsLetPass() {
        List<BillingLine> visits = visits("p", 2, 3, 4);
        visits.forEach(visit -> visit.setPlace(null));
        assertThat(docket().add(full("p")).add(visits).suspected()).isEmpty();
    }

    @Test
    void aVisitBeforeTheStayThatIsDatedLaterIsLetPass() {
        BillingLine visit = act("v", "p", IN.plusDays(3), "2");
        visit.setVisitAt(morning(IN.minusDays(1)));
        assertThat(docket().add(full("p"), visit).suspected()).isEmpty();
    }

    @Test
    void aStayThatTurnsOutShorterClears() {
        HospitalStay shorter = stay("full-p", "p", StayKind.FULL, IN, IN.plusDays(2));
        shorter.setReceivedAt(evening(OUT.plusDays(30)));
        Docket docket = docket().add(full("p"), shorter).add(visits("p", 5));
        assertThat(docket.on(OUT.plusDays(29)).suspected()).containsExactly("p-05=0");
        assertThat(docket.on(OUT.plusDays(30)).suspected()).isEmpty();
    }

    // A carer of many patients meets some whose stays or names are wrong: care that goes on is what tells.
    @Test
    void someVisitsToSomePatientsMayBeErrorsOfTheFile() {
        Docket docket = docket().add(full("p"), full("q"), full("r"));
        docket.add(visits("p", 3)).add(visits("q", 5)).add(visits("r", 8));
        assertThat(docket.suspected()).hasSize(3);
        assertThat(docket.findings(DuringStayRules.NAME, NURSE)).isEmpty();
    }

    @Test
    void theDatesOfOneStayMayBeWrong() {
        Docket docket = docket().add(full("p")).add(visits("p", 1, 2, 3, 4, 5, 6));
        assertThat(docket.suspected()).hasSize(6);
        assertThat(docket.findings(DuringStayRules.NAME, NURSE)).isEmpty();
    }

    @Test
    void aResidentBilledFromTheListOfARoundIsNoCase() {
        Docket docket = docket();
        for (String resident : List.of("p", "q", "r", "s", "t")) {
            docket.add(full(resident)).add(visits(resident, 4));
        }
        assertThat(docket.suspected()).hasSize(5);
        assertThat(docket.findings(DuringStayRules.NAME, NURSE)).isEmpty();
        assertThat(docket.add(visits("p", 5)).findings(DuringStayRules.NAME, NURSE))
                .isEmpty();
        assertThat(docket.add(visits("q", 5)).findings(DuringStayRules.NAME, NURSE))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"VACCINATION", "ANTIGEN_TEST"})
    void aRoundThroughAnEhpadGoesByTheListOfItsResidents(Purpose purpose) {
        Docket docket = docket();
        for (String resident : List.of("p", "q", "r")) {
            docket.add(full(resident));
            for (BillingLine line : visits(resident, 2, 7)) {
                line.setPurpose(purpose);
                line.setPlace(Place.EHPAD);
                docket.add(line);
            }
        }
        assertThat(docket.suspected()).isEmpty();
        BillingLine atHome = visits("p", 4).get(0);
        atHome.setPurpose(purpose);
        assertThat(docket.add(atHome).suspected()).containsExactly("p-04=0");
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new DuringStaySettings(-1, 3, 2, 2, 1_000, 0.9))
                .hasMessageContaining("waitDays = -1");
        assertThatThrownBy(() -> new DuringStaySettings(21, 0, 2, 2, 1_000, 0.9))
                .hasMessageContaining("minPassages");
        assertThatThrownBy(() -> new DuringStaySettings(21, 3, 0, 2, 1_000, 0.9))
                .hasMessageContaining("minPatients");
        assertThatThrownBy(() -> new DuringStaySettings(21, 3, 2, 2, -1, 0.9)).hasMessageContaining("minUndueCents");
        assertThatThrownBy(() -> new DuringStaySettings(21, 3, 2, 2, 1_000, 2)).hasMessageContaining("probability");
        assertThatThrownBy(() -> new DuringStaySettings(21, 3, 2, 0, 1_000, 0.9))
                .hasMessageContaining("minDaysOfAPatient");
    }
}
