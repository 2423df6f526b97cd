package fr.vigie.streaming.nurse;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * From how much on a quarter is a case and no longer a clerical error.
 *
 * @param lines least number of undue lines in a quarter
 * @param cents least sum undue in a quarter, cents
 * @param share least share of undue lines among the occasions, 0–1
 */
public record Enough(int lines, long cents, double share) implements Serializable {
    /** Refuses what is out of range, with the name of the detector. */
    public static Enough of(String detector, int minLines, long minCents, double minShare) {
        Setting.require(minLines >= 1, detector, "minLinesPerQuarter", minLines, "1 or more");
        Setting.require(minCents >= 0, detector, "minUndueCentsPerQuarter", minCents, "0 or more");
        Setting.requireShare(detector, "minShare", minShare);
        return new Enough(minLines, minCents, minShare);
    }

    /** Whether it is reached. */
    public boolean reached(long undueLines, long undueCents, long occasions) {
        return undueLines >= lines && undueCents >= cents && undueLines >= share * occasions;
    }
}
