package fr.vigie.streaming.hearing.noprofollow;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;
import java.util.List;

/**
 * Settings of the detector of hearing aids. Starting values: configuration, not law.
 *
 * @param aidCodes codes of hearing aids
 * @param followUpCodes codes of follow-up sessions
 * @param minRepeatedSerials least number of lines that bill a device again; fewer are slips of the pen
 * @param minPeople least number of people with an aid whose follow-up is due
 * @param followUpDays days after an aid from which on a first follow-up is due
 * @param minUnfollowedShare least share of these people without any follow-up, 0–1
 * @param minPrescriberShare least share of the aids under the most frequent prescriber, 0–1
 * @param maxOthersUnfollowedShare largest share of the people of other prescribers without any follow-up, beside one whose
 *     people have none, 0–1
 * @param waitDays days during which a held day is judged again
 * @param serialProbability prior probability that repeated serials are confirmed, 0–1; not calibrated
 * @param profileProbability the same for the profile, 0–1; not calibrated
 */
public record HearingAidSettings(
        List<String> aidCodes,
        List<String> followUpCodes,
        int minRepeatedSerials,
        int minPeople,
        int followUpDays,
        double minUnfollowedShare,
        double minPrescriberShare,
        double maxOthersUnfollowedShare,
        int waitDays,
        double serialProbability,
        double profileProbability)
        implements Serializable {
    private static final String DETECTOR = "hearing aids";

    /** Refuses values out of their range; the codes are copied. */
    public HearingAidSettings {
        aidCodes = List.copyOf(aidCodes);
        followUpCodes = List.copyOf(followUpCodes);
        Setting.require(!aidCodes.isEmpty(), DETECTOR, "aidCodes", aidCodes, "at least one");
        atLeast(1, "minRepeatedSerials", minRepeatedSerials);
        atLeast(1, "minPeople", minPeople);
        atLeast(1, "followUpDays", followUpDays);
        Setting.requireShare(DETECTOR, "minUnfollowedShare", minUnfollowedShare);
        Setting.requireShare(DETECTOR, "minPrescriberShare", minPrescriberShare);
        Setting.requireShare(DETECTOR, "maxOthersUnfollowedShare", maxOthersUnfollowedShare);
        atLeast(0, "waitDays", waitDays);
        Setting.requireShare(DETECTOR, "serialProbability", serialProbability);
        Setting.requireShare(DETECTOR, "profileProbability", profileProbability);
    }

    /** The starting values. */
    public static HearingAidSettings defaults() {
        return new HearingAidSettings(List.of("PAZ"), List.of("SUI"), 3, 20, 60, 0.7, 0.8, 0.5, 120, 0.85, 0.5);
    }

    private static void atLeast(int least, String name, int value) {
        Setting.require(value >= least, DETECTOR, name, value, least + " or more");
    }
}
