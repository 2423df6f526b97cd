package fr.vigie.sample.transport;

import java.time.LocalDate;
import java.util.List;

/** A way of billing that differs from what is driven, or of driving that differs from the usual. */
@FunctionalInterface
public interface TripHabit {

    /** What a carrier bills for a day on which it drives some trips. */
    List<Leg> bill(Carrier carrier, List<Leg> driven, LocalDate day);
}
