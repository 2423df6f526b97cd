package fr.vigie.streaming.nurse.mileage;

import fr.vigie.domain.event.BillingLine;

/** How far the home of a mileage line lies from where the nurse practises. */
public interface Roads {
    /** The road of a line, or why it is not known. */
    Road of(BillingLine line);

    /** What is known of a road. */
    sealed interface Road {}

    /**
     * A road estimated in favour of the nurse: from the farthest of her known places of practice.
     *
     * @param km one way, km
     * @param allowanceKm what the estimate may be short of, one way, km
     */
    record Estimated(double km, double allowanceKm) implements Road {}

    /** A place is named that no reference knows yet: to be judged again. */
    record NotKnownYet() implements Road {}

    /** The line does not say where the care took place: never judged. */
    record NotStated() implements Road {}
}
