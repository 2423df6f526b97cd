package fr.vigie.domain.tariff;

import fr.vigie.domain.money.Cents;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value in force on the days {@code [validFrom, validTo)}, in one zone.
 *
 * @param key what the value is of, such as an act code
 * @param profession the profession it holds for, or empty where it does not matter
 * @param zone where it holds
 * @param validFrom first day
 * @param validTo first day on which it no longer holds; {@link LocalDate#MAX} while no end is known
 * @param value the value, in {@code unit}
 * @param unit EUR, KM, PERCENT, DAYS…, or the key letter (AMI, C…) of which the value is a coefficient
 * @param provenance how sure the row is
 * @param source where it was read, and what to know about it
 */
public record TariffRow(
        String key,
        String profession,
        Zone zone,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal value,
        String unit,
        Provenance provenance,
        String source) {

    /** The unit of sums in euros. */
    public static final String EUR = "EUR";

    /** The value as a sum of money; {@link IllegalStateException} where it is not one. */
    public Cents cents() {
        if (!unit.equals(EUR)) {
            throw new IllegalStateException(key + " from " + validFrom + " is in " + unit + ", not in " + EUR);
        }
        return Cents.ofEuros(value);
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && date.isBefore(validTo);
    }
}
