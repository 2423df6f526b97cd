package fr.vigie.streaming.topology;

import fr.vigie.streaming.antigen.unregistered.UnregisteredSettings;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravelSettings;
import fr.vigie.streaming.finding.Setting;
import fr.vigie.streaming.fusion.FusionSettings;
import fr.vigie.streaming.nurse.mileage.MileageSettings;
import fr.vigie.streaming.sickleave.overlap.OverlapSettings;
import fr.vigie.streaming.sickleave.worked.WorkDuringLeaveSettings;
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
 * @param detectors settings of the detectors, by the class of their settings
 */
public record DetectionSettings(
        int paidAfterDays, int careHorizonDays, FusionSettings fusion, Map<Class<?>, Serializable> detectors)
        implements Serializable {
    private static final int PAID_AFTER_DAYS = 7;
    /** Three years: after these what was paid to a professional is recovered no more unless it is fraud (L133-4 CSS). */
    private static final int CARE_HORIZON_DAYS = 3 * 365 + 1;

    public DetectionSettings {
        Setting.require(careHorizonDays >= 31, "detection", "careHorizonDays", careHorizonDays, "31 or more");
        detectors = Map.copyOf(detectors);
    }

    /** The starting values: a line for each detector. */
    public static DetectionSettings defaults() {
        return of(List.of(
                UnregisteredSettings.defaults(),
                MileageSettings.defaults(),
                OverlapSettings.defaults(),
                WorkDuringLeaveSettings.defaults(),
                ImpossibleTravelSettings.defaults()));
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

    /** These with other settings of one detector. */
    public DetectionSettings with(Serializable settings) {
        Map<Class<?>, Serializable> changed = new HashMap<>(detectors);
        changed.put(settings.getClass(), settings);
        return new DetectionSettings(paidAfterDays, careHorizonDays, fusion, changed);
    }

    /** Settings of the detector of leaves paid twice. */
    public OverlapSettings overlap() {
        return of(OverlapSettings.class);
    }

    /** Settings of the detector of work during a leave. */
    public WorkDuringLeaveSettings worked() {
        return of(WorkDuringLeaveSettings.class);
    }
}
