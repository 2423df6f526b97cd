package fr.vigie.streaming.antigen.eligibility;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of tests without a ground. Starting values of the field's rule 14: configuration, not law.
 *
 * @param minPayingTests least tests of a quarter that are said to be paid by the patient and were reimbursed
 * @param minTestsWithoutGround least tests of a quarter without a ground
 * @param minShareWithoutGround least share of a quarter's tests without a ground, 0–1
 * @param minTestsWithGround least tests of the quarter with a ground, by which the biller is known to state grounds at all
 * @param minUnsupportedTests least tests of a quarter on a prescription that is not there or too old
 * @param minUnsupportedShare least share of the quarter's tests on prescription that these are, 0–1
 * @param minSupportedTests least tests of the quarter on a prescription that is there, by which the biller is known to name them
 * @param waitDays days during which a day that is held is judged again
 * @param payingProbability prior probability that tests paid twice are confirmed, 0–1; not calibrated
 * @param groundProbability prior probability that the lack of grounds is confirmed, 0–1; not calibrated
 * @param prescriptionProbability prior probability that the lack of prescriptions is confirmed, 0–1; not calibrated
 */
public record EligibilitySettings(
        int minPayingTests,
        int minTestsWithoutGround,
        double minShareWithoutGround,
        int minTestsWithGround,
        int minUnsupportedTests,
        double minUnsupportedShare,
        int minSupportedTests,
        int waitDays,
        double payingProbability,
        double groundProbability,
        double prescriptionProbability)
        implements Serializable {
    private static final String DETECTOR = "eligibility for tests";

    /** Refuses values out of their range. */
    public EligibilitySettings {
        atLeastOne("minPayingTests", minPayingTests);
        atLeastOne("minTestsWithoutGround", minTestsWithoutGround);
        atLeastOne("minTestsWithGround", minTestsWithGround);
        atLeastOne("minUnsupportedTests", minUnsupportedTests);
        atLeastOne("minSupportedTests", minSupportedTests);
        Setting.require(waitDays >= 0, DETECTOR, "waitDays", waitDays, "0 or more");
        Setting.requireShare(DETECTOR, "minShareWithoutGround", minShareWithoutGround);
        Setting.requireShare(DETECTOR, "minUnsupportedShare", minUnsupportedShare);
        Setting.requireShare(DETECTOR, "payingProbability", payingProbability);
        Setting.requireShare(DETECTOR, "groundProbability", groundProbability);
        Setting.requireShare(DETECTOR, "prescriptionProbability", prescriptionProbability);
    }

    private static void atLeastOne(String name, int value) {
        Setting.require(value >= 1, DETECTOR, name, value, "1 or more");
    }

    /** The starting values. */
    public static EligibilitySettings defaults() {
        return new EligibilitySettings(5, 50, 0.25, 50, 20, 0.75, 5, 30, 0.85, 0.35, 0.50);
    }
}
