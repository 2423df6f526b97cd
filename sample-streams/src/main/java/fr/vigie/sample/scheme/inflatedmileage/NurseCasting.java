package fr.vigie.sample.scheme.inflatedmileage;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.scheme.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds a nurses' cabinet for a role. */
final class NurseCasting {
    private NurseCasting() {}

    /** A cabinet that drives at least so many billable km a visit. */
    static Optional<NurseOffice> driving(Stage stage, Chance chance, double leastKm) {
        List<NurseOffice> offices = new ArrayList<>(stage.nurses().offices());
        chance.shuffle(offices);
        return offices.stream()
                .filter(office -> office.typicalKm() > leastKm)
                .filter(office -> take(stage, office))
                .findFirst();
    }

    /** The cabinet of the deepest country that is still free, with that many remplaçants at least. */
    static Optional<NurseOffice> remote(Stage stage, int replacements) {
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

    private static boolean take(Stage stage, NurseOffice office) {
        return stage.take(office.numbers().get(0).billerId());
    }
}
