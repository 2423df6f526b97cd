package fr.vigie.streaming.card.impossibletravel;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two readings of one card, one after the other, between which nobody can have travelled.
 *
 * @param first the earlier reading
 * @param second the later one
 * @param km distance, the errors of both places taken off
 */
record Jump(CardReading first, CardReading second, double km) {

    /** The fastest first, then by time. */
    static final Comparator<Jump> FASTEST =
            Comparator.comparingDouble(Jump::kmPerHour).reversed().thenComparing(Jump::second, CardReading.BY_TIME);

    /** The jump between two readings in the order of time, if it is one. */
    static Optional<Jump> between(CardReading first, CardReading second, ImpossibleTravelSettings settings) {
        return first.sameTerminal(second) ? Optional.empty() : tooFar(first, second, settings);
    }

    /** The same, whichever readers they come from. */
    static Optional<Jump> tooFar(CardReading first, CardReading second, ImpossibleTravelSettings settings) {
        Place from = first.place();
        Place to = second.place();
        if (from.code().equals(to.code())) {
            return Optional.empty();
        }
        double flight = GreatCircle.km(from.latitude(), from.longitude(), to.latitude(), to.longitude());
        double km = flight - settings.errorKm(from) - settings.errorKm(to);
        double minutes = (second.millis() - first.millis()) / 60_000.0;
        return km > settings.minJumpKm() && minutes < settings.leastMinutes(km)
                ? Optional.of(new Jump(first, second, km))
                : Optional.empty();
    }

    /** Time between the readings. */
    Duration elapsed() {
        return Duration.ofMillis(second.millis() - first.millis());
    }

    /** Least speed of such a travel, km/h; over a second at least, as infinity cannot be shown. */
    double kmPerHour() {
        return km * 3_600_000 / Math.max(1_000, second.millis() - first.millis());
    }

    /** Day on which the card arrived. */
    LocalDate day() {
        return second.day();
    }

    /** Both readings. */
    Stream<CardReading> readings() {
        return Stream.of(first, second);
    }

    /** Whether a reader has a part in it. */
    boolean involves(String terminal) {
        return readings().anyMatch(reading -> reading.terminal().equals(Optional.of(terminal)));
    }
}
