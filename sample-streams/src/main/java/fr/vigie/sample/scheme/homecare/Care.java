package fr.vigie.sample.scheme.homecare;

import fr.vigie.sample.people.Insured;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.scheme.Stage;
import java.time.LocalDate;

/**
 * Care of one patient by one nurse on one prescription.
 *
 * @param stage the world
 * @param carer who comes
 * @param patient to whom
 * @param order on what prescription
 * @param treatment what is done
 * @param everyDays days from one visit to the next, 1 or more
 */
public record Care(Stage stage, Carer carer, Insured patient, Order order, Treatment treatment, int everyDays) {

    /** Care from the world's first day on, for up to a year, on a prescription of the médecin traitant. */
    public static Care lasting(Stage stage, Carer carer, Insured patient, Treatment treatment, int everyDays) {
        Order order = Order.write(stage, patient, stage.time().from(), treatment, 365);
        return new Care(stage, carer, patient, order, treatment, everyDays);
    }

    /** The same, billed by another. */
    public Care by(Carer other) {
        return new Care(stage, other, patient, order, treatment, everyDays);
    }

    /** The same, billed on another number. */
    public Care on(Practice number) {
        return by(carer.on(number));
    }

    /** Whether the nurse comes on a day, where the nurse works and the prescription still runs. */
    public boolean isDueOn(LocalDate day) {
        return day.isAfter(order.prescribedOn())
                && !day.isAfter(order.lastDay())
                && Math.floorMod(day.toEpochDay() + patient.index(), everyDays) == 0
                && carer.worksOn(day);
    }

    /** A visit of a day, its act given. */
    public HomeVisit visit(LocalDate day) {
        return blank(day).give(treatment);
    }

    /** A visit of a day in which nothing is done yet. */
    public HomeVisit blank(LocalDate day) {
        return new HomeVisit(stage, carer, patient, day).on(order);
    }
}
