package fr.vigie.streaming.topology;

import fr.vigie.streaming.antigen.unregistered.UnregisteredSettings;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravelSettings;
import fr.vigie.streaming.fusion.FusionSettings;
import fr.vigie.streaming.nurse.mileage.MileageSettings;
import fr.vigie.streaming.sickleave.overlap.OverlapSettings;
import fr.vigie.streaming.sickleave.worked.WorkDuringLeaveSettings;
import java.io.Serializable;

/**
 * Settings of the detection job.
 *
 * @param paidAfterDays days after receipt from which a line counts as paid unless a payment says otherwise
 * @param fusion settings of fusion and priority
 * @param unregistered settings of the detector of unregistered antigen tests
 * @param mileage settings of the mileage detector
 * @param overlap settings of the detector of leaves paid twice
 * @param worked settings of the detector of work during a leave
 * @param travel settings of the detector of impossible travel
 */
public record DetectionSettings(
        int paidAfterDays,
        FusionSettings fusion,
        UnregisteredSettings unregistered,
        MileageSettings mileage,
        OverlapSettings overlap,
        WorkDuringLeaveSettings worked,
        ImpossibleTravelSettings travel)
        implements Serializable {
    private static final int PAID_AFTER_DAYS = 7;

    /** The starting values. */
    public static DetectionSettings defaults() {
        return new DetectionSettings(
                PAID_AFTER_DAYS,
                FusionSettings.defaults(),
                UnregisteredSettings.defaults(),
                MileageSettings.defaults(),
                OverlapSettings.defaults(),
                WorkDuringLeaveSettings.defaults(),
                ImpossibleTravelSettings.defaults());
    }
}
