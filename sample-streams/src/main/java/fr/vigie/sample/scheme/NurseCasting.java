package fr.vigie.sample.scheme;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds a nurses' cabinet for a role, and names its nurses in a label. */
public final class NurseCasting {
    private static final int ATTEMPTS = 40;
    /** What of a cabinet a look-alike takes: the way its rounds go. */
    private static final String ROUNDS = "rounds-of-cabinet-";

    private NurseCasting() {}

    /**
     * Some cabinet that fits, for a look-alike: best one none of whose nurses plays a part, else one whose first nurse
     * does not, else one whose first nurse is no cheat and whose rounds belong to no other look-alike.
     */
    public static Optional<NurseOffice> some(Stage stage, Chance chance, Predicate<NurseOffice> fits) {
        List<NurseOffice> offices = shuffled(stage, chance);
        Predicate<NurseOffice> free = fits.and(office -> !stage.taken().contains(ROUNDS + office.index()));
        Optional<NurseOffice> found = first(stage, offices, free.and(office -> nobodyPlays(stage, office)))
                .or(() -> first(stage, offices, free))
                .or(() -> offices.stream()
                        .filter(free)
                        .filter(office ->
                                !stage.labels().isInAFraud(titulaire(office).id()))
                        .findFirst());
        found.ifPresent(office -> stage.take(ROUNDS + office.index()));
        return found;
    }

    /** Some nurse, free to cheat, of a cabinet that fits; the first of it where possible. */
    public static Optional<Suspect> suspect(Stage stage, Chance chance, Predicate<NurseOffice> fits) {
        List<NurseOffice> offices = shuffled(stage, chance);
        return first(stage, offices, fits)
                .map(office -> new Suspect(office, office.numbers().get(0)))
                .or(() -> another(stage, offices, fits));
    }

    private static Optional<Suspect> another(Stage stage, List<NurseOffice> offices, Predicate<NurseOffice> fits) {
        for (NurseOffice office : offices) {
            for (Practice number : office.numbers()) {
                if (fits.test(office) && stage.take(number.billerId())) {
                    return Optional.of(new Suspect(office, number));
                }
            }
        }
        return Optional.empty();
    }

    /** The cabinet of the deepest country that is still free, with that many remplaçants at least. */
    public static Optional<NurseOffice> remote(Stage stage, int replacements) {
        List<NurseOffice> byPopulation = new ArrayList<>(stage.nurses().offices());
        byPopulation.sort(Comparator.comparingInt(
                        (NurseOffice office) -> office.site().commune().population())
                .thenComparing(NurseOffice::index));
        Optional<NurseOffice> found = first(
                stage,
                byPopulation,
                office -> office.replacements().size() >= replacements
                        && (replacements == 0 || nobodyPlays(stage, office)));
        found.ifPresent(office -> stage.take(ROUNDS + office.index()));
        return found;
    }

    private static List<NurseOffice> shuffled(Stage stage, Chance chance) {
        List<NurseOffice> offices = new ArrayList<>(stage.nurses().offices());
        chance.shuffle(offices);
        return offices;
    }

    private static Optional<NurseOffice> first(Stage stage, List<NurseOffice> offices, Predicate<NurseOffice> fits) {
        for (NurseOffice office : offices) {
            if (fits.test(office) && stage.take(office.numbers().get(0).billerId())) {
                return Optional.of(office);
            }
        }
        return Optional.empty();
    }

    /** A cabinet that changes its rounds is no place for those who play already. */
    private static boolean nobodyPlays(Stage stage, NurseOffice office) {
        for (Practice number : office.numbers()) {
            if (stage.taken().contains(number.billerId())) {
                return false;
            }
        }
        return true;
    }

    /** The titulaire of a cabinet's first number. */
    public static Practitioner titulaire(NurseOffice office) {
        return office.numbers().get(0).members().get(0);
    }

    /** An elderly inhabitant of a commune whom no nurse sees yet, and who lives through the world's time. */
    public static Insured patient(Stage stage, String commune, Chance chance) {
        Insured one = stage.population().pickElderIn(commune, chance);
        for (int i = 0; i < ATTEMPTS && !isFree(stage, one); i++) {
            one = stage.population().pickElderIn(commune, chance);
        }
        return one;
    }

    private static boolean isFree(Stage stage, Insured one) {
        return one.diedOn().isEmpty() && !stage.nurses().isUnderCare(one);
    }

    /** A look-alike of every honest nurse of a cabinet: they share their patients. */
    public static Instance lookAlike(Stage stage, NurseOffice office, String name, String explanation) {
        Instance story = stage.labels().lookAlike(name, SchemeCode.NURSE_BILLING, explanation);
        for (Practitioner nurse : office.nurses()) {
            if (!stage.labels().isInAFraud(nurse.id())) {
                story.about(SubjectKind.PROFESSIONAL, nurse.id(), Role.LOOK_ALIKE);
            }
        }
        return story;
    }
}
