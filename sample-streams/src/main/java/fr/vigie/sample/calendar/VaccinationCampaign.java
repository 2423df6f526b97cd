package fr.vigie.sample.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Doses against COVID-19 per insured person and day, in the shape and size of the French campaign: first doses from
 * spring to summer 2021, recall from the end of November 2021 with its peak before Christmas, little after.
 *
 * <p>The weekly figures follow the curve of the national campaign from memory and are unverified: some 4 million doses
 * a week in July 2021, 4.5 million in December 2021, for 67 million people.
 */
public final class VaccinationCampaign {
    private static final LocalDate ORIGIN = LocalDate.of(2021, 1, 4);
    /** Doses per 1,000 people and week, from the week of 2021-01-04 on. */
    private static final double[] WEEKLY = {
        1, 5, 9, 8, 9, 9, 11, 14, 17, 21, 19, 24, 30, 35, 36, 36, 38, 42, 44, 48, 50, 56, 58, 56, 52, 48, 52, 60, 62,
        54, 46, 43, 40, 33, 24, 18, 13, 10, 8, 7, 6, 5, 6, 7, 9, 13, 22, 45, 56, 64, 66, 40, 44, 50, 42, 30, 20, 13, 9,
        7, 5, 4, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 2, 2, 2, 1.5, 1, 1, 1, 1, 1, 1, 1, 1.5, 2, 2.5, 3, 4,
        5, 5, 4.5, 4, 4, 4, 4, 3.5, 2.5, 1
    };

    private static final double AUTUMN_AFTERWARDS = 1.2;
    private static final double AFTERWARDS = 0.1;

    /** The pass was asked for from 2021-06-09 to 2022-03-13 (unverified). */
    private static final LocalDate PASS_FROM = LocalDate.of(2021, 6, 9);

    private static final LocalDate PASS_TO = LocalDate.of(2022, 3, 13);
    private static final LocalDate CENTRES_CLOSE = LocalDate.of(2022, 4, 1);

    private VaccinationCampaign() {}

    /** Mean number of doses per insured person on a day. */
    public static double dosesPerInsured(LocalDate day) {
        long week = Math.floorDiv(ChronoUnit.DAYS.between(ORIGIN, day), 7);
        double weekly = week < 0 ? 0 : week < WEEKLY.length ? WEEKLY[(int) week] : later(day);
        return weekly / 1000 * dayShare(day);
    }

    private static double later(LocalDate day) {
        return day.getMonthValue() >= 10 ? AUTUMN_AFTERWARDS : AFTERWARDS;
    }

    private static double dayShare(LocalDate day) {
        if (FrenchCalendar.isHoliday(day)) {
            return 0.01;
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> 0.15;
            case SUNDAY -> 0.03;
            default -> 0.164;
        };
    }

    /** Whether a false pass is worth buying. */
    public static boolean passInForce(LocalDate day) {
        return !day.isBefore(PASS_FROM) && !day.isAfter(PASS_TO);
    }

    /** Share of the doses given in vaccination centres. */
    public static double centresShare(LocalDate day) {
        return !day.isBefore(CENTRES_CLOSE) ? 0 : day.isBefore(LocalDate.of(2021, 9, 1)) ? 0.64 : 0.46;
    }
}
