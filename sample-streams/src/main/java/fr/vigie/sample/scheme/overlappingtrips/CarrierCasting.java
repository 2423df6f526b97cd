package fr.vigie.sample.scheme.overlappingtrips;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.transport.Carrier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds a carrier for a role. */
final class CarrierCasting {
    private CarrierCasting() {}

    static Optional<Carrier> any(Stage stage, Chance chance, Predicate<Carrier> fit) {
        List<Carrier> carriers = new ArrayList<>(stage.care().transport().carriers());
        chance.shuffle(carriers);
        return carriers.stream()
                .filter(fit)
                .filter(carrier -> stage.take(carrier.practice().billerId()))
                .findFirst();
    }
}
