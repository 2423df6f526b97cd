package fr.vigie.streaming.carduse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardUse;
import fr.vigie.streaming.card.CardFile;
import fr.vigie.streaming.fact.CardDaySum;
import fr.vigie.streaming.fact.CardWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The file of a card in the job's state, from the first day that is in a rule's sight on; read when it is asked for. */
final class HeldCard implements CardFile {
    private final String cardId;
    private final String holderId;
    private final CardDays state;
    private final SignedLines signed;
    private final NavigableMap<LocalDate, CardDaySum> days;

    HeldCard(String cardId, String holderId, CardDays state, SignedLines signed, LocalDate first) throws Exception {
        this.cardId = cardId;
        this.holderId = holderId;
        this.state = state;
        this.signed = signed;
        days = new TreeMap<>(state.sums().tailMap(first, true));
    }

    @Override
    public String cardId() {
        return cardId;
    }

    @Override
    public String holderId() {
        return holderId;
    }

    @Override
    public NavigableMap<LocalDate, CardDaySum> days() {
        return days;
    }

    @Override
    public List<CardUse> uses() {
        return read(() -> state.uses(days.keySet()));
    }

    @Override
    public List<BillingLine> lines() {
        return read(signed::all);
    }

    @Override
    public List<CardWeek> weeks() {
        return read(state::weeks);
    }

    private static <T> T read(Read<T> what) {
        try {
            return what.read();
        } catch (Exception e) {
            throw new IllegalStateException("the state of a card cannot be read", e);
        }
    }

    private interface Read<T> {
        T read() throws Exception;
    }
}
