package fr.vigie.sample.scheme.nurseprescriberring;

import fr.vigie.sample.people.Insured;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Order;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;
import java.util.Optional;

/** Prescriptions of one prescriber for one patient, renewed every four weeks or so as care goes on. */
final class Orders {
    private static final int DAYS = 28;

    private final Stage stage;
    private final Insured patient;
    private final String prescriberId;
    private final Treatment treatment;
    private Optional<Order> last = Optional.empty();

    Orders(Stage stage, Insured patient, String prescriberId, Treatment treatment) {
        this.stage = stage;
        this.patient = patient;
        this.prescriberId = prescriberId;
        this.treatment = treatment;
    }

    Stage stage() {
        return stage;
    }

    Insured patient() {
        return patient;
    }

    Treatment treatment() {
        return treatment;
    }

    /** The prescription that covers a day; a new one, written the day before, where the last has run out. */
    Order on(LocalDate day) {
        Order current = last.filter(order -> !day.isAfter(order.lastDay()))
                .orElseGet(() -> Order.write(stage, patient, prescriberId, day.minusDays(1), treatment, 1, DAYS, 2));
        last = Optional.of(current);
        return current;
    }
}
