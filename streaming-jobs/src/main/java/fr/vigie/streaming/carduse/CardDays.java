package fr.vigie.streaming.carduse;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.CardDay;
import fr.vigie.streaming.fact.CardDayPlaces;
import fr.vigie.streaming.fact.CardPlaces;
import fr.vigie.streaming.state.AvroMap;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.RuntimeContext;

/** The uses of one card that say where it was: a bucket a day, and a short list of the communes of each day. */
final class CardDays {
    private static final String PLACES = "";

    private final AvroMap<CardDay> days;
    private final AvroMap<CardPlaces> places;

    CardDays(RuntimeContext context) {
        days = AvroMap.of(context, "days", CardDay.SCHEMA$);
        places = AvroMap.of(context, "places", CardPlaces.SCHEMA$);
    }

    /** Adds uses to their days; answers the days. */
    Set<LocalDate> add(List<CardUse> added) throws Exception {
        TreeMap<LocalDate, List<CardUse>> byDay = added.stream()
                .collect(Collectors.groupingBy(use -> ParisDay.of(use.getAt()), TreeMap::new, Collectors.toList()));
        TreeMap<LocalDate, CardDayPlaces> known = known();
        for (var day : byDay.entrySet()) {
            List<CardUse> uses = new ArrayList<>(uses(day.getKey()));
            uses.addAll(day.getValue());
            put(day.getKey(), uses);
            known.put(day.getKey(), placesOf(day.getKey(), uses));
        }
        if (!byDay.isEmpty()) {
            places.put(PLACES, new CardPlaces(List.copyOf(known.values())));
        }
        return byDay.keySet();
    }

    private static CardDayPlaces placesOf(LocalDate day, List<CardUse> uses) {
        TreeSet<String> communes = new TreeSet<>();
        uses.forEach(use -> use.getCommune().ifPresent(communes::add));
        return new CardDayPlaces(day, List.copyOf(communes));
    }

    private void put(LocalDate day, List<CardUse> uses) throws Exception {
        days.put(
                day.toString(),
                new CardDay(uses.stream()
                        .map(use -> ByteBuffer.wrap(RecordBinary.encode(use)))
                        .toList()));
    }

    /** Removes a use wherever it stands; answers the days where it stood. */
    List<LocalDate> remove(String useId) throws Exception {
        List<LocalDate> touched = new ArrayList<>();
        for (LocalDate day : known().keySet()) {
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

    /** Forgets the days before one. */
    void forgetBefore(LocalDate first) throws Exception {
        TreeMap<LocalDate, CardDayPlaces> known = known();
        if (!known.isEmpty() && known.firstKey().isBefore(first)) {
            for (LocalDate day : known.headMap(first).keySet()) {
                days.remove(day.toString());
            }
            places.put(PLACES, new CardPlaces(List.copyOf(known.tailMap(first).values())));
        }
    }

    /** Whether a touched day, with its eve and morrow, has communes farther apart than a distance in km. */
    boolean mayHoldAJump(Set<LocalDate> touched, Function<String, Optional<Place>> communes, double km)
            throws Exception {
        TreeMap<LocalDate, CardDayPlaces> known = known();
        for (LocalDate day : touched) {
            TreeSet<String> around = new TreeSet<>();
            known.subMap(day.minusDays(1), true, day.plusDays(1), true)
                    .values()
                    .forEach(one -> around.addAll(one.getCommunes()));
            if (isWide(around.stream().map(communes).flatMap(Optional::stream).toList(), km)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWide(List<Place> places, double km) {
        return places.stream().anyMatch(a -> places.stream()
                .anyMatch(b -> GreatCircle.km(a.latitude(), a.longitude(), b.latitude(), b.longitude()) > km));
    }

    /** All uses, by time and id. */
    List<CardUse> uses() throws Exception {
        List<CardUse> uses = new ArrayList<>();
        for (LocalDate day : known().keySet()) {
            uses.addAll(uses(day));
        }
        uses.sort(Comparator.comparing(CardUse::getAt).thenComparing(CardUse::getUseId));
        return uses;
    }

    private List<CardUse> uses(LocalDate day) throws Exception {
        return days.get(day.toString()).map(CardDay::getUses).orElse(List.of()).stream()
                .map(CardDays::decode)
                .toList();
    }

    private static CardUse decode(ByteBuffer bytes) {
        try {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return (CardUse) RecordBinary.decode(CardUse.SCHEMA$, copy);
        } catch (BadRecord e) {
            throw new IllegalStateException("state does not hold a card use", e);
        }
    }

    private TreeMap<LocalDate, CardDayPlaces> known() throws Exception {
        TreeMap<LocalDate, CardDayPlaces> known = new TreeMap<>();
        places.get(PLACES).ifPresent(all -> all.getDays().forEach(day -> known.put(day.getDay(), day)));
        return known;
    }
}
