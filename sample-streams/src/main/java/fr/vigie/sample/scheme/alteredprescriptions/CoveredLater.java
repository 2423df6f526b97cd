package fr.vigie.sample.scheme.alteredprescriptions;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.CareLookAlike;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.Order;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;

/** Lines that go beyond the prescription they name, and that another one covers. */
public enum CoveredLater implements CareLookAlike {
    /** A second prescription covers the time after the first; the nurse's software goes on naming the first. */
    RENEWED(
            "renewed-prescription",
            "Ordonnance renouvelée : une seconde ordonnance couvre la suite, mais les lignes citent encore la première.") {
        @Override
        void live(Stage stage, Carer carer, Insured patient, Instance story, Chance chance) {
            LocalDate prescribed = PatientCasting.day(stage, chance, 0, 0.3);
            int days = 12 + chance.below(8);
            Order first = Order.write(stage, patient, prescribed, Treatment.DRESSING, days);
            Order renewal = Order.write(stage, patient, first.lastDay(), Treatment.DRESSING, 20 + chance.below(15));
            Care before = new Care(stage, carer, patient, first, Treatment.DRESSING, 1);
            Care after = new Care(stage, carer, patient, renewal, Treatment.DRESSING, 1);
            stage.agenda().during(new Period(prescribed, renewal.lastDay()), day -> {
                if (before.isDueOn(day)) {
                    before.visit(day).submit();
                } else if (after.isDueOn(day)) {
                    before.visit(day).submit(story);
                }
            });
        }
    },
    /** The wound gets worse, the physician prescribes more by telephone; the paper comes weeks later. */
    CORRECTED_BY_PHONE(
            "phoned-prescription",
            "Prescription modifiée par téléphone quand la plaie s'aggrave ; l'ordonnance corrigée arrive bien plus tard.") {
        @Override
        void live(Stage stage, Carer carer, Insured patient, Instance story, Chance chance) {
            LocalDate prescribed = PatientCasting.day(stage, chance, 0, 0.3);
            Order first = Order.write(stage, patient, prescribed, Treatment.DRESSING, 40);
            LocalDate called = prescribed.plusDays(8 + chance.below(8));
            Order corrected = Order.write(
                    stage,
                    patient,
                    patient.referringPhysicianId(),
                    called,
                    Treatment.HEAVY_DRESSING,
                    1,
                    30,
                    12 + chance.below(14));
            Care before = new Care(stage, carer, patient, first, Treatment.DRESSING, 1);
            stage.agenda().during(new Period(prescribed, corrected.lastDay()), day -> {
                if (before.isDueOn(day) && day.isAfter(called)) {
                    before.blank(day).give(Treatment.HEAVY_DRESSING).submit(story);
                } else if (before.isDueOn(day)) {
                    before.visit(day).submit();
                }
            });
        }
    };

    private final String storyName;
    private final String explanation;

    CoveredLater(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void live(Stage stage, Carer carer, Insured patient, Instance story, Chance chance);

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public String explanation() {
        return explanation;
    }

    @Override
    public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
        for (Insured patient : PatientCasting.neighbours(stage, carer, 2 + chance.below(2), chance)) {
            live(stage, carer, patient, story, chance);
        }
    }
}
