package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.TestRecords.testAct;
import static fr.vigie.streaming.contradiction.CareRecords.act;
import static fr.vigie.streaming.contradiction.CareRecords.by;
import static fr.vigie.streaming.contradiction.CareRecords.carePackage;
import static fr.vigie.streaming.contradiction.CareRecords.consultation;
import static fr.vigie.streaming.contradiction.CareRecords.dead;
import static fr.vigie.streaming.contradiction.CareRecords.ordered;
import static fr.vigie.streaming.contradiction.CareRecords.prescription;
import static fr.vigie.streaming.contradiction.CareRecords.stay;
import static fr.vigie.streaming.contradiction.CareRecords.travel;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.PackageKind;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.replay.Recording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One small case for each detector that puts lines against the patient's other records. */
public final class PatientGoldenCases {
    private static final LocalDate DAY = day("2021-10-04");

    private PatientGoldenCases() {}

    /** The cases, by the names of the detectors' pages. */
    public static Map<String, Consumer<Recording>> all() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("acts-after-death", PatientGoldenCases::actsAfterDeath),
                Map.entry("acts-after-death-physicians", PatientGoldenCases::consultationsAfterDeath),
                Map.entry("acts-after-death-tests", PatientGoldenCases::testsOfTheDead),
                Map.entry("acts-during-stay", PatientGoldenCases::actsDuringStay),
                Map.entry("acts-during-stay-physicians", PatientGoldenCases::visitsDuringStay),
                Map.entry("acts-on-package", PatientGoldenCases::actsOnPackage),
                Map.entry("acts-on-package-physicians", PatientGoldenCases::visitsOnPackage),
                Map.entry("double-billing", PatientGoldenCases::doubleBilling),
                Map.entry("double-billing-physicians", PatientGoldenCases::consultationsTwice),
                Map.entry("unprescribed-night", PatientGoldenCases::unprescribedNight),
                Map.entry("beyond-prescription", PatientGoldenCases::beyondPrescription)));
    }

    /** A nurse who goes on visiting a patient who has died. */
    public static void actsAfterDeath(Recording recording) {
        Carer carer = Carer.nurse(recording, 4_000);
        recording.add(dead("golden-dead", DAY, DAY.plusDays(9)));
        for (int i = -1; i <= 12; i += 2) {
            BillingLine visit = carer.bills(act("golden-dead-" + (i + 1), "golden-dead", DAY.plusDays(i), "4"));
            recording.add(visit, travel(visit));
        }
        carer.goesOn(recording);
    }

    /** A physician who goes on seeing a patient who has died. */
    public static void consultationsAfterDeath(Recording recording) {
        Carer carer = Carer.physician(recording, 4_001);
        recording.add(dead("golden-dead-2", DAY, DAY.plusDays(9)));
        for (int i = 10; i <= 40; i += 15) {
            recording.add(carer.bills(consultation("golden-late-" + i, "golden-dead-2", DAY.plusDays(i))));
        }
        carer.goesOn(recording);
    }

    /** A pharmacy that tests three dead. */
    public static void testsOfTheDead(Recording recording) {
        String pharmacy = biller(4_002);
        recording.add(billerOf(pharmacy, BillerKind.PHARMACY));
        for (int i = 0; i < 3; i++) {
            String patient = "golden-dead-tested-" + i;
            recording.add(
                    dead(patient, DAY.minusDays(90), DAY.minusDays(80)),
                    testAct("golden-dead-test-" + i, pharmacy, professional(4_002), patient, DAY.plusDays(i)));
        }
    }

    /** A nurse who visits two patients at home while they are in hospital. */
    public static void actsDuringStay(Recording recording) {
        Carer carer = Carer.nurse(recording, 4_010);
        for (String patient : List.of("golden-stay-1", "golden-stay-2")) {
            recording.add(stay(patient, patient, StayKind.FULL, DAY, DAY.plusDays(4)));
            for (int i = 0; i <= 4; i += 2) {
                recording.add(carer.bills(act(patient + "-" + i, patient, DAY.plusDays(i), "4")));
            }
            recording.add(carer.bills(act(patient + "-3", patient, DAY.plusDays(3), "4")));
        }
        carer.goesOn(recording);
    }

    /** A physician who visits two patients at home while they are in hospital. */
    public static void visitsDuringStay(Recording recording) {
        Carer carer = Carer.physician(recording, 4_011);
        for (String patient : List.of("golden-stay-3", "golden-stay-4")) {
            recording.add(stay(patient, patient, StayKind.FULL, DAY, DAY.plusDays(9)));
            for (int i = 2; i <= 6; i += 4) {
                BillingLine visit = carer.bills(consultation(patient + "-" + i, patient, DAY.plusDays(i)));
                visit.setPlace(Place.HOME);
                recording.add(visit);
            }
        }
        carer.goesOn(recording);
    }

    /** A nurse who bills by the act beside two SSIAD and two HAD. */
    public static void actsOnPackage(Recording recording) {
        Carer carer = Carer.nurse(recording, 4_020);
        for (PackageKind kind : List.of(PackageKind.SSIAD, PackageKind.HAD)) {
            for (int rank = 0; rank < 2; rank++) {
                String patient = "golden-" + kind + "-" + rank;
                recording.add(carePackage(patient, patient, kind, DAY));
                for (int i = 1; i <= 3; i++) {
                    recording.add(carer.bills(act(patient + "-" + i, patient, DAY.plusDays(i), "4")));
                }
            }
        }
        carer.goesOn(recording);
    }

    /** A general practitioner who bills by the act in an EHPAD with the tarif global. */
    public static void visitsOnPackage(Recording recording) {
        Carer carer = Carer.physician(recording, 4_021);
        for (int rank = 0; rank < 3; rank++) {
            String patient = "golden-resident-" + rank;
            recording.add(carePackage(patient, patient, PackageKind.EHPAD_GLOBAL, DAY));
            for (int i = 1; i <= 2; i++) {
                BillingLine visit = carer.bills(consultation(patient + "-" + i, patient, DAY.plusDays(i)));
                visit.setPlace(Place.EHPAD);
                recording.add(visit);
            }
        }
        carer.goesOn(recording);
    }

    /** A nurse who bills her visits on a second number, too. */
    public static void doubleBilling(Recording recording) {
        Carer carer = Carer.nurse(recording, 4_030);
        recording.add(billerOf(biller(4_031), BillerKind.CABINET));
        for (int i = 0; i < 4; i++) {
            String patient = "golden-twice-" + i % 2;
            BillingLine first = carer.bills(act("golden-once-" + i, patient, DAY.plusDays(i), "2"));
            BillingLine second = by(act("golden-twice-" + i, patient, DAY.plusDays(i), "2"), biller(4_031), carer.id());
            second.setReceivedAt(evening(DAY.plusDays(i + 1)));
            recording.add(first, travel(first), second, travel(second));
        }
        carer.goesOn(recording);
    }

    /** A physician who bills consultations on a second number, too. */
    public static void consultationsTwice(Recording recording) {
        Carer carer = Carer.physician(recording, 4_032);
        recording.add(billerOf(biller(4_033), BillerKind.CABINET));
        for (int i = 0; i < 4; i++) {
            String patient = "golden-seen-" + i;
            LocalDate on = DAY.plusDays(i);
            BillingLine second = by(consultation("golden-again-" + i, patient, on), biller(4_033), carer.id());
            second.setReceivedAt(evening(on.plusDays(1)));
            recording.add(carer.bills(consultation("golden-seen-" + i, patient, on)), second);
        }
        carer.goesOn(recording);
    }

    /** A nurse who claims the night where the prescription does not ask for it. */
    public static void unprescribedNight(Recording recording) {
        Carer carer = Carer.nurse(recording, 4_040);
        for (String patient : List.of("golden-night-1", "golden-night-2")) {
            recording.add(prescription("rx-" + patient, patient, DAY, ordered("2", 1, 30)));
            for (int i = 0; i < 4; i++) {
                BillingLine visit = carer.bills(act(patient + "-" + i, patient, DAY.plusDays(i), "2"));
                visit.setPrescriptionId("rx-" + patient);
                visit.setMajoration(Majoration.NIGHT);
                visit.setMajorationCents(915L);
                visit.setAmountCents(1_545);
                visit.setReimbursedCents(1_545);
                recording.add(visit);
            }
        }
        carer.goesOn(recording);
    }

    /** A nurse who bills AMI 4 where AMI 2 is prescribed, electronically for two patients and on paper for two. */
    public static void beyondPrescription(Recording recording) {
        Carer carer = Carer.nurse(recording, 4_050);
        for (int rank = 0; rank < 4; rank++) {
            String patient = "golden-altered-" + rank;
            Prescription written = prescription("rx-" + patient, patient, DAY, ordered("2", 1, 10));
            written.setChannel(rank < 2 ? PrescriptionChannel.ELECTRONIC : PrescriptionChannel.PAPER);
            recording.add(written);
            for (int i = 0; i < 3; i++) {
                BillingLine visit = carer.bills(act(patient + "-" + i, patient, DAY.plusDays(i), "4"));
                visit.setPrescriptionId(written.getPrescriptionId());
                recording.add(visit);
            }
        }
        carer.goesOn(recording);
    }

    /** A carer with a cabinet of the same rank. */
    private record Carer(String cabinet, String id) {
        static Carer nurse(Recording recording, int rank) {
            return known(recording, rank, Profession.NURSE);
        }

        static Carer physician(Recording recording, int rank) {
            return known(recording, rank, Profession.PHYSICIAN);
        }

        private static Carer known(Recording recording, int rank, Profession profession) {
            Professional carer = PatientGoldenCases.carer(rank, profession);
            recording.add(carer, billerOf(biller(rank), BillerKind.CABINET));
            return new Carer(biller(rank), professional(rank));
        }

        BillingLine bills(BillingLine line) {
            return by(line, cabinet, id);
        }

        /** Bills an ordinary act two months later, so that every wait is over. */
        void goesOn(Recording recording) {
            recording.add(bills(act("golden-later-" + id, "golden-living-" + id, DAY.plusDays(61), "1")));
        }
    }

    private static Professional carer(int rank, Profession profession) {
        Professional carer = nurse(professional(rank));
        carer.setProfession(profession);
        if (profession == Profession.PHYSICIAN) {
            carer.setSpecialtyCode("1");
        }
        return carer;
    }
}
