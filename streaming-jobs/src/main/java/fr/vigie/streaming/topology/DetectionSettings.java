package fr.vigie.streaming.topology;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.catalogue.Detector;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import fr.vigie.streaming.fusion.FusionSettings;
import fr.vigie.streaming.scoring.ScoringSettings;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of the detection job.
 *
 * @param paidAfterDays days after receipt from which a line counts as paid unless a payment says otherwise
 * @param careHorizonDays days for which the days of care of a professional, biller or patient are kept, 31 or more
 * @param fusion settings of fusion and priority
 * @param scoring whether and how lines are scored
 * @param snapshots whether the features of subjects are told week by week, for models; what is found does not depend on it
 * @param detectors settings of the detectors, by the class of their settings
 */
public record DetectionSettings(
        int paidAfterDays,
        int careHorizonDays,
        FusionSettings fusion,
        ScoringSettings scoring,
        boolean snapshots,
        Map<Class<?>, Serializable> detectors)
        implements Serializable {
    private static final int PAID_AFTER_DAYS = 7;
    /** Three years: after these what was paid to a professional is recovered no more unless it is fraud (L133-4 CSS). */
    private static final int CARE_HORIZON_DAYS = 3 * 365 + 1;

    public DetectionSettings {
        Setting.require(careHorizonDays >= 31, "detection", "careHorizonDays", careHorizonDays, "31 or more");
        detectors = Map.copyOf(detectors);
    }

    /** Settings under which no line is scored and no feature told. */
    public DetectionSettings(
            int paidAfterDays, int careHorizonDays, FusionSettings fusion, Map<Class<?>, Serializable> detectors) {
        this(paidAfterDays, careHorizonDays, fusion, ScoringSettings.off(), false, detectors);
    }

    /** The starting values of every detector of the catalogue. */
    public static DetectionSettings defaults() {
        return of(DetectorCatalogue.all().stream().map(Detector::defaults).toList());
    }

    private static DetectionSettings of(List<? extends Serializable> detectors) {
        Map<Class<?>, Serializable> byClass = new HashMap<>();
        detectors.forEach(settings -> byClass.put(settings.getClass(), settings));
        return new DetectionSettings(PAID_AFTER_DAYS, CARE_HORIZON_DAYS, FusionSettings.defaults(), byClass);
    }

    /** The settings of a detector. */
    public <T extends Serializable> T of(Class<T> type) {
        Serializable settings = detectors.get(type);
        if (settings == null) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " in the settings of the detectors");
        }
        return type.cast(settings);
    }

    /** These with the salt of a caisse, which alert identifiers are derived from. */
    public DetectionSettings withSalt(String salt) {
        FusionSettings salted =
                new FusionSettings(salt, fusion.episodeDays(), fusion.effortHours(), fusion.calibration());
        return new DetectionSettings(paidAfterDays, careHorizonDays, salted, scoring, snapshots, detectors);
    }

    /** These with other settings of one detector. */
    public DetectionSettings with(Serializable settings) {
        Map<Class<?>, Serializable> changed = new HashMap<>(detectors);
        changed.put(settings.getClass(), settings);
        return new DetectionSettings(paidAfterDays, careHorizonDays, fusion, scoring, snapshots, changed);
    }

    /** These with lines scored, or not. */
    public DetectionSettings with(ScoringSettings lines) {
        return new DetectionSettings(paidAfterDays, careHorizonDays, fusion, lines, snapshots, detectors);
    }

    /** These with the features of subjects told. */
    public DetectionSettings withSnapshots() {
        return new DetectionSettings(paidAfterDays, careHorizonDays, fusion, scoring, true, detectors);
    }
}
