package fr.vigie.streaming.reference;

import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.Address;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/** What a rule under test knows: the references it is told, each in one version, at one close; every stream delivered. */
public final class TestKnown implements Known {
    private final Map<String, SpecificRecordBase> references = new HashMap<>();
    private final List<Coverage> gaps = new ArrayList<>();
    private final Set<Stream> delivered = EnumSet.allOf(Stream.class);
    private LocalDate today;

    /** Knowledge at the close of a day. */
    public TestKnown(LocalDate today) {
        this.today = today;
    }

    /** Lets time go on to the close of a day. */
    public TestKnown on(LocalDate day) {
        today = day;
        return this;
    }

    /** Tells references. */
    public TestKnown with(SpecificRecordBase... told) {
        for (SpecificRecordBase record : told) {
            if (record instanceof Coverage gap) {
                gaps.add(gap);
            } else {
                references.put(record.getClass().getSimpleName() + record.get(idOf(record)), record);
            }
        }
        return this;
    }

    private static int idOf(SpecificRecordBase record) {
        String name = record.getClass().getSimpleName();
        return record.getSchema()
                .getField(Character.toLowerCase(name.charAt(0)) + name.substring(1) + "Id")
                .pos();
    }

    /** Takes a stream away altogether. */
    public TestKnown without(Stream stream) {
        delivered.remove(stream);
        return this;
    }

    private <T> Optional<T> find(Class<T> type, String id) {
        return Optional.ofNullable(type.cast(references.get(type.getSimpleName() + id)));
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public Set<Stream> delivered() {
        return delivered;
    }

    @Override
    public Optional<Biller> biller(String id, LocalDate on) {
        return find(Biller.class, id);
    }

    @Override
    public Optional<Professional> professional(String id, LocalDate on) {
        return find(Professional.class, id);
    }

    @Override
    public Optional<Card> card(String id, LocalDate on) {
        return find(Card.class, id);
    }

    @Override
    public List<Card> cardsOf(String holderId, LocalDate on) {
        return references.values().stream()
                .filter(Card.class::isInstance)
                .map(Card.class::cast)
                .filter(card -> card.getHolderId().equals(holderId))
                .sorted(Comparator.comparing(Card::getCardId))
                .toList();
    }

    @Override
    public Optional<Employer> employer(String id, LocalDate on) {
        return find(Employer.class, id);
    }

    @Override
    public Optional<Address> address(String id, LocalDate on) {
        return find(Address.class, id);
    }

    @Override
    public Optional<Place> commune(String code, LocalDate on) {
        return Communes.builtIn().find(code);
    }

    @Override
    public List<Coverage> gaps(Stream stream) {
        return gaps.stream()
                .filter(gap -> gap.getStream().equals(stream.fileName()))
                .toList();
    }
}
