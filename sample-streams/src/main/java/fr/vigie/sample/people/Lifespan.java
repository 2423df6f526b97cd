package fr.vigie.sample.people;

import fr.vigie.sample.chance.Chance;
import java.time.LocalDate;
import java.util.Optional;

/** When people of an age were born, and whether they die within the world's time (Gompertz's law of mortality). */
record Lifespan(LocalDate from, int days) {

    int birthYear(int age) {
        return from.getYear() - age;
    }

    /** Day of death of somebody of an age, where it falls in the world's time. */
    Optional<LocalDate> death(int age, Chance chance) {
        double yearly = StrictMath.min(0.5, 0.00004 * StrictMath.exp(0.092 * age));
        if (!chance.happens(yearly * days / 365)) {
            return Optional.empty();
        }
        return Optional.of(from.plusDays(chance.below(days)));
    }
}
