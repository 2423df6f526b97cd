package fr.vigie.sample.scheme.usurpedcard;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.scheme.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds a physician for a role. */
final class PhysicianCasting {
    private PhysicianCasting() {}

    static Optional<Physician> any(Stage stage, Chance chance) {
        return any(stage, chance, physician -> true);
    }

    static Optional<Physician> any(Stage stage, Chance chance, Predicate<Physician> fit) {
        List<Physician> physicians = new ArrayList<>(stage.physicians().physicians());
        chance.shuffle(physicians);
        return physicians.stream()
                .filter(fit)
                .filter(physician -> stage.take(physician.person().id()))
                .findFirst();
    }
}
