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
    private static final String INNOCENT = "innocent/";

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

    /** Somebody free who fits, else somebody who is innocent already. */
    public static Optional<Carer> innocent(Stage stage, Chance chance, Predicate<Carer> fits) {
        Optional<Carer> found = suspect(stage, chance, fits)
                .or(() -> all(stage, chance).stream()
                        .filter(fits)
                        .filter(carer -> isInnocent(stage, carer))
                        .findFirst());
        found.ifPresent(carer -> stage.take(INNOCENT + carer.nurse().id()));
        return found;
    }

    /** Whether somebody may have a part in a look-alike: free, or innocent already. */
    public static boolean mayBeInnocent(Stage stage, Carer carer) {
        return isInnocent(stage, carer) || isFree(stage, carer);
    }

    /** Takes somebody who may for a part in a look-alike. */
    public static void takeInnocent(Stage stage, Carer carer) {
        take(stage, carer);
        stage.take(INNOCENT + carer.nurse().id());
    }

    private static boolean isFree(Stage stage, Carer carer) {
        return !stage.taken().contains(carer.number().billerId())
                && !stage.taken().contains(carer.nurse().id());
    }

    private static boolean isInnocent(Stage stage, Carer carer) {
        return stage.taken().contains(INNOCENT + carer.nurse().id());
    }

    private static boolean take(Stage stage, Carer carer) {
        return isFree(stage, carer)
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
