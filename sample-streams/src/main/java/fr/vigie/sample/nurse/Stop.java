package fr.vigie.sample.nurse;

import fr.vigie.domain.event.Place;
import fr.vigie.sample.territory.Site;
import java.util.ArrayList;
import java.util.List;

/** One travel of a round: an address, and everybody seen there. */
final class Stop {
    private final Site site;
    private final Place place;
    private final Slot slot;
    private final List<Episode> episodes = new ArrayList<>(1);

    Stop(Site site, Place place, Slot slot) {
        this.site = site;
        this.place = place;
        this.slot = slot;
    }

    Site site() {
        return site;
    }

    Place place() {
        return place;
    }

    /** Which part of the day. */
    Slot slot() {
        return slot;
    }

    List<Episode> episodes() {
        return episodes;
    }

    /** Whether somebody must be seen before 8 h. */
    boolean isAtNight() {
        if (slot == Slot.MORNING) {
            for (Episode episode : episodes) {
                if (episode.atNight()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether somebody has to be driven to. */
    boolean isTravel() {
        return place != Place.CABINET;
    }
}
