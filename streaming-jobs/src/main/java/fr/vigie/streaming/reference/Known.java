package fr.vigie.streaming.reference;

import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.Address;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the caisse knows at one close: all that a rule may look up beside the records of its subject. Nothing that was
 * learned later is in it.
 */
public interface Known {
    /** The day that closes. */
    LocalDate today();

    /** The streams that are delivered at all: what is absent is unknown, not empty. */
    Set<Stream> delivered();

    /** The biller as it was on a day. */
    Optional<Biller> biller(String id, LocalDate on);

    /** The professional as he was on a day. */
    Optional<Professional> professional(String id, LocalDate on);

    /** The card as it was on a day. */
    Optional<Card> card(String id, LocalDate on);

    /** The cards of a holder as they were on a day, by their id. Costs a look at every card. */
    List<Card> cardsOf(String holderId, LocalDate on);

    /** The employer as it was on a day. */
    Optional<Employer> employer(String id, LocalDate on);

    /** The address as it was on a day. */
    Optional<Address> address(String id, LocalDate on);

    /** A commune: the stream wins over the built-in table. */
    Optional<Place> commune(String code, LocalDate on);

    /** Known gaps of a stream. */
    List<Coverage> gaps(Stream stream);
}
