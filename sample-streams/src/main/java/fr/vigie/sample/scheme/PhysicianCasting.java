package fr.vigie.sample.scheme;

import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.practice.Practitioner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds a physician, or any holder of a card, for a role: somebody at work through the world's time who plays no other. */
public final class PhysicianCasting {
    private static final String DEPARTEMENT = "17";
    private static final int ENOUGH_NURSES = 50_000;

    private PhysicianCasting() {}

    /** A general practitioner. */
    public static Optional<Physician> any(Stage stage, Chance chance) {
        return any(stage, chance, physician -> true);
    }

    /** A general practitioner who fits. */
    public static Optional<Physician> any(Stage stage, Chance chance, Predicate<Physician> fit) {
        return among(stage.physicians().corps().general(), stage, chance, fit);
    }

    /** A physician of a list who fits. */
    public static Optional<Physician> among(
            List<Physician> list, Stage stage, Chance chance, Predicate<Physician> fit) {
        List<Physician> physicians = new ArrayList<>(list);
        chance.shuffle(physicians);
        return physicians.stream()
                .filter(one -> one.worksThrough(stage.time()))
                .filter(fit)
                .filter(physician -> stage.take(physician.person().id()))
                .findFirst();
    }

    /** Somebody of a list who plays no role yet. */
    public static Optional<Practitioner> holder(List<Practitioner> list, Stage stage, Chance chance) {
        List<Practitioner> holders = new ArrayList<>(list);
        chance.shuffle(holders);
        return holders.stream().filter(one -> stage.take(one.id())).findFirst();
    }

    /** Titulaires of the département at work: physicians, pharmacists, and nurses where there are enough for all stories. */
    public static List<Practitioner> titulaires(Stage stage) {
        boolean enoughNurses = stage.population().all().size() >= ENOUGH_NURSES;
        List<Practitioner> silent = stage.physicians().corps().silent();
        List<Practitioner> found = new ArrayList<>();
        for (Practitioner one : stage.roster().practitioners()) {
            boolean here = one.commune().code().startsWith(DEPARTEMENT)
                    && one.status() == ProfessionalStatus.TITULAIRE
                    && one.retiredOn().isEmpty();
            boolean cares = one.profession() == Profession.PHYSICIAN
                    || one.profession() == Profession.NURSE && enoughNurses
                    || one.profession() == Profession.PHARMACIST;
            if (here && cares && !silent.contains(one)) {
                found.add(one);
            }
        }
        return found;
    }
}
