package fr.vigie.streaming.sickleave.amount;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Settings of the detector of amounts of allowances. Starting values: configuration, not law.
 *
 * @param toleranceCentsPerDay cents by which a day may exceed the tariff: roundings
 * @param minUndueCents least sum held under one reason, cents; clerical errors below it stay silent
 * @param continuationDays days since the end of another leave within which a new one may go on without waiting days: work
 *     resumed for 48 hours at most
 * @param longIllnessDays days of leave in a row beyond which the limit of 360 days is not applied: an interruption of more
 *     than six months may be an ALD that the references do not name
 * @param rateFrom first day of the leaves whose rate is judged: before July 2020 the third child raised it (unverified)
 * @param probability prior probability that an investigator confirms a fraud, 0–1; low, as most are errors; not calibrated
 */
public record AllowanceAmountSettings(
        int toleranceCentsPerDay,
        long minUndueCents,
        int continuationDays,
        int longIllnessDays,
        LocalDate rateFrom,
        double probability)
        implements Serializable {
    private static final String DETECTOR = "allowance amount";

    /** Refuses values out of their range. */
    public AllowanceAmountSettings {
        Setting.require(toleranceCentsPerDay >= 0, DETECTOR, "toleranceCentsPerDay", toleranceCentsPerDay, "0 or more");
        Setting.require(minUndueCents >= 1, DETECTOR, "minUndueCents", minUndueCents, "1 or more");
        Setting.require(continuationDays >= 0, DETECTOR, "continuationDays", continuationDays, "0 or more");
        Setting.require(longIllnessDays >= 1, DETECTOR, "longIllnessDays", longIllnessDays, "1 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static AllowanceAmountSettings defaults() {
        return new AllowanceAmountSettings(2, 5_000, 3, 183, LocalDate.of(2020, 7, 1), 0.15);
    }
}
