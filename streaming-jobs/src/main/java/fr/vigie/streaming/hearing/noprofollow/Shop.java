package fr.vigie.streaming.hearing.noprofollow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the aids of a shop come to.
 *
 * @param people people with an aid whose first follow-up is due
 * @param unfollowed those without any, by their numbers
 * @param clientele those of the people above whose first aid is of the most frequent prescriber
 * @param anyFollowed whether anybody was ever followed: else follow-ups may not be declared
 * @param aids aids of which the prescriber is told
 * @param largest those of the most frequent prescriber
 * @param prescriber that prescriber, 0 if none is told
 * @param days days with aids
 */
record Shop(
        int people,
        Set<Long> unfollowed,
        Set<Long> clientele,
        boolean anyFollowed,
        int aids,
        int largest,
        long prescriber,
        List<LocalDate> days) {
    Shop {
        unfollowed = Set.copyOf(unfollowed);
        clientele = Set.copyOf(clientele);
        days = List.copyOf(days);
    }

    static Shop of(SortedMap<LocalDate, AidDay> days, LocalDate today, HearingAidSettings settings) {
        Map<Long, LocalDate> first = new TreeMap<>();
        Map<Long, Long> sentBy = new HashMap<>();
        Map<Long, Integer> prescribers = new HashMap<>();
        days.forEach((day, one) -> one.aids().forEach(aid -> {
            if (aid.patient() != 0) {
                first.putIfAbsent(aid.patient(), day);
                sentBy.putIfAbsent(aid.patient(), aid.prescriber());
            }
            if (aid.prescriber() != 0) {
                prescribers.merge(aid.prescriber(), 1, Integer::sum);
            }
        }));
        Set<Long> followed =
                days.values().stream().flatMap(day -> day.followed().stream()).collect(Collectors.toSet());
        List<Long> due = first.entrySet().stream()
                .filter(one -> !one.getValue().plusDays(settings.followUpDays()).isAfter(today))
                .map(Map.Entry::getKey)
                .toList();
        Optional<Map.Entry<Long, Integer>> largest = prescribers.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return new Shop(
                due.size(),
                due.stream().filter(one -> !followed.contains(one)).collect(Collectors.toSet()),
                due.stream()
                        .filter(one -> Optional.ofNullable(sentBy.get(one)).equals(largest.map(Map.Entry::getKey)))
                        .collect(Collectors.toSet()),
                !followed.isEmpty(),
                prescribers.values().stream().mapToInt(Integer::intValue).sum(),
                largest.map(Map.Entry::getValue).orElse(0),
                largest.map(Map.Entry::getKey).orElse(0L),
                days.entrySet().stream()
                        .filter(day -> !day.getValue().aids().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** Whether hardly anybody is followed and one prescriber has nearly all. */
    boolean isHeld(HearingAidSettings settings) {
        return people >= settings.minPeople()
                && unfollowed.size() >= settings.minUnfollowedShare() * people
                && aids > 0
                && largest >= settings.minPrescriberShare() * aids;
    }

    /**
     * Whether hardly anybody is followed of those whom one prescriber sent, while the others are: a sign only beside serial
     * numbers that come again, as who comes from afar may be followed at home.
     */
    boolean isDivided(HearingAidSettings settings) {
        long lost = clientele.stream().filter(unfollowed::contains).count();
        long others = people - clientele.size();
        return clientele.size() >= settings.minPeople()
                && lost >= settings.minUnfollowedShare() * clientele.size()
                && others > 0
                && unfollowed.size() - lost <= settings.maxOthersUnfollowedShare() * others;
    }

    /** Whether an aid bears both signs: nobody saw its wearer again, and it is of the one prescriber. */
    boolean isDoubtful(AidDay.Aid aid) {
        return unfollowed.contains(aid.patient()) && aid.prescriber() == prescriber;
    }
}
