package fr.vigie.streaming.carduse;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.CardSums;
import fr.vigie.streaming.fact.CardDay;
import fr.vigie.streaming.fact.CardDaySum;
import fr.vigie.streaming.fact.CardDaySums;
import fr.vigie.streaming.fact.CardWeek;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The uses of one card: a bucket a day while it is held, a short list of what each of these days came to, and afterwards
 * only the sums of its week, for 56 weeks. Within one close each entry is read once and written once: {@link #write()} ends
 * it.
 */
final class CardDays {
    private static final String ALL = "";
    private static final int WEEKS_KEPT = 56;

    private final AvroMap<CardDay> days;
    private final AvroMap<CardDaySums> sums;
    private final AvroMap<CardWeek> weeks;
    private final TreeMap<LocalDate, List<CardUse>> open = new TreeMap<>();
    private final TreeSet<LocalDate> changed = new TreeSet<>();
    private Optional<TreeMap<LocalDate, CardDaySum>> known = Optional.empty();

    CardDays(SubjectState state) {
        days = AvroMap.of(state, "days", CardDay.SCHEMA$);
        sums = AvroMap.of(state, "sums", CardDaySums.SCHEMA$);
        weeks = AvroMap.of(state, "weeks", CardWeek.SCHEMA$);
    }

    /** Adds uses to their days; answers the days. */
    Set<LocalDate> add(List<CardUse> added) throws Exception {
        TreeMap<LocalDate, List<CardUse>> byDay = added.stream()
                .collect(Collectors.groupingBy(use -> ParisDay.of(use.getAt()), TreeMap::new, Collectors.toList()));
        for (var day : byDay.entrySet()) {
            List<CardUse> uses = new ArrayList<>(uses(day.getKey()));
            uses.addAll(day.getValue());
            put(day.getKey(), uses);
        }
        return byDay.keySet();
    }

    private void put(LocalDate day, List<CardUse> uses) throws Exception {
        open.put(day, uses);
        sums().put(day, CardSums.day(day, uses));
        changed.add(day);
    }

    /** Removes a use wherever it is held; answers the days where it stood. */
    List<LocalDate> remove(String useId) throws Exception {
        List<LocalDate> touched = new ArrayList<>();
        for (LocalDate day : List.copyOf(sums().keySet())) {
            List<CardUse> uses = uses(day);
            List<CardUse> rest =
                    uses.stream().filter(use -> !use.getUseId().equals(useId)).toList();
            if (rest.size() < uses.size()) {
                put(day, rest);
                touched.add(day);
            }
        }
        return touched;
    }

    /** Forgets the days before one, but for the sums of their weeks. */
    void forgetBefore(LocalDate first) throws Exception {
        NavigableMap<LocalDate, CardDaySum> old = sums().headMap(first, false);
        if (!old.isEmpty()) {
            for (CardDaySum day : old.values()) {
                open.put(day.getDay(), List.of());
                changed.add(day.getDay());
                String monday = CardSums.monday(day.getDay()).toString();
                CardWeek week = weeks.get(monday).orElse(CardSums.none(CardSums.monday(day.getDay())));
                weeks.put(monday, CardSums.plus(week, day));
            }
            old.clear();
            forgetWeeksBefore(CardSums.monday(first).minusWeeks(WEEKS_KEPT));
        }
    }

    private void forgetWeeksBefore(LocalDate monday) throws Exception {
        for (String key : weeks.keys()) {
            if (key.compareTo(monday.toString()) < 0) {
                weeks.remove(key);
            }
        }
    }

    /** What the days that are held came to. */
    TreeMap<LocalDate, CardDaySum> sums() throws Exception {
        if (known.isEmpty()) {
            TreeMap<LocalDate, CardDaySum> stored = new TreeMap<>();
            sums.get(ALL).ifPresent(all -> all.getDays().forEach(day -> stored.put(day.getDay(), day)));
            known = Optional.of(stored);
        }
        return known.get();
    }

    /** What the weeks came to, the days that are held included. */
    List<CardWeek> weeks() throws Exception {
        return CardSums.weeks(weeks.values(), sums().values());
    }

    /** The uses of some days that are held, by time and id. */
    List<CardUse> uses(Collection<LocalDate> of) throws Exception {
        List<CardUse> uses = new ArrayList<>();
        for (LocalDate day : of) {
            uses.addAll(uses(day));
        }
        uses.sort(Comparator.comparing(CardUse::getAt).thenComparing(CardUse::getUseId));
        return uses;
    }

    private List<CardUse> uses(LocalDate day) throws Exception {
        List<CardUse> uses = open.get(day);
        if (uses == null) {
            uses = days.get(day.toString()).map(CardDay::getUses).orElse(List.of()).stream()
                    .map(CardDays::decode)
                    .toList();
            open.put(day, uses);
        }
        return uses;
    }

    /** Writes what has changed; to be called at the end of each close, while its card is the current key. */
    void write() throws Exception {
        for (LocalDate day : changed) {
            if (sums().containsKey(day)) {
                days.put(
                        day.toString(),
                        new CardDay(uses(day).stream()
                                .map(use -> ByteBuffer.wrap(RecordBinary.encode(use)))
                                .toList()));
            } else {
                days.remove(day.toString());
            }
        }
        if (!changed.isEmpty()) {
            sums.put(ALL, new CardDaySums(List.copyOf(sums().values())));
        }
        changed.clear();
        open.clear();
        known = Optional.empty();
    }

    private static CardUse decode(ByteBuffer bytes) {
        try {
            return (CardUse) RecordBinary.decode(CardUse.SCHEMA$, bytes);
        } catch (BadRecord e) {
            throw new IllegalStateException("state does not hold a card use", e);
        }
    }
}
