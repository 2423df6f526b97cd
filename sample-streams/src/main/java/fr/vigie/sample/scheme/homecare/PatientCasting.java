package fr.vigie.sample.scheme.homecare;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.territory.WeightedPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds patients for a nurse's story: at home, with a médecin traitant, of nobody else's story or round. */
public final class PatientCasting {
    private static final int OLD = 62;
    private static final int ATTEMPTS = 1200;
    private static final double REACH_KM = 2;

    private PatientCasting() {}

    /** Up to so many elderly neighbours of a cabinet; none who dies in the world's time. */
    public static List<Insured> neighbours(Stage stage, Carer carer, int count, Chance chance) {
        List<Insured> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            neighbour(stage, carer, chance, one -> one.diedOn().isEmpty()).ifPresent(found::add);
        }
        return found;
    }

    /** An elderly neighbour of a cabinet who fits. */
    public static Optional<Insured> neighbour(Stage stage, Carer carer, Chance chance, Predicate<Insured> fits) {
        Place home = carer.office().site().commune();
        WeightedPlaces around = stage.territory().around(home, REACH_KM);
        for (int i = 0; i < ATTEMPTS; i++) {
            Place commune = i < ATTEMPTS / 4 ? home : around.pick(chance);
            Insured one = stage.population().pickElderIn(commune.code(), chance);
            if (fits(stage, one) && fits.test(one) && take(stage, one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Stage stage, Insured one) {
        return one.ageIn(stage.population().year()) >= OLD
                && one.jobs().isEmpty()
                && !one.referringPhysicianId().isEmpty()
                && one.household().members().size() <= 2
                && stage.population().ehpads().stream()
                        .noneMatch(home -> home.site().equals(one.home()));
    }

    /** Takes a patient for a story: out of the nurses' rounds, and of the chances of hospital and package. */
    public static boolean take(Stage stage, Insured one) {
        if (!stage.take(one.patientId())) {
            return false;
        }
        stage.nurses().reserve(one);
        stage.hospital().reserve(one);
        stage.packages().reserve(one);
        return true;
    }

    /** A neighbour who dies in a part of the world's time, and when the caisse learns of it: within it too. */
    public static Optional<Insured> dying(Stage stage, Carer carer, Chance chance, double earliest, double latest) {
        Optional<Insured> found =
                neighbour(stage, carer, chance, one -> one.diedOn().isEmpty());
        found.ifPresent(one -> one.dieOn(day(stage, chance, earliest, latest)));
        return found;
    }

    /** A day in a part of the world's time. */
    public static LocalDate day(Stage stage, Chance chance, double earliest, double latest) {
        Period time = stage.time();
        return time.from().plusDays((long) (time.days() * chance.uniform(earliest, latest)));
    }
}
