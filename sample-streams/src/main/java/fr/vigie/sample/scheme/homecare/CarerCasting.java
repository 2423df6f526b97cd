package fr.vigie.sample.scheme.homecare;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.scheme.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds titulaires for a role.
 *
 * <p>Those who are not the first of their cabinet come first: stories that need a whole cabinet look for its first. In
 * a small world the innocent may play several look-alikes, never beside a fraud of their own.
 */
public final class CarerCasting {
    private CarerCasting() {}

    /** Somebody free. */
    public static Optional<Carer> suspect(Stage stage, Chance chance) {
        return suspect(stage, chance, carer -> true);
    }

    /** Somebody free who fits. */
    public static Optional<Carer> suspect(Stage stage, Chance chance, Predicate<Carer> fits) {
        return all(stage, chance).stream()
                .filter(fits)
                .filter(carer -> take(stage, carer))
                .findFirst();
    }

    /** Somebody free who fits, else somebody who plays no fraud. */
    public static Optional<Carer> innocent(Stage stage, Chance chance, Predicate<Carer> fits) {
        return suspect(stage, chance, fits).or(() -> all(stage, chance).stream()
                .filter(carer -> isInnocent(stage, carer))
                .filter(fits)
                .findFirst());
    }

    /** Whether somebody plays no fraud, so that look-alikes are open to them. */
    public static boolean isInnocent(Stage stage, Carer carer) {
        return !stage.labels().isInAFraud(carer.nurse().id());
    }

    private static boolean take(Stage stage, Carer carer) {
        return !stage.taken().contains(carer.number().billerId())
                && stage.take(carer.nurse().id())
                && stage.take(carer.number().billerId());
    }

    private static List<Carer> all(Stage stage, Chance chance) {
        List<Carer> others = new ArrayList<>();
        List<Carer> first = new ArrayList<>();
        for (NurseOffice office : stage.nurses().offices()) {
            for (Practice number : office.numbers()) {
                Carer carer = Carer.titulaire(office, number);
                if (carer.worksOn(carer.workdayFrom(stage.time().from()))) {
                    (number == office.numbers().get(0) ? first : others).add(carer);
                }
            }
        }
        chance.shuffle(others);
        chance.shuffle(first);
        others.addAll(first);
        return others;
    }
}
