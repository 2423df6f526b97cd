package fr.vigie.sample.scheme.doublebilling;

import fr.vigie.domain.reference.BillerKind;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.CarerCasting;
import fr.vigie.sample.scheme.homecare.NurseFraud;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;

/** Visits billed twice: on two AM numbers of one nurse, or by two nurses in collusion, by turns. */
public final class DoubleBilling extends NurseFraud {
    private static final int NURSES = 6;
    private static final double LATEST_START = 0.3;

    /** The scheme. */
    public DoubleBilling() {
        super(
                "double-billing",
                "Les mêmes actes, du même jour et du même patient, sont facturés deux fois sous deux numéros AM.");
    }

    @Override
    protected void plot(Stage stage, Carer carer, Instance story, int number, Chance chance) {
        Carer other = number % 2 == 0 ? secondNumber(stage, carer, chance) : accomplice(stage, carer, story, chance);
        Period spell = stage.spell(chance, LATEST_START);
        int patients = patients(story, 6, 4, 3, chance);
        for (Insured patient : PatientCasting.neighbours(stage, carer, patients, chance)) {
            int everyDays = 1 + chance.below(2);
            Care care = Care.lasting(stage, carer, patient, Treatment.usual(chance.below(3)), everyDays);
            stage.agenda().during(stage.time(), day -> visit(care, other, spell, day, story));
        }
    }

    /** A second cabinet in a neighbouring commune, declared, with a number of its own. */
    private static Carer secondNumber(Stage stage, Carer carer, Chance chance) {
        var commune =
                stage.territory().around(carer.office().site().commune(), 3).pick(chance);
        Practice second = stage.roster()
                .open(BillerKind.CABINET, NURSES, stage.territory().build(commune, chance));
        second.members().add(carer.nurse());
        carer.nurse().declareSecondary(commune);
        return carer.on(second);
    }

    private static Carer accomplice(Stage stage, Carer carer, Instance story, Chance chance) {
        Carer found = CarerCasting.suspect(stage, chance, one -> one.office() == carer.office())
                .or(() -> CarerCasting.suspect(stage, chance, one -> isNear(carer, one)))
                .orElseGet(() -> secondNumber(stage, carer, chance));
        if (found.nurse() != carer.nurse()) {
            story.asRing().about(SubjectKind.PROFESSIONAL, found.nurse().id(), Role.SUSPECT);
        }
        return found;
    }

    private static boolean isNear(Carer carer, Carer other) {
        return carer.office().site().roadKm(other.office().site()) < 15;
    }

    private static void visit(Care care, Carer other, Period spell, LocalDate day, Instance story) {
        if (!care.isDueOn(day)) {
            return;
        }
        care.visit(day).submit();
        Chance chance = Chance.of(care.stage().seed(), "twice", care.patient().index(), day.toEpochDay());
        if (spell.contains(day) && chance.happens(story.stealth().choose(0.9, 0.5, 0.18))) {
            int later = story.stealth().ordinal() * chance.below(3);
            care.by(other).visit(day).signedOn(day.plusDays(later)).submitUndue(story);
        }
    }
}
