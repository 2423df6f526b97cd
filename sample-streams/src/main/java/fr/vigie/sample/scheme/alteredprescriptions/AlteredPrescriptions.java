package fr.vigie.sample.scheme.alteredprescriptions;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.NurseFraud;
import fr.vigie.sample.scheme.homecare.Order;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;

/** Nurses whose lines claim more than the prescription: a longer time, a heavier act, twice a day, at night. */
public final class AlteredPrescriptions extends NurseFraud {
    private static final Alteration[] ALTERATIONS = Alteration.values();

    /** The scheme. */
    public AlteredPrescriptions() {
        super(
                "altered-prescriptions",
                "L'infirmier facture plus que la prescription : durée, cotation, nombre de passages ou nuit.");
    }

    @Override
    protected void plot(Stage stage, Carer carer, Instance story, int number, Chance chance) {
        int patients = patients(story, 8, 5, 3, chance);
        int first = chance.below(ALTERATIONS.length);
        int i = 0;
        for (Insured patient : PatientCasting.neighbours(stage, carer, patients, chance)) {
            Alteration how = ALTERATIONS[(first + i++) % ALTERATIONS.length];
            LocalDate prescribed = PatientCasting.day(stage, chance, 0, 0.35);
            int days = how == Alteration.DURATION ? 12 + chance.below(10) : 60;
            Order order = Order.write(stage, patient, prescribed, Treatment.DRESSING, days);
            Care care = new Care(stage, carer, patient, order, Treatment.DRESSING, 1);
            if (how == Alteration.DURATION) {
                prolong(care, story);
            } else {
                alter(care, how, story);
            }
        }
    }

    private static void alter(Care care, Alteration how, Instance story) {
        double share = story.stealth().choose(0.9, 0.5, 0.2);
        care.stage()
                .agenda()
                .during(new Period(care.order().prescribedOn(), care.order().lastDay()), day -> {
                    Chance chance = Chance.of(
                            care.stage().seed(), "altered", care.patient().index(), day.toEpochDay());
                    if (care.isDueOn(day) && chance.happens(share)) {
                        how.bill(care, day, story);
                    } else if (care.isDueOn(day)) {
                        care.visit(day).submit();
                    }
                });
    }

    private static void prolong(Care care, Instance story) {
        LocalDate end = care.order().lastDay();
        int more = (int) (care.order().days() * story.stealth().choose(3, 1.2, 0.4));
        care.stage().agenda().during(new Period(care.order().prescribedOn(), end.plusDays(more)), day -> {
            if (care.isDueOn(day)) {
                care.visit(day).submit();
            } else if (day.isAfter(end) && care.carer().worksOn(day)) {
                Alteration.DURATION.bill(care, day, story);
            }
        });
    }
}
