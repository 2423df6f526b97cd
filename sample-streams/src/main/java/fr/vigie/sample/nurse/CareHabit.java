package fr.vigie.sample.nurse;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import java.time.LocalDate;
import java.util.List;

/** How a nurse with a story bills care and travels otherwise than due: what a line gains by it is undue. */
public interface CareHabit {

    /** Bends the bill of a visit that was made. */
    default void bend(VisitBill bill, Chance chance) {}

    /** Visits billed beside those that took {@code hours} of the day; undue as a whole. */
    default List<InventedVisit> invent(LocalDate day, double hours, Chance chance) {
        return List.of();
    }

    /** The story. */
    Instance story();
}
