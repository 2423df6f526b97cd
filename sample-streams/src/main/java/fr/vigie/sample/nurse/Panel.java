package fr.vigie.sample.nurse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The patients a nurses' cabinet has at a time. */
final class Panel {
    private final List<Episode> episodes = new ArrayList<>();
    private double load;
    private double lastingLoad;

    void add(Episode episode) {
        episodes.add(episode);
        load += episode.load();
        lastingLoad += episode.need().isLasting() ? episode.load() : 0;
    }

    /** Forgets and answers episodes over by a day, or whose patient has died. */
    List<Episode> forgetBefore(LocalDate day) {
        List<Episode> over = new ArrayList<>(0);
        Iterator<Episode> all = episodes.iterator();
        while (all.hasNext()) {
            Episode episode = all.next();
            if (!episode.patient().aliveOn(day) || episode.period().to().isBefore(day)) {
                all.remove();
                load -= episode.load();
                lastingLoad -= episode.need().isLasting() ? episode.load() : 0;
                over.add(episode);
            }
        }
        return over;
    }

    /** Mean visits a day. */
    double load() {
        return load;
    }

    /** Mean visits a day to those who need a nurse for long. */
    double lastingLoad() {
        return lastingLoad;
    }

    /** Episodes with a visit on a day. */
    List<Episode> dueOn(LocalDate day) {
        List<Episode> due = new ArrayList<>(episodes.size());
        for (Episode episode : episodes) {
            if (episode.dueOn(day)) {
                due.add(episode);
            }
        }
        return due;
    }
}
