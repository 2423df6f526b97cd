package fr.vigie.sample.physician;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.territory.France;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** How the year goes in a physician's waiting room: epidemics, holidays, people on holiday. Shares are assumptions. */
final class Season {
    private Season() {}

    /** How busy a day is beside the mean of the year. */
    static double demand(LocalDate day) {
        double season =
                switch (day.getMonthValue()) {
                    case 12, 2, 3 -> 1.06;
                    case 1 -> day.getYear() == 2022 ? 1.2 : 1.1;
                    case 7 -> 0.93;
                    case 8 -> 0.9;
                    default -> 1;
                };
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? season * 1.08 : season;
    }

    /** Whether a physician is away for the week of a day; about five weeks and a half a year. */
    static boolean away(long seed, int physician, LocalDate day) {
        long week = Math.floorDiv(day.toEpochDay() + 3, 7);
        return Chance.of(seed, "holiday", physician, week).happens(holiday(week));
    }

    private static double holiday(long week) {
        LocalDate thursday = LocalDate.ofEpochDay(week * 7);
        return switch (thursday.getMonthValue()) {
            case 8 -> 0.36;
            case 7 -> 0.22;
            case 12 -> thursday.getDayOfMonth() >= 24 ? 0.4 : 0.03;
            default -> FrenchCalendar.isSchoolHoliday(thursday) ? 0.16 : 0.03;
        };
    }

    /** Share of a cabinet's patients who are insured by other caisses: many by the sea in summer. */
    static double visitors(Place commune, LocalDate day) {
        boolean sea = France.onTheCoast(commune);
        return switch (day.getMonthValue()) {
            case 8 -> sea ? 0.24 : 0.05;
            case 7 -> sea ? 0.18 : 0.04;
            case 6, 9 -> sea ? 0.08 : 0.03;
            case 4, 5 -> sea ? 0.06 : 0.025;
            default -> 0.02;
        };
    }

    /** How much a physician teleconsults beside the habit of 2021: more in the wave of January 2022, less from 2023. */
    static double telecare(LocalDate day) {
        if (day.getYear() >= 2023) {
            return 0.55;
        }
        boolean wave = !day.isBefore(LocalDate.of(2021, 12, 27)) && day.isBefore(LocalDate.of(2022, 2, 14));
        return wave ? 1.5 : 1;
    }
}
