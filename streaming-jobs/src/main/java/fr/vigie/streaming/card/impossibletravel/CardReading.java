package fr.vigie.streaming.card.impossibletravel;

import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.finding.Evidence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * A card read in a reader at a known place. A refused use counts as well: the card was there.
 *
 * @param use the use
 * @param place centre of the commune of the reader
 * @param millis when, ms since 1970
 */
record CardReading(CardUse use, Place place, long millis) {

    static final Comparator<CardReading> BY_TIME =
            Comparator.comparingLong(CardReading::millis).thenComparing(reading -> reading.use.getUseId());

    /** The reading of a use; none for an e-CPS, or where the commune is not given or not known. */
    static Optional<CardReading> of(CardUse use, Function<String, Optional<Place>> communes) {
        return use.getChannel() == CardChannel.READER
                ? use.getCommune()
                        .flatMap(communes)
                        .map(place -> new CardReading(use, place, use.getAt().toEpochMilli()))
                : Optional.empty();
    }

    /** Serial of the reader, or nothing where it is not given. */
    Optional<String> terminal() {
        return use.getTerminalId();
    }

    /** Whether both were read by the same reader. */
    boolean sameTerminal(CardReading other) {
        return terminal().isPresent() && terminal().equals(other.terminal());
    }

    /** The same reading, had the reader's clock been set that much later. */
    CardReading shifted(long shiftMillis) {
        return new CardReading(use, place, millis + shiftMillis);
    }

    /** Day of the reading. */
    LocalDate day() {
        return ParisDay.of(millis);
    }

    /** The use as evidence. */
    Evidence evidence() {
        return new Evidence(use.getAt(), use.getUseId());
    }
}
