package fr.vigie.streaming.card.dispersion;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.CardSums;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Papers that are issued in sessions of teleconsultation: at the same hours of the same days of the week, week after week, at
 * a pace at which one can consult. Patients of a platform come from everywhere from its first evening on.
 *
 * @param papers prescriptions and leaves for patients from far, over the horizon
 * @param settings settings of the detector
 */
record Sessions(List<CardUse> papers, DispersionSettings settings) {
    Sessions {
        papers = List.copyOf(papers);
    }

    /** Whether sessions explain the papers, or still may: the first of them is too young for a second and a third week. */
    boolean explain(LocalDate today) {
        if (papers.isEmpty() || !isOnFixedDays() || !isAtFixedHours() || !isUnhurried()) {
            return false;
        }
        long weeks = papers.stream()
                .map(use -> CardSums.monday(ParisDay.of(use.getAt())))
                .distinct()
                .count();
        LocalDate first = papers.stream()
                .map(use -> ParisDay.of(use.getAt()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return weeks >= settings.minSessionWeeks()
                || first.plusWeeks(settings.minSessionWeeks()).isAfter(today);
    }

    private boolean isOnFixedDays() {
        long onThem = counts(use -> time(use).getDayOfWeek()).stream()
                .sorted(Comparator.reverseOrder())
                .limit(settings.maxSessionWeekdays())
                .mapToLong(Long::longValue)
                .sum();
        return onThem >= settings.minSessionShare() * papers.size();
    }

    private boolean isAtFixedHours() {
        long within = IntStream.range(0, 24)
                .mapToLong(from -> papers.stream()
                        .filter(use -> {
                            int hour = time(use).getHour();
                            return hour >= from && hour < from + settings.maxSessionHours();
                        })
                        .count())
                .max()
                .orElseThrow();
        return within >= settings.minSessionShare() * papers.size();
    }

    private boolean isUnhurried() {
        return counts(use -> time(use).truncatedTo(ChronoUnit.HOURS)).stream()
                .allMatch(count -> count <= settings.maxConsultationsPerHour());
    }

    private <K extends Comparable<? super K>> Collection<Long> counts(Function<CardUse, K> by) {
        return papers.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()))
                .values();
    }

    private static LocalDateTime time(CardUse use) {
        return LocalDateTime.ofInstant(use.getAt(), ParisDay.ZONE);
    }
}
