package fr.vigie.streaming.contradiction;

import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.PatientRule.Days;
import fr.vigie.streaming.patient.PatientRule.Judgement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Judgements that wait for what may still explain a line. */
public final class Waiting {
    /** What a record bears on that may take back or move what was known before: every day of care. */
    public static final Days ANY_DAY = new Days(LocalDate.of(1990, 1, 1), LocalDate.of(2199, 12, 31));

    private Waiting() {}

    /** Nothing is held before a day comes. */
    public static Judgement until(LocalDate day) {
        return new Judgement(List.of(), Optional.of(day));
    }

    /** What is held now, to be judged again every so many days up to a last one. */
    public static Judgement holding(List<Suspicion> suspicions, LocalDate today, int everyDays, LocalDate last) {
        LocalDate next = today.plusDays(everyDays);
        return new Judgement(suspicions, next.isAfter(last) ? Optional.empty() : Optional.of(next));
    }

    /** The sooner of two days, of which either may be missing. */
    public static Optional<LocalDate> sooner(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(a -> other.map(b -> a.isBefore(b) ? a : b))
                .or(() -> one)
                .or(() -> other);
    }
}
