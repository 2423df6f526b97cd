package fr.vigie.sample.scheme;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.practice.Practitioner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds a nurses' cabinet for a role, and names its nurses in a label. */
public final class NurseCasting {
    private static final int ATTEMPTS = 40;

    private NurseCasting() {}

    /** Some free cabinet that fits. */
    public static Optional<NurseOffice> some(Stage stage, Chance chance, Predicate<NurseOffice> fits) {
        List<NurseOffice> offices = new ArrayList<>(stage.nurses().offices());
        chance.shuffle(offices);
        for (NurseOffice office : offices) {
            if (fits.test(office) && take(stage, office)) {
                return Optional.of(office);
            }
        }
        return Optional.empty();
    }

    /** A cabinet that drives at least so many billable km a visit. */
    public static Optional<NurseOffice> driving(Stage stage, Chance chance, double leastKm) {
        return some(stage, chance, office -> office.typicalKm() > leastKm);
    }

    /** The cabinet of the deepest country that is still free, with that many remplaçants at least. */
    public static Optional<NurseOffice> remote(Stage stage, int replacements) {
        return stage.nurses().offices().stream()
                .filter(office -> office.replacements().size() >= replacements)
                .filter(office -> replacements == 0 || nobodyPlays(stage, office))
                .sorted(Comparator.comparingInt(
                                (NurseOffice office) -> office.site().commune().population())
                        .thenComparing(NurseOffice::index))
                .filter(office -> take(stage, office))
                .findFirst();
    }

    /** A cabinet that changes its rounds is no place for those who play already. */
    private static boolean nobodyPlays(Stage stage, NurseOffice office) {
        return office.numbers().stream().noneMatch(number -> stage.taken().contains(number.billerId()));
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

    /** A planted fraud of the titulaire of a cabinet. */
    public static Instance plant(Stage stage, NurseOffice office, String name, Stealth stealth, String explanation) {
        return stage.labels()
                .plant(name, SchemeCode.NURSE_BILLING, stealth, explanation)
                .about(SubjectKind.PROFESSIONAL, titulaire(office).id(), Role.SUSPECT);
    }

    /** A look-alike of every nurse of a cabinet, who share their patients. */
    public static Instance lookAlike(Stage stage, NurseOffice office, String name, String explanation) {
        Instance story = stage.labels().lookAlike(name, SchemeCode.NURSE_BILLING, explanation);
        office.nurses().forEach(nurse -> story.about(SubjectKind.PROFESSIONAL, nurse.id(), Role.LOOK_ALIKE));
        return story;
    }

    private static boolean take(Stage stage, NurseOffice office) {
        return stage.take(office.numbers().get(0).billerId());
    }
}
