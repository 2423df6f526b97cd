package fr.vigie.streaming.card;

import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.streaming.fact.CardDaySum;
import fr.vigie.streaming.fact.CardWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts of the uses of a card: sums of whole numbers, so that the order of the uses does not show. */
public final class CardSums {
    private CardSums() {}

    /** Whether a use is an accepted certificate of vaccination or test. */
    public static boolean isCertificate(CardUse use) {
        return isAccepted(use)
                && (use.getService() == CardService.VACCINE_CERTIFICATE
                        || use.getService() == CardService.TEST_CERTIFICATE);
    }

    /** Whether a use is an accepted paper that can be issued without seeing anybody. */
    public static boolean isPaper(CardUse use) {
        return isCertificate(use)
                || isAccepted(use)
                        && (use.getService() == CardService.PRESCRIPTION || use.getService() == CardService.SICK_LEAVE);
    }

    /** Whether a use was accepted. */
    public static boolean isAccepted(CardUse use) {
        return use.getOutcome() == CardOutcome.ACCEPTED;
    }

    /** What the uses of a day come to. */
    public static CardDaySum day(LocalDate day, List<CardUse> uses) {
        TreeSet<String> communes = new TreeSet<>();
        TreeMap<String, Integer> departments = new TreeMap<>();
        for (CardUse use : uses) {
            use.getCommune().ifPresent(communes::add);
            if (isPaper(use)) {
                use.getPatientDepartment().ifPresent(one -> departments.merge(one, 1, Integer::sum));
            }
        }
        return new CardDaySum(
                day,
                List.copyOf(communes),
                count(uses.stream().filter(CardSums::isAccepted).count()),
                count(uses.stream().filter(CardSums::isCertificate).count()),
                count(uses.stream().filter(CardSums::isPaper).count()),
                departments);
    }

    private static int count(long value) {
        return Math.toIntExact(value);
    }

    /** Monday of the week of a day. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A week without a use. */
    public static CardWeek none(LocalDate monday) {
        return new CardWeek(monday, 0, 0, 0, new TreeMap<>());
    }

    /** The week with a day added. */
    public static CardWeek plus(CardWeek week, CardDaySum day) {
        Map<String, Integer> departments = new TreeMap<>(week.getDepartments());
        day.getDepartments().forEach((one, papers) -> departments.merge(one, papers, Integer::sum));
        return new CardWeek(
                week.getMonday(),
                week.getAccepted() + day.getAccepted(),
                week.getCertificates() + day.getCertificates(),
                week.getPapers() + day.getPapers(),
                departments);
    }

    /** Weeks with days added, by their Monday. */
    public static List<CardWeek> weeks(Collection<CardWeek> weeks, Collection<CardDaySum> days) {
        TreeMap<LocalDate, CardWeek> byMonday = new TreeMap<>();
        weeks.forEach(week -> byMonday.put(week.getMonday(), week));
        for (CardDaySum day : days) {
            LocalDate monday = monday(day.getDay());
            byMonday.put(monday, plus(byMonday.getOrDefault(monday, none(monday)), day));
        }
        return List.copyOf(byMonday.values());
    }
}
