package fr.vigie.casequeue.page;

import static fr.vigie.casequeue.testbed.SampleAlerts.allowances;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.alert.PlaceStore;
import fr.vigie.casequeue.alert.SubjectPlace;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.reference.Terrain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alerts by where their subjects practise, as the reference streams tell. */
class PlaceFilterIT {
    private static final String NURSE = "10000000017";
    private static final String PHARMACY = "172000013";

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed);
    private final QueueBrowser browser = queue.browser("anne", Role.INVESTIGATOR);

    @AfterEach
    void stop() {
        queue.close();
    }

    private void nurseAt(String commune, String knownAt) {
        Professional nurse = new Professional();
        nurse.setProfessionalId(NURSE);
        nurse.setProfession(Profession.NURSE);
        nurse.setStatus(ProfessionalStatus.TITULAIRE);
        nurse.setPracticeCommune(commune);
        nurse.setRegisteredOn(LocalDate.of(2010, 1, 1));
        nurse.setKnownAt(Instant.parse(knownAt));
        testbed.send("professionals", NURSE, nurse);
    }

    private void pharmacyAt(String commune) {
        Biller pharmacy = new Biller();
        pharmacy.setBillerId(PHARMACY);
        pharmacy.setKind(BillerKind.PHARMACY);
        pharmacy.setCommune(commune);
        pharmacy.setTerrain(Terrain.PLAIN);
        pharmacy.setOpenedOn(LocalDate.of(2010, 1, 1));
        pharmacy.setMemberIds(List.of());
        pharmacy.setTerminalIds(List.of());
        pharmacy.setKnownAt(Instant.parse("2021-01-01T00:00:00Z"));
        testbed.send("billers", PHARMACY, pharmacy);
    }

    private List<String> shown(String place) {
        String page = browser.get("/?lieu=" + place).body();
        return Stream.of("a-nurse-1", "b-pharmacy-1", "c-patient-1")
                .filter(alert -> page.contains("/alertes/" + alert))
                .toList();
    }

    /** A place that was kept before its kind was is learnt again, whatever was known before. */
    private void learntAnew() {
        testbed.database()
                .sql("update subject_place set kind = null where subject_id = :nurse")
                .param("nurse", NURSE)
                .update();
        PlaceStore places = queue.bean(PlaceStore.class);
        SubjectPlace older =
                new SubjectPlace(AlertSubjectKind.PROFESSIONAL, NURSE, "17300", Instant.EPOCH, Optional.empty());
        SubjectPlace latest = new SubjectPlace(
                AlertSubjectKind.PROFESSIONAL, NURSE, "17415", Instant.EPOCH.plusSeconds(1), Optional.empty());
        assertThat(places.apply(older)).isEqualTo(1);
        assertThat(places.apply(latest)).isEqualTo(1);
        assertThat(places.apply(older)).isZero();
    }

    @Test
    void theLastKnownPlaceCounts() {
        testbed.createTopic("professionals");
        testbed.createTopic("billers");
        Stream.of(mileage(), tests(), allowances()).forEach(alert -> testbed.send("alerts", alert.getAlertId(), alert));
        nurseAt("17415", "2021-06-01T00:00:00Z");
        nurseAt("17300", "2021-01-01T00:00:00Z");
        pharmacyAt("2A004");
        testbed.send("billers", PHARMACY, Optional.of(new byte[] {1}));
        queue.awaitRead();

        assertThat(shown("17")).containsExactly("a-nurse-1");
        assertThat(shown("17415")).containsExactly("a-nurse-1");
        assertThat(shown("17300")).isEmpty();
        assertThat(shown("2a")).containsExactly("b-pharmacy-1");
        assertThat(shown("")).hasSize(3);
        assertThat(shown("%25")).as("what is no code asks for nothing").hasSize(3);
        assertThat(testbed.database()
                        .sql("select count(*) from rejected_message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        browser.post("/dossiers/ouvrir", Map.of("alerte", "a-nurse-1"));
        assertThat(browser.get(queue.bean(CaseBook.class)
                                .numberOf(queue.account("lecteur", Role.AUDITOR), "a-nurse-1")
                                .map(number -> "/dossiers/" + number)
                                .orElseThrow())
                        .body())
                .contains("Exerce à", "Saintes (17415)");
        learntAnew();
        assertThat(browser.get("/dossiers?qui=tous&lieu=17").body()).contains(NURSE);
        assertThat(browser.get("/dossiers?qui=tous&lieu=17415").body()).contains(NURSE);
        assertThat(browser.get("/dossiers?qui=tous&lieu=17300").body()).contains("Aucun dossier dans cette sélection");
    }
}
