package fr.vigie.sample.scheme.actsonpackage;

import fr.vigie.domain.event.PackageKind;
import fr.vigie.domain.event.StayKind;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.HomeVisit;
import fr.vigie.sample.scheme.homecare.NurseFraud;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;
import java.util.List;

/** Nurses who bill act by act what the package of a SSIAD, a HAD or an EHPAD already pays, by turns. */
public final class ActsOnPackage extends NurseFraud {
    private static final int KINDS = 3;
    private static final int HAD = 1;
    private static final int EHPAD = 2;

    /** The scheme. */
    public ActsOnPackage() {
        super(
                "acts-on-package",
                "L'infirmier facture à l'acte des soins déjà payés par le forfait d'un SSIAD, d'une HAD ou d'un EHPAD.");
    }

    @Override
    protected void plot(Stage stage, Carer carer, Instance story, int number, Chance chance) {
        int patients = patients(story, 5, 3, 2, chance);
        List<Insured> residents =
                number % KINDS == EHPAD ? Residents.covered(stage, carer, patients, chance) : List.of();
        if (!residents.isEmpty()) {
            residents.forEach(one -> care(stage, carer, one, stage.spell(chance, 0.3), residents, story, chance));
            return;
        }
        for (Insured patient : PatientCasting.neighbours(stage, carer, patients, chance)) {
            Period covered = number % KINDS == HAD ? had(stage, patient, chance) : ssiad(stage, patient, chance);
            care(stage, carer, patient, covered, residents, story, chance);
        }
    }

    /** Honest visits before and after the package, others within. */
    private static void care(
            Stage stage,
            Carer carer,
            Insured patient,
            Period covered,
            List<Insured> residents,
            Instance story,
            Chance chance) {
        Care care = Care.lasting(stage, carer, patient, Treatment.usual(chance.below(3)), 1);
        double share = story.stealth().choose(0.95, 0.55, 0.2);
        stage.agenda().during(stage.time(), day -> {
            Chance whether = Chance.of(stage.seed(), "on-package", patient.index(), day.toEpochDay());
            if (!care.isDueOn(day)) {
                return;
            }
            if (covered.contains(day) && whether.happens(share)) {
                billed(care, day, residents).submitUndue(story);
            } else if (!covered.contains(day) && residents.isEmpty()) {
                care.visit(day).submit();
            }
        });
    }

    private static HomeVisit billed(Care care, LocalDate day, List<Insured> residents) {
        return residents.isEmpty()
                ? care.visit(day)
                : care.blank(day).inEhpad(care.patient() == residents.get(0)).give(care.treatment());
    }

    private static Period ssiad(Stage stage, Insured patient, Chance chance) {
        LocalDate from = PatientCasting.day(stage, chance, 0.1, 0.4);
        Period covered = new Period(from, from.plusDays(60 + chance.below(200)));
        LocalDate told = from.plusDays(2 + chance.below(18));
        stage.packages()
                .cover(patient, PackageKind.SSIAD, covered, told, covered.to().plusDays(10 + chance.below(30)));
        return covered;
    }

    private static Period had(Stage stage, Insured patient, Chance chance) {
        LocalDate from = PatientCasting.day(stage, chance, 0.1, 0.4);
        Period covered = new Period(from, from.plusDays(18 + chance.below(25)));
        stage.hospital().admit(patient, covered, StayKind.HOME_HOSPITALISATION, chance);
        stage.packages().coverStay(patient, covered, chance);
        return covered;
    }
}
