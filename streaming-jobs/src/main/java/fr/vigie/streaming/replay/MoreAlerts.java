package fr.vigie.streaming.replay;

import java.io.IOException;
import java.time.LocalDate;

/** Alerts that others than the job raise on the same records, such as those of rings; they enter the same ranking. */
@FunctionalInterface
public interface MoreAlerts {
    /** None. */
    MoreAlerts NONE = (book, closedThrough) -> {};

    /** Adds them to those of the job, which are there already. */
    void addTo(AlertBook book, LocalDate closedThrough) throws IOException;
}
