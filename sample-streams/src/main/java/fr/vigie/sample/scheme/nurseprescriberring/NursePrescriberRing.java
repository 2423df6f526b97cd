package fr.vigie.sample.scheme.nurseprescriberring;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.CarerCasting;
import fr.vigie.sample.scheme.homecare.NurseFraud;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nurses and one prescriber who share out a closed set of patients that lend their Vitale cards: every nurse bills
 * every patient visits that nobody made, on monthly prescriptions of the one physician.
 *
 * <p>Beside them the nurses give true care to other patients of the physician.
 */
public final class NursePrescriberRing extends NurseFraud {
    private static final double LATEST_START = 0.25;
    private static final int TRUE_PATIENTS = 3;

    /** The scheme. */
    public NursePrescriberRing() {
        super(
                "nurse-prescriber-ring",
                "Des infirmiers et un prescripteur se partagent un cercle fermé de patients pour des soins fictifs.");
    }

    @Override
    protected void plot(Stage stage, Carer carer, Instance story, int number, Chance chance) {
        Optional<Physician> found = prescriber(stage, carer, chance);
        if (found.isEmpty()) {
            return;
        }
        String prescriber = found.get().person().id();
        List<Carer> nurses = nurses(stage, carer, story, chance);
        story.asRing().about(SubjectKind.PROFESSIONAL, prescriber, Role.SUSPECT);
        Period spell = stage.spell(chance, LATEST_START);
        int patients = patients(story, 16, 11, 7, chance);
        for (Insured patient : PatientCasting.neighbours(stage, carer, patients, chance)) {
            story.about(SubjectKind.PATIENT, patient.patientId(), Role.PARTICIPANT);
            Treatment treatment = Treatment.usual(chance.below(3));
            int everyDays = (int) story.stealth().choose(1, 2, 3);
            Orders orders = new Orders(stage, patient, prescriber, treatment);
            stage.agenda().during(spell, day -> pretend(nurses, orders, everyDays, day, story));
        }
        careTruly(stage, nurses, prescriber, chance);
    }

    private static Optional<Physician> prescriber(Stage stage, Carer carer, Chance chance) {
        List<Physician> all = new ArrayList<>(stage.physicians().physicians());
        chance.shuffle(all);
        return all.stream()
                .filter(one -> one.practice().site().roadKm(carer.office().site()) < 30)
                .filter(one -> stage.take(one.person().id()))
                .findFirst();
    }

    private static List<Carer> nurses(Stage stage, Carer first, Instance story, Chance chance) {
        List<Carer> nurses = new ArrayList<>(List.of(first));
        int others = (int) story.stealth().choose(2, 1, 1);
        for (int i = 0; i < others; i++) {
            CarerCasting.suspect(stage, chance, one -> isNear(first, one)).ifPresent(nurse -> {
                nurses.add(nurse);
                story.about(SubjectKind.PROFESSIONAL, nurse.nurse().id(), Role.SUSPECT);
            });
        }
        return nurses;
    }

    private static boolean isNear(Carer first, Carer other) {
        return other.office().site().roadKm(first.office().site()) < 20;
    }

    /** By turns, each nurse bills each patient; nobody rings at a door. */
    private static void pretend(List<Carer> nurses, Orders orders, int everyDays, LocalDate day, Instance story) {
        Insured patient = orders.patient();
        if (Math.floorMod(day.toEpochDay() + patient.index(), everyDays) != 0) {
            return;
        }
        Carer nurse = nurses.get(Math.floorMod(day.toEpochDay() / 6 + patient.index(), nurses.size()));
        if (nurse.worksOn(day)) {
            Care care = new Care(orders.stage(), nurse, patient, orders.on(day), orders.treatment(), everyDays);
            care.visit(day).submitUndue(story);
        }
    }

    private static void careTruly(Stage stage, List<Carer> nurses, String prescriber, Chance chance) {
        for (Carer nurse : nurses) {
            for (Insured patient : PatientCasting.neighbours(stage, nurse, TRUE_PATIENTS, chance)) {
                Orders orders = new Orders(stage, patient, prescriber, Treatment.usual(chance.below(3)));
                stage.agenda().during(stage.time(), day -> {
                    if (nurse.worksOn(day)) {
                        new Care(stage, nurse, patient, orders.on(day), orders.treatment(), 1)
                                .visit(day)
                                .submit();
                    }
                });
            }
        }
    }
}
