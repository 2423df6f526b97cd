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
import java.util.function.Function;
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
        List<Professional> retirements = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        List<Card> renewals = new ArrayList<>();
        List<Card> oppositions = new ArrayList<>();
        for (Practitioner one : roster.practitioners()) {
            one.retirement(lastDay).ifPresent(retirements::add);
            for (Card card : one.cards(lastDay)) {
                (card.getKnownAt().isPresent() ? renewals : cards).add(card);
            }
            oppositions.addAll(one.oppositions(lastDay));
        }
        put(
                Stream.PROFESSIONALS,
                roster.practitioners().stream().map(Practitioner::toRecord).toList());
        putLater(
                Stream.PROFESSIONALS, retirements, record -> record.getKnownAt().orElseThrow());
        put(Stream.BILLERS, roster.practices().stream().map(Practice::toRecord).toList());
        put(Stream.CARDS, cards);
        renewals.addAll(oppositions);
        putLater(Stream.CARDS, renewals, record -> record.getKnownAt().orElseThrow());
    }

    private void put(Stream stream, List<? extends SpecificRecordBase> records) {
        records.stream()
                .sorted(Comparator.comparing(stream::id))
                .forEach(record -> outbox.putReference(stream, record));
    }

    private <T extends SpecificRecordBase> void putLater(Stream stream, List<T> records, Function<T, Instant> knownAt) {
        records.stream()
                .sorted(Comparator.comparing(knownAt).thenComparing(stream::id))
                .forEach(record -> outbox.putReference(stream, record));
    }
}
