package fr.vigie.streaming.card;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardUse;
import fr.vigie.streaming.fact.CardDaySum;
import fr.vigie.streaming.fact.CardWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/** What is held of one professional card at a close: its uses of late, and in figures those of the year before. */
public interface CardFile {
    /** The card. */
    String cardId();

    /** Its holder, by the latest use. */
    String holderId();

    /** What each day within the rule's horizon came to. */
    NavigableMap<LocalDate, CardDaySum> days();

    /** The uses of these days, by time and id. Costs a read of each day. */
    List<CardUse> uses();

    /** The lines that it signed and that rules on cards read, by day of care and id. */
    List<BillingLine> lines();

    /** The weeks of the last twelve months in which the card was used, the days above included, by their Monday. */
    List<CardWeek> weeks();
}
