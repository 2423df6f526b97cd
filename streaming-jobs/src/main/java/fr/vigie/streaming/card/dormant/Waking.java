package fr.vigie.streaming.card.dormant;

import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.card.CardFile;
import fr.vigie.streaming.card.CardSums;
import fr.vigie.streaming.fact.CardDaySum;
import fr.vigie.streaming.fact.CardWeek;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The day on which a dormant card was used again.
 *
 * @param day the day
 * @param seenBefore whether uses before the silence are on record
 * @param retiredOn when the holder stopped, if long before
 */
record Waking(LocalDate day, boolean seenBefore, Optional<LocalDate> retiredOn) {

    /** The last waking of a card; empty for one that was used all along, or is too young to have been silent. */
    static Optional<Waking> of(CardFile card, Known known, int silentDays) {
        List<CardWeek> weeks = card.weeks();
        return card.days().descendingMap().values().stream()
                .filter(Waking::accepted)
                .map(CardDaySum::getDay)
                .filter(day -> isSilentBefore(day, card, weeks, silentDays))
                .findFirst()
                .map(day -> new Waking(day, isSeenBefore(day, weeks), retiredOn(card, day, known, silentDays)))
                .filter(waking -> waking.seenBefore()
                        || waking.retiredOn().isPresent()
                        || isOld(card, waking.day(), known, silentDays));
    }

    private static boolean accepted(CardDaySum day) {
        return day.getAccepted() > 0;
    }

    // Weeks whose days are no longer held are silent as a whole or not at all: up to six days are judged in favour of
    // calm.
    private static boolean isSilentBefore(LocalDate day, CardFile card, List<CardWeek> weeks, int silentDays) {
        LocalDate from = day.minusDays(silentDays);
        LocalDate monday = CardSums.monday(day);
        boolean inSight =
                card.days().subMap(from, true, day, false).values().stream().anyMatch(Waking::accepted);
        boolean inWeeks = weeks.stream()
                .anyMatch(week -> week.getMonday().isBefore(monday)
                        && !week.getMonday().isBefore(CardSums.monday(from))
                        && week.getAccepted() > 0);
        return !inSight && !inWeeks && week(weeks, monday) == held(card, monday);
    }

    private static int week(List<CardWeek> weeks, LocalDate monday) {
        return weeks.stream()
                .filter(week -> week.getMonday().equals(monday))
                .mapToInt(CardWeek::getAccepted)
                .sum();
    }

    private static int held(CardFile card, LocalDate monday) {
        return card.days().subMap(monday, true, monday.plusDays(6), true).values().stream()
                .mapToInt(CardDaySum::getAccepted)
                .sum();
    }

    private static boolean isSeenBefore(LocalDate day, List<CardWeek> weeks) {
        return weeks.stream()
                .anyMatch(week -> week.getMonday().isBefore(CardSums.monday(day)) && week.getAccepted() > 0);
    }

    private static Optional<LocalDate> retiredOn(CardFile card, LocalDate day, Known known, int silentDays) {
        return known.professional(card.holderId(), known.today())
                .flatMap(Professional::getRetiredOn)
                .filter(last -> !last.isAfter(day.minusDays(silentDays)));
    }

    private static boolean isOld(CardFile card, LocalDate day, Known known, int silentDays) {
        return known.card(card.cardId(), known.today())
                .filter(one -> !one.getValidFrom().isAfter(day.minusDays(silentDays)))
                .isPresent();
    }
}
