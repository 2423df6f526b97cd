package fr.vigie.streaming.card.impossibletravel;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * A way to travel: what is always lost with it, and its speed from then on.
 *
 * @param name in French, for investigators
 * @param kmPerHour speed along the great circle, km/h
 * @param fixedMinutes least time lost with access, boarding and the like, minutes
 */
public record TravelMode(String name, int kmPerHour, int fixedMinutes) implements Serializable {

    /** Refuses a speed of 0 and a negative time. */
    public TravelMode {
        Setting.require(kmPerHour > 0, ImpossibleTravelSettings.DETECTOR, "kmPerHour", kmPerHour, "1 or more");
        Setting.require(
                fixedMinutes >= 0, ImpossibleTravelSettings.DETECTOR, "fixedMinutes", fixedMinutes, "0 or more");
    }

    /** Least time for a distance in km, in minutes. */
    double minutes(double km) {
        return fixedMinutes + km * 60 / kmPerHour;
    }

    @Override
    public String toString() {
        return name + " " + kmPerHour + " km/h + " + fixedMinutes + " min";
    }
}
