package fr.vigie.streaming.hearing.noprofollow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the aids of a shop come to.
 *
 * @param people people with an aid whose first follow-up is due
 * @param unfollowed those without any
 * @param aids aids of which the prescriber is told
 * @param largest those of the most frequent prescriber
 * @param days days with aids
 */
record Shop(int people, int unfollowed, int aids, int largest, List<LocalDate> days) {

    static Shop of(SortedMap<LocalDate, AidDay> days, LocalDate today, HearingAidSettings settings) {
        Map<Long, LocalDate> first = new TreeMap<>();
        Map<Long, Integer> prescribers = new HashMap<>();
        days.forEach((day, one) -> one.aids().forEach(aid -> {
            if (aid.patient() != 0) {
                first.putIfAbsent(aid.patient(), day);
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
        return new Shop(
                due.size(),
                Math.toIntExact(
                        due.stream().filter(one -> !followed.contains(one)).count()),
                prescribers.values().stream().mapToInt(Integer::intValue).sum(),
                prescribers.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                days.entrySet().stream()
                        .filter(day -> !day.getValue().aids().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** Whether hardly anybody is followed and one prescriber has nearly all. */
    boolean isHeld(HearingAidSettings settings) {
        return people >= settings.minPeople()
                && unfollowed >= settings.minUnfollowedShare() * people
                && aids > 0
                && largest >= settings.minPrescriberShare() * aids;
    }
}
