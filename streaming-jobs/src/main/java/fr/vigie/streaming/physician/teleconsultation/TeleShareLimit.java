package fr.vigie.streaming.physician.teleconsultation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The share of teleconsultations that a convention allows from a day on.
 *
 * @param from first day of care
 * @param perMille share of the annual activity, thousandths
 * @param psychiatristPerMille the same for psychiatrists
 * @param source the text, in French
 */
public record TeleShareLimit(LocalDate from, int perMille, int psychiatristPerMille, String source)
        implements Serializable {
    /** The limit on a day, of some in order; empty before the first. */
    static Optional<TeleShareLimit> on(LocalDate day, List<TeleShareLimit> limits) {
        return limits.stream().filter(limit -> !limit.from().isAfter(day)).reduce((before, after) -> after);
    }

    /** The share that holds, thousandths. */
    int perMille(boolean psychiatrist) {
        return psychiatrist ? psychiatristPerMille : perMille;
    }

    @Override
    public String toString() {
        return from + ": " + perMille + " ‰, psychiatres " + psychiatristPerMille + " ‰";
    }
}
