package fr.vigie.sample.nurse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The patients a nurses' cabinet has at a time. */
final class Panel {
    private final List<Episode> episodes = new ArrayList<>();

    void add(Episode episode) {
        episodes.add(episode);
    }

    /** Forgets episodes over by a day. */
    void forgetBefore(LocalDate day) {
        episodes.removeIf(episode ->
                episode.period().to().isBefore(day) || !episode.patient().aliveOn(day));
    }

    /** Mean visits a day. */
    double load() {
        return episodes.stream().mapToDouble(Episode::load).sum();
    }

    /** Episodes with a visit on a day. */
    List<Episode> dueOn(LocalDate day) {
        return episodes.stream().filter(episode -> episode.dueOn(day)).toList();
    }
}
