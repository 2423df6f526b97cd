package fr.vigie.cli.check.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How large a delivery is, so that figures of a département and a year can be scaled to it.
 *
 * @param insured insured persons
 * @param from first day
 * @param to last day
 * @param thickened whether the world has more professionals than so many insured have
 */
public record Extent(long insured, LocalDate from, LocalDate to, boolean thickened) {
    /** Inhabitants of Charente-Maritime, on whom the figures of a département are counted [K]. */
    private static final double DEPARTEMENT = 660_000;

    private static final double DAYS_A_YEAR = 365;

    /** Days from the first to the last, both included. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The share of the département that is insured here. */
    public double shareOfDepartement() {
        return insured / DEPARTEMENT;
    }

    /** The share of a year that the delivery lasts. */
    double years() {
        return days() / DAYS_A_YEAR;
    }

    /** Whether some days lie within it. */
    public boolean covers(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(to);
    }
}
