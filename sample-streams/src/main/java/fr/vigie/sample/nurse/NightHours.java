package fr.vigie.sample.nurse;

import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.util.Optional;

/** Hours of the night majorations: 20–23 h and 5–8 h, and the deep night between. */
public final class NightHours {
    private NightHours() {}

    /** The majoration of an hour; empty by day. */
    public static Optional<Majoration> at(Instant time) {
        int hour = time.atZone(ParisDay.ZONE).getHour();
        if (hour >= 23 || hour < 5) {
            return Optional.of(Majoration.DEEP_NIGHT);
        }
        return hour >= 20 || hour < 8 ? Optional.of(Majoration.NIGHT) : Optional.empty();
    }
}
