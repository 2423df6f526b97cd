package fr.vigie.streaming.fusion;

import fr.vigie.domain.alert.Scheme;
import java.io.Serializable;
import java.util.Map;

/**
 * Settings of fusion and priority.
 *
 * @param salt what alert identifiers are salted with, so that they cannot be guessed from a subject; kept by the caisse
 * @param episodeDays days without new evidence after which new evidence opens a new alert
 * @param effortHours hours an investigator is expected to spend on a case, by scheme
 * @param calibration what the probabilities that the detectors say are worth
 */
public record FusionSettings(String salt, int episodeDays, Map<Scheme, Double> effortHours, Calibration calibration)
        implements Serializable {
    /** Little, so that the first few judged alerts show already. */
    private static final int PRIOR_CASES = 2;

    public FusionSettings {
        effortHours = Map.copyOf(effortHours);
        if (salt.isBlank()) {
            throw new IllegalArgumentException("fusion: salt is blank, expected a text that only the caisse knows");
        }
        if (episodeDays < 1) {
            throw new IllegalArgumentException("fusion: episodeDays = " + episodeDays + ", expected 1 or more");
        }
        for (Scheme scheme : Scheme.values()) {
            if (effortHours.getOrDefault(scheme, 0.0) <= 0) {
                throw new IllegalArgumentException("fusion: effortHours." + scheme + " is missing or not positive");
            }
        }
    }

    /** Hours an investigator is expected to spend on a case. */
    public double hours(Scheme scheme) {
        return effortHours.getOrDefault(scheme, 1.0);
    }

    /**
     * The starting values; the hours are a first estimate, to be replaced by what the pôle measures, and the calibration
     * rests on simulated labels.
     */
    public static FusionSettings defaults() {
        return new FusionSettings(
                "vigie",
                180,
                Map.of(
                        Scheme.ANTIGEN_TESTS, 20.0,
                        Scheme.NURSE_BILLING, 30.0,
                        Scheme.DAILY_ALLOWANCES, 8.0,
                        Scheme.CARD_MISUSE, 12.0,
                        Scheme.RING, 60.0,
                        Scheme.TELECONSULTATION, 12.0,
                        Scheme.TRANSPORT, 25.0,
                        Scheme.HEARING_AIDS, 20.0,
                        Scheme.PRESCRIPTIONS, 15.0,
                        Scheme.PHYSICIAN_BILLING, 25.0),
                new Calibration(CalibrationFile.shipped(), PRIOR_CASES));
    }
}
