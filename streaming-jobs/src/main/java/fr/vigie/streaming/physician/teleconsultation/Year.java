package fr.vigie.streaming.physician.teleconsultation;

import fr.vigie.streaming.care.Tally;
import java.util.Collection;

/**
 * Consultations of a stretch of days.
 *
 * @param tele at a distance
 * @param all in all
 * @param psychiatrist whether the share of psychiatrists holds
 */
record Year(long tele, long all, boolean psychiatrist) {

    /** What days come to. */
    static Year of(Collection<Tally> days) {
        return days.stream()
                .map(day -> new Year(
                        day.get(TeleconsultationShare.TELE),
                        day.get(TeleconsultationShare.ALL),
                        day.get(TeleconsultationShare.PSYCHIATRIST) > 0))
                .reduce(new Year(0, 0, false), Year::plus);
    }

    Year plus(Year other) {
        return new Year(tele + other.tele, all + other.all, psychiatrist || other.psychiatrist);
    }

    /** Share at a distance, thousandths. */
    long perMille() {
        return all == 0 ? 0 : 1_000 * tele / all;
    }
}
