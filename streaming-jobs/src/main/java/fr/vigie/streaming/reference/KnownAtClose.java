package fr.vigie.streaming.reference;

import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.Address;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator's references hold at one close.
 *
 * @param references the operator's references
 * @param close the close, ms since 1970
 * @param delivered the streams that are delivered at all
 */
public record KnownAtClose(ReferenceBook references, long close, Set<Stream> delivered) implements Known {
    @Override
    public LocalDate today() {
        return ParisDay.of(close);
    }

    @Override
    public Optional<Biller> biller(String id, LocalDate on) {
        return references.biller(id, on, close);
    }

    @Override
    public Optional<Professional> professional(String id, LocalDate on) {
        return references.professional(id, on, close);
    }

    @Override
    public Optional<Card> card(String id, LocalDate on) {
        return references.card(id, on, close);
    }

    @Override
    public List<Card> cardsOf(String holderId, LocalDate on) {
        return references.cardsOf(holderId, on, close);
    }

    @Override
    public Optional<Employer> employer(String id, LocalDate on) {
        return references.employer(id, on, close);
    }

    @Override
    public Optional<Address> address(String id, LocalDate on) {
        return references.address(id, on, close);
    }

    @Override
    public Optional<Place> commune(String code, LocalDate on) {
        return references.commune(code, on, close);
    }

    @Override
    public List<Coverage> gaps(Stream stream) {
        return references.gaps(stream);
    }
}
