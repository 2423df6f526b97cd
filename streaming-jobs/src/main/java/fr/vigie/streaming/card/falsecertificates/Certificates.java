package fr.vigie.streaming.card.falsecertificates;

import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.CardSums;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Certificates issued with one card, by their hours.
 *
 * @param all the certificates, by time
 * @param settings settings of the detector
 */
record Certificates(List<CardUse> all, FalseCertificatesSettings settings) {
    Certificates {
        all = List.copyOf(all);
    }

    static Certificates of(Collection<CardUse> uses, FalseCertificatesSettings settings) {
        return new Certificates(uses.stream().filter(CardSums::isCertificate).toList(), settings);
    }

    /** Those of the evening and the night, on days on which they are many beside those of the day. */
    List<CardUse> evening() {
        List<CardUse> late = all.stream()
                .filter(use -> isLate(use, settings.eveningFromHour()))
                .toList();
        Set<LocalDate> days = days(late);
        long onTheseDays =
                all.stream().filter(use -> days.contains(workingDay(use))).count();
        return late.size() >= settings.minEveningShare() * onTheseDays ? late : List.of();
    }

    /** Those of vaccination at night; tests are made at night as well, in emergency wards. */
    List<CardUse> night() {
        return all.stream()
                .filter(use ->
                        use.getService() == CardService.VACCINE_CERTIFICATE && isLate(use, settings.nightFromHour()))
                .toList();
    }

    /** Those of clock hours in which one person cannot have typed them all. */
    List<CardUse> tooFast() {
        TreeMap<LocalDateTime, List<CardUse>> hours = all.stream()
                .collect(Collectors.groupingBy(
                        use -> time(use).truncatedTo(ChronoUnit.HOURS), TreeMap::new, Collectors.toList()));
        hours.values().removeIf(hour -> hour.size() <= 3_600 / settings.minSecondsPerCertificate());
        return hours.size() >= settings.minFastHours()
                ? hours.values().stream().flatMap(List::stream).toList()
                : List.of();
    }

    private boolean isLate(CardUse use, int fromHour) {
        int hour = time(use).getHour();
        return hour >= fromHour || hour < settings.morningFromHour();
    }

    private static LocalDateTime time(CardUse use) {
        return LocalDateTime.ofInstant(use.getAt(), ParisDay.ZONE);
    }

    /** The days of some certificates; the hours after midnight belong to the eve. */
    Set<LocalDate> days(Collection<CardUse> uses) {
        return uses.stream().map(this::workingDay).collect(Collectors.toSet());
    }

    private LocalDate workingDay(CardUse use) {
        return time(use).minusHours(settings.morningFromHour()).toLocalDate();
    }
}
