package fr.vigie.sample.scheme.actsafterdeath;

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
import java.util.Optional;

/** Nurses who go on billing visits to patients who have died, until the family or the caisse takes notice. */
public final class ActsAfterDeath extends NurseFraud {
    private static final double EARLIEST_DEATH = 0.12;
    private static final double LATEST_DEATH = 0.5;
    private static final int CAISSE_LEARNS_AFTER = 4;

    /** The scheme. */
    public ActsAfterDeath() {
        super(
                "acts-after-death",
                "L'infirmier continue de facturer des soins à domicile après le décès de ses patients.");
    }

    @Override
    protected void plot(Stage stage, Carer carer, Instance story, int number, Chance chance) {
        int patients = patients(story, 4, 2, 1, chance);
        for (int i = 0; i < patients; i++) {
            PatientCasting.dying(stage, carer, chance, EARLIEST_DEATH, LATEST_DEATH)
                    .ifPresent(patient -> haunt(stage, carer, patient, story, chance));
        }
    }

    private void haunt(Stage stage, Carer carer, Insured patient, Instance story, Chance chance) {
        LocalDate death = patient.diedOn().orElseThrow();
        LocalDate known = death.plusDays(CAISSE_LEARNS_AFTER + chance.below(25));
        stage.deaths().announce(patient, Optional.of(death), known);
        Care care = Care.lasting(stage, carer, patient, Treatment.usual(chance.below(3)), 1 + chance.below(2));
        double share = story.stealth().choose(1, 0.7, 0.5);
        int days = (int) story.stealth().choose(150, 50, 14) + chance.below(10);
        stage.agenda().during(new Period(stage.time().from(), death.minusDays(1)), day -> {
            if (care.isDueOn(day)) {
                care.visit(day).submit();
            }
        });
        stage.agenda().during(new Period(death.plusDays(1), death.plusDays(days)), day -> {
            Chance whether = Chance.of(stage.seed(), "after-death", patient.index(), day.toEpochDay());
            if (care.isDueOn(day) && whether.happens(share)) {
                care.visit(day).withoutVitale().submitUndue(story);
            }
        });
    }
}
