package fr.vigie.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A sum of money in whole euro cents.
 *
 * <p>Arithmetic is exact: what does not fit in 64 bits throws {@link ArithmeticException}. Rounding happens only where
 * a method says so, and is half up (away from zero), as the caisse rounds each line.
 *
 * @param value the sum in cents; may be negative
 */
public record Cents(long value) implements Comparable<Cents> {

    /** Nothing. */
    public static final Cents ZERO = new Cents(0);

    private static final char NARROW_NO_BREAK_SPACE = '\u202F';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The sum of that many cents. */
    public static Cents of(long value) {
        return new Cents(value);
    }

    /** The sum of that many euros, such as {@code 3.15}, half up to the cent. */
    public static Cents ofEuros(BigDecimal euros) {
        return ofRate(euros.multiply(HUNDRED));
    }

    /** The sum of a quantity times a rate in cents, half up to the cent. */
    public static Cents ofRate(BigDecimal cents) {
        return new Cents(cents.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** This sum and the other. */
    public Cents plus(Cents other) {
        return new Cents(Math.addExact(value, other.value));
    }

    /** This sum less the other. */
    public Cents minus(Cents other) {
        return new Cents(Math.subtractExact(value, other.value));
    }

    /** This sum that many times. */
    public Cents times(long quantity) {
        return new Cents(Math.multiplyExact(value, quantity));
    }

    /** This sum times a coefficient, such as AMI 4 × 1.5, half up to the cent. */
    public Cents times(BigDecimal coefficient) {
        return ofRate(coefficient.multiply(BigDecimal.valueOf(value)));
    }

    /** That many percent of this sum, half up to the cent. */
    public Cents percentOf(int percent) {
        return times(BigDecimal.valueOf(percent, 2));
    }

    /** This sum, or nothing where it is negative. */
    public Cents orZero() {
        return value < 0 ? ZERO : this;
    }

    /** The smaller of the two. */
    public Cents min(Cents other) {
        return value <= other.value ? this : other;
    }

    /** This sum as a French reader writes it: {@code 1 234,56 €}, with no-break spaces. */
    public String toFrench() {
        String digits = BigDecimal.valueOf(value).abs().toString();
        String padded = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
        int point = padded.length() - 2;
        StringBuilder euros = new StringBuilder(padded.substring(0, point));
        for (int i = point - 3; i > 0; i -= 3) {
            euros.insert(i, NARROW_NO_BREAK_SPACE);
        }
        return (value < 0 ? "-" : "") + euros + ',' + padded.substring(point) + NO_BREAK_SPACE + '€';
    }

    @Override
    public int compareTo(Cents other) {
        return Long.compare(value, other.value);
    }
}
