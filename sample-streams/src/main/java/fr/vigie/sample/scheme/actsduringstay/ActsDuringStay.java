package fr.vigie.sample.scheme.actsduringstay;

import fr.vigie.domain.event.StayKind;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.NurseFraud;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;

/** Nurses who go on billing visits at home while the patient lies in hospital. */
public final class ActsDuringStay extends NurseFraud {
    private static final double EARLIEST = 0.1;
    private static final double LATEST = 0.55;

    /** The scheme. */
    public ActsDuringStay() {
        super(
                "acts-during-stay",
                "L'infirmier facture des soins à domicile à des patients hospitalisés à temps complet.");
    }

    @Override
    protected void plot(Stage stage, Carer carer, Instance story, int number, Chance chance) {
        int patients = patients(story, 5, 3, 2, chance);
        for (Insured patient : PatientCasting.neighbours(stage, carer, patients, chance)) {
            LocalDate admitted = PatientCasting.day(stage, chance, EARLIEST, LATEST);
            int nights = (int) story.stealth().choose(12, 8, 6) + chance.below(6);
            Period stay = new Period(admitted, admitted.plusDays(nights));
            stage.hospital().admit(patient, stay, StayKind.FULL, chance);
            Care care = Care.lasting(stage, carer, patient, Treatment.usual(chance.below(3)), 1);
            stage.agenda().during(stage.time(), day -> visit(care, stay, day, story));
        }
    }

    private static void visit(Care care, Period stay, LocalDate day, Instance story) {
        if (!care.isDueOn(day)) {
            return;
        }
        if (!stay.contains(day)) {
            care.visit(day).submit();
        } else if (isInside(stay, day) && isBilled(care, day, story)) {
            care.visit(day).withoutVitale().submitUndue(story);
        }
    }

    private static boolean isInside(Period stay, LocalDate day) {
        return day.isAfter(stay.from()) && day.isBefore(stay.to());
    }

    private static boolean isBilled(Care care, LocalDate day, Instance story) {
        Chance chance =
                Chance.of(care.stage().seed(), "during-stay", care.patient().index(), day.toEpochDay());
        return chance.happens(story.stealth().choose(1, 0.65, 0.4));
    }
}
