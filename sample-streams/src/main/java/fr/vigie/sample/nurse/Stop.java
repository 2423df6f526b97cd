package fr.vigie.sample.nurse;

import fr.vigie.domain.event.Place;
import fr.vigie.sample.territory.Site;
import java.util.ArrayList;
import java.util.List;

/** One travel of a round: an address, and everybody seen there. */
final class Stop {
    private final Site site;
    private final Place place;
    private final int passage;
    private final List<Episode> episodes = new ArrayList<>(1);

    Stop(Site site, Place place, int passage) {
        this.site = site;
        this.place = place;
        this.passage = passage;
    }

    Site site() {
        return site;
    }

    Place place() {
        return place;
    }

    /** 1 in the morning, 2 in the evening. */
    int passage() {
        return passage;
    }

    List<Episode> episodes() {
        return episodes;
    }

    /** Whether somebody must be seen before 8 h. */
    boolean isAtNight() {
        return passage == 1 && episodes.stream().anyMatch(Episode::atNight);
    }

    /** Whether somebody has to be driven to. */
    boolean isTravel() {
        return place != Place.CABINET;
    }
}
