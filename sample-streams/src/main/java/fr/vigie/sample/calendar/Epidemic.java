package fr.vigie.sample.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Antigen tests (TAG) per insured person and day from 2021 to the end of 2023, in the shape and size of the epidemic.
 *
 * <p>France's weekly tests divided by its inhabitants. The weeks that DREES published are its numbers (tests of both
 * kinds × share of antigen ones): 3.02 M × 42 % at Christmas 2020 (20minutes.fr, 2020-12-31); 2.39 M × 43 %, 3.61 M × 52
 * %, 4.12 M × 55 % as the health pass comes, 12 July–1 August 2021 (rtl.fr, linfo.re); 5.71 M × 67 % on 9–15 August
 * (20minutes.fr, 2021-08-19); 3.47 M × 65.5 % on 27 September–3 October (veille-acteurs-sante.fr); 2.97 M × 62 % in the
 * week in which tests stopped being free (biologiste365.fr); 1.8 M × 57 %, 2.1 M × 53 %, 2.9 M × 50 % in November
 * (lequotidiendupharmacien.fr); 8.30 M at New Year's (francetvinfo.fr); the record of 12.09 M × 67 % on 3–9 January 2022
 * and 11.31 M × 70 % after it (veille-acteurs-sante.fr); 10.65 M, 9.3 M, 6.9 M × 66 % (bfmtv.com,
 * lepharmaciendefrance.fr); 0.74 M × 45 % on 15–21 August, 1.64 M × 55.5 % on 3–9 October 2022
 * (lequotidiendupharmacien.fr, veille-acteurs-sante.fr). The weeks between are drawn so that the years come to 168.2 M ×
 * 48.8 % = 82 M in 2021 (francetvinfo.fr) and 140.4 M × 61 % = 86 M in 2022 (drees.solidarites-sante.gouv.fr,
 * delais-covid19-2023-02-02). What is left in 2023 is a guess; from 2024 on nobody is tested.
 */
public final class Epidemic {
    private static final LocalDate ORIGIN = LocalDate.of(2020, 12, 28);
    private static final LocalDate END = LocalDate.of(2024, 1, 1);
    private static final double INHABITANTS = 67_600_000;
    private static final double UNIT = 10_000;
    /** Antigen tests in France by week from {@link #ORIGIN} on, in units of 10,000. */
    private static final int[] WEEKLY = {
        70, 36, 38, 42, 46, 50, 52, 55, 62, 68, 74, 84, 96, 112, 98, 98, 96, 92, 92, 88, 86, 80, 76, 70, 64, 60, 62, //
        72, 103, 189, 226, 255, 385, 393, 350, 310, 285, 258, 238, 227, 208, 184, 133, 110, 102, 110, 146, 205, 262, //
        310, 360, 425, 550, //
        814, 792, 735, 620, 453, 290, 200, 145, 125, 130, 165, 215, 250, 225, 185, 145, 115, 90, 72, 60, 52, 52, 65, //
        95, 140, 205, 250, 230, 165, 110, 75, 43, 33, 32, 33, 36, 43, 60, 81, 91, 98, 85, 66, 55, 45, 48, 55, 70,
        90, //
        100, 105, 80, //
        55, 35, 24, 18, 16, 15, 14, 13, 12, 10, 8, 7, 6, 5, 5, 4, 4, 3
    };

    private static final int AFTERWARDS = 2;
    private static final int WAVE = 200;
    private static final LocalDate OMICRON = LocalDate.of(2021, 12, 13);
    private static final double[] DAILY = daily();

    private Epidemic() {}

    /** Mean number of antigen tests per insured person on a day; 0 before 2020-12-28 and from 2024 on. */
    public static double testsPerInsured(LocalDate day) {
        long index = ChronoUnit.DAYS.between(ORIGIN, day);
        return index < 0 || index >= DAILY.length ? 0 : DAILY[(int) index];
    }

    private static double[] daily() {
        double[] daily = new double[(int) ChronoUnit.DAYS.between(ORIGIN, END)];
        for (int i = 0; i < daily.length; i += 7) {
            double week = 0;
            for (int k = 0; k < 7; k++) {
                week += rush(ORIGIN.plusDays(i + k));
            }
            for (int k = i; k < Math.min(i + 7, daily.length); k++) {
                daily[k] = weekly(i / 7) * UNIT / INHABITANTS * rush(ORIGIN.plusDays(k)) / week;
            }
        }
        return daily;
    }

    private static int weekly(int week) {
        return week < WEEKLY.length ? WEEKLY[week] : AFTERWARDS;
    }

    /** Whether the country tests by millions: 2 million antigen tests a week or more. */
    public static boolean isWave(LocalDate day) {
        long week = Math.floorDiv(ChronoUnit.DAYS.between(ORIGIN, day), 7);
        return week >= 0 && day.isBefore(END) && weekly((int) week) >= WAVE;
    }

    /** Share of tests that are positive (unverified). */
    public static double positivity(LocalDate day) {
        double busy = testsPerInsured(day) * 7;
        return day.isBefore(OMICRON) ? 0.02 + busy * 0.4 : StrictMath.min(0.33, 0.08 + busy * 2);
    }

    /** Weight of a day in its week; eves of holidays and the last free day had 20 to 27 % of their weeks. */
    private static double rush(LocalDate day) {
        return share(day) * eve(day);
    }

    private static double eve(LocalDate day) {
        return switch (day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth()) {
            case 2021_10_14 -> 2;
            case 2021_10_15, 2021_10_16, 2021_10_17 -> 0.7;
            case 2021_12_23, 2021_12_24, 2021_12_30, 2021_12_31 -> 1.45;
            case 2022_12_23, 2022_12_24, 2022_12_31 -> 1.3;
            case 2022_01_10 -> 1.12;
            default -> 1;
        };
    }

    private static double share(LocalDate day) {
        if (FrenchCalendar.isHoliday(day)) {
            return 0.04;
        }
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 0.19;
            case TUESDAY, WEDNESDAY, THURSDAY -> 0.155;
            case FRIDAY -> 0.17;
            case SATURDAY -> 0.15;
            case SUNDAY -> 0.025;
        };
    }

    /** Whether pharmacies are open. */
    public static boolean pharmaciesOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !FrenchCalendar.isHoliday(day);
    }
}
