package fr.vigie.sample.people;

import java.time.LocalDate;

/** Days from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {

    /** Whether a day lies within. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether two periods share a day. */
    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Days, at least 1. */
    public int days() {
        return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }
}
