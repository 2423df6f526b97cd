package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.patient;
import static fr.vigie.streaming.TestRecords.payment;
import static fr.vigie.streaming.contradiction.CareRecords.consultation;
import static fr.vigie.streaming.contradiction.CareRecords.ordered;
import static fr.vigie.streaming.contradiction.CareRecords.prescription;
import static fr.vigie.streaming.contradiction.CareRecords.stay;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.PrescribedAct;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Professional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** The innocent look-alikes of what a patient's other records contradict. */
final class PatientLookAlikes {
    private static final LocalDate DAY = day("2021-10-04");

    static final Map<String, LookAlike> ALL = Map.ofEntries(
            Map.entry(
                    "acts-after-death",
                    new LookAlike(
                            "Les mêmes visites après la date de décès, mais un médecin reçoit le patient après elles, carte"
                                    + " Vitale à l'appui.",
                            "Qui est vu vivant n'est pas mort : des jumeaux se distinguent par leur rang, et le décès est alors"
                                    + " celui de l'autre.",
                            streams -> streams.told(consultation("golden-twin", "golden-dead", DAY.plusDays(13))))),
            Map.entry(
                    "acts-after-death-physicians",
                    new LookAlike(
                            "Les mêmes consultations après la date de décès, que la caisse retire du dossier onze jours après"
                                    + " l'avoir apprise.",
                            "Les dates de décès sont parfois mal saisies : rien n'est retenu pendant les trois semaines qui"
                                    + " suivent leur annonce, et la version connue à la clôture fait foi.",
                            PatientLookAlikes::deathPutRight)),
            Map.entry(
                    "acts-after-death-tests",
                    new LookAlike(
                            "Les mêmes tests de personnes que le fichier dit décédées depuis des mois, mais que l'hôpital de jour"
                                    + " accueille depuis.",
                            "Trois fois vues par d'autres depuis leur décès, ces personnes vivent : c'est la date du fichier"
                                    + " qui est fausse, ou celle d'un jumeau.",
                            PatientLookAlikes::seenSince)),
            Map.entry(
                    "acts-during-stay",
                    new LookAlike(
                            "Les mêmes visites à domicile pendant les mêmes hospitalisations, mais les patients sont rentrés en"
                                    + " permission ces jours-là.",
                            "En permission le patient dort chez lui : les soins y sont possibles, et ces jours sont mis de"
                                    + " côté.",
                            streams -> during(streams, StayKind.PERMISSION, 2, 3))),
            Map.entry(
                    "acts-during-stay-physicians",
                    new LookAlike(
                            "Les mêmes visites à domicile pendant les mêmes séjours, mais les patients sont passés en"
                                    + " hospitalisation à domicile en cours de séjour.",
                            "L'hospitalisation à domicile se fait chez le patient : le médecin l'y trouve.",
                            streams -> during(streams, StayKind.HOME_HOSPITALISATION, 2, 9))),
            Map.entry(
                    "acts-on-package",
                    new LookAlike(
                            "Les mêmes actes à côté des mêmes forfaits, dont la fin, dès le lendemain, est annoncée trois"
                                    + " semaines plus tard.",
                            "Après la fin du forfait les soins se facturent à l'acte (CASF, art. D. 312-4) ; comme elle est"
                                    + " souvent annoncée tard, rien n'est retenu pendant quarante-cinq jours.",
                            PatientLookAlikes::endsToldLater)),
            Map.entry(
                    "acts-on-package-physicians",
                    new LookAlike(
                            "Les mêmes visites dans le même EHPAD au tarif global, mais d'un cardiologue.",
                            "Le tarif global de l'EHPAD paie les médecins généralistes et les auxiliaires médicaux, non les"
                                    + " autres spécialistes (`package-contents.csv`, dont cette ligne reste à vérifier).",
                            streams -> streams.every(Professional.class, one -> one.setSpecialtyCode("3")))),
            Map.entry(
                    "double-billing",
                    new LookAlike(
                            "Les mêmes actes facturés sur deux numéros, mais au titre de deux passages, le matin et le soir.",
                            "Deux passages sont deux visites, dues l'une et l'autre, quel que soit le numéro qui les facture.",
                            PatientLookAlikes::morningAndEvening)),
            Map.entry(
                    "double-billing-physicians",
                    new LookAlike(
                            "Les mêmes consultations facturées sur deux numéros, la seconde fois trois semaines après le rejet de"
                                    + " la première facture.",
                            "Une facture rejetée n'est pas payée et se régularise par une autre : au-delà de douze jours entre"
                                    + " les deux, la seconde est tenue pour la réponse au rejet.",
                            PatientLookAlikes::refusedAndSentAgain)),
            Map.entry(
                    "unprescribed-night",
                    new LookAlike(
                            "Les mêmes majorations de nuit que l'ordonnance nommée ne demande pas, mais qu'une autre ordonnance en"
                                    + " vigueur demande.",
                            "La majoration est due si la prescription exige la nuit (NGAP, dispositions générales, art. 14 B) :"
                                    + " toute ordonnance du patient qui peut être en vigueur ce jour-là compte.",
                            PatientLookAlikes::anotherPrescribesTheNight)),
            Map.entry(
                    "beyond-prescription",
                    new LookAlike(
                            "Les mêmes actes, plus élevés que ceux de l'ordonnance, qu'une ordonnance du même jour confirme dix"
                                    + " jours plus tard.",
                            "L'acte est dû s'il est prescrit (NGAP, dispositions générales, art. 5) : prescrit par téléphone, il"
                                    + " est confirmé ensuite, et rien n'est retenu pendant trente jours.",
                            PatientLookAlikes::confirmedLater)));

    private PatientLookAlikes() {}

    private static void deathPutRight(Evidence streams) {
        Patient alive = patient("golden-dead-2");
        alive.setKnownAt(morning(DAY.plusDays(20)));
        streams.told(alive);
    }

    private static void seenSince(Evidence streams) {
        for (Patient dead : streams.all(Patient.class)) {
            for (int daysBefore = 60; daysBefore > 0; daysBefore -= 20) {
                LocalDate on = DAY.minusDays(daysBefore);
                String id = dead.getPatientId() + "-seen-" + daysBefore;
                streams.told(stay(id, dead.getPatientId(), StayKind.DAY, on, on));
            }
        }
    }

    private static void during(Evidence streams, StayKind kind, int fromDay, int toDay) {
        for (HospitalStay full : streams.all(HospitalStay.class)) {
            streams.told(stay(
                    full.getStayId() + "-" + kind,
                    full.getPatientId(),
                    kind,
                    DAY.plusDays(fromDay),
                    DAY.plusDays(toDay)));
        }
    }

    private static void endsToldLater(Evidence streams) {
        for (CarePackage open : streams.all(CarePackage.class)) {
            CarePackage ended = CarePackage.newBuilder(open).build();
            ended.setTo(DAY.plusDays(1));
            ended.setReceivedAt(evening(DAY.plusDays(21)));
            streams.told(ended);
        }
    }

    private static void morningAndEvening(Evidence streams) {
        streams.where(
                        BillingLine.class,
                        line -> line.getLineId().startsWith("golden-once-"),
                        line -> line.setPassage(1))
                .where(BillingLine.class, line -> line.getLineId().startsWith("golden-twice-"), line -> {
                    line.setPassage(2);
                    line.setVisitAt(line.getVisitAt().orElseThrow().plus(Duration.ofHours(8)));
                });
    }

    private static void refusedAndSentAgain(Evidence streams) {
        streams.where(BillingLine.class, line -> line.getLineId().startsWith("golden-again-"), line -> {
            String first = "i-" + line.getLineId().replace("again", "seen");
            streams.told(payment(first, line.getCareDate().plusDays(5), 0));
            line.setReceivedAt(evening(line.getCareDate().plusDays(26)));
        });
    }

    private static void anotherPrescribesTheNight(Evidence streams) {
        for (Prescription one : streams.all(Prescription.class)) {
            PrescribedAct night = ordered("2", 1, 30);
            night.setNight(true);
            streams.told(prescription(one.getPrescriptionId() + "-night", one.getPatientId(), DAY, night));
        }
    }

    private static void confirmedLater(Evidence streams) {
        for (Prescription one : streams.all(Prescription.class)) {
            Prescription confirmed =
                    prescription(one.getPrescriptionId() + "-confirmed", one.getPatientId(), DAY, ordered("4", 1, 10));
            confirmed.setReceivedAt(evening(DAY.plusDays(10)));
            streams.told(confirmed);
        }
    }
}
