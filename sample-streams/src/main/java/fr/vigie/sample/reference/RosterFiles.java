package fr.vigie.sample.reference;

import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/** Writes professionals, billers and cards: first by id, then what the caisse learns later (retirements, oppositions). */
final class RosterFiles {
    private final LocalDate lastDay;
    private final Outbox outbox;

    RosterFiles(LocalDate lastDay, Outbox outbox) {
        this.lastDay = lastDay;
        this.outbox = outbox;
    }

    void write(Roster roster) {
        List<Professional> professionals = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        for (Practitioner one : roster.practitioners()) {
            professionals.add(one.toRecord());
            one.retirement(lastDay).ifPresent(professionals::add);
            cards.addAll(one.cards(lastDay));
            cards.addAll(one.oppositions(lastDay));
        }
        put(Stream.PROFESSIONALS, professionals);
        put(Stream.BILLERS, roster.practices().stream().map(Practice::toRecord).toList());
        put(Stream.CARDS, cards);
    }

    /** In the order in which the caisse learns of them; what it knows from the start comes first. */
    private void put(Stream stream, List<? extends SpecificRecordBase> records) {
        Comparator<SpecificRecordBase> byKnowledge =
                Comparator.comparing(record -> stream.eventTime(record).orElse(Instant.MIN));
        records.stream()
                .sorted(byKnowledge.thenComparing(stream::id))
                .forEach(record -> outbox.putReference(stream, record));
    }
}
