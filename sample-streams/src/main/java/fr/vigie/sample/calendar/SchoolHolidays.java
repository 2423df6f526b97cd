package fr.vigie.sample.calendar;

import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holidays of a zone's schools, 2021 to 2025, by the yearly calendars of the ministry of education [K: known, not
 * checked against them]. Practices empty and tests at school stop in these weeks; a day more or less does not matter.
 */
final class SchoolHolidays {
    /** Zone A: Besançon, Bordeaux, Clermont-Ferrand, Dijon, Grenoble, Limoges, Lyon, Poitiers. */
    static final SchoolHolidays ZONE_A = new SchoolHolidays(
            "2021-02-06/2021-02-21",
            "2021-04-10/2021-04-25",
            "2021-07-07/2021-09-01",
            "2021-10-23/2021-11-07",
            "2021-12-18/2022-01-02",
            "2022-02-12/2022-02-27",
            "2022-04-16/2022-05-01",
            "2022-07-08/2022-08-31",
            "2022-10-22/2022-11-06",
            "2022-12-17/2023-01-02",
            "2023-02-04/2023-02-19",
            "2023-04-08/2023-04-23",
            "2023-07-08/2023-09-03",
            "2023-10-21/2023-11-05",
            "2023-12-23/2024-01-07",
            "2024-02-17/2024-03-03",
            "2024-04-13/2024-04-28",
            "2024-07-06/2024-09-01",
            "2024-10-19/2024-11-03",
            "2024-12-21/2025-01-05",
            "2025-02-22/2025-03-09",
            "2025-04-19/2025-05-04",
            "2025-07-05/2025-08-31",
            "2025-10-18/2025-11-02",
            "2025-12-20/2026-01-04");

    private final List<Period> periods;

    private SchoolHolidays(String... periods) {
        this.periods = Stream.of(periods).map(SchoolHolidays::parse).toList();
    }

    private static Period parse(String text) {
        int slash = text.indexOf('/');
        return new Period(LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
    }

    boolean contains(LocalDate day) {
        for (Period period : periods) {
            if (period.contains(day)) {
                return true;
            }
        }
        return false;
    }
}
