package fr.vigie.sample.nurse;

import java.time.LocalDate;

/**
 * From when the BSI pays for the care of dependent patients of an age, and when it is renewed.
 *
 * <p>From 1 January 2020 for those of 90 or more, then by age to all in October 2023 (geroscopie, enzym); the steps
 * between, at 85 and 78 years, are unverified.
 */
final class Dependency {
    private static final LocalDate FROM_90 = LocalDate.of(2020, 1, 1);
    private static final LocalDate FROM_85 = LocalDate.of(2022, 4, 1);
    private static final LocalDate FROM_78 = LocalDate.of(2022, 9, 1);
    private static final LocalDate EVERYBODY = LocalDate.of(2023, 10, 1);
    private static final int RENEWED_EVERY_DAYS = 365;

    private Dependency() {}

    static LocalDate bsiFrom(int age) {
        return age >= 90 ? FROM_90 : age >= 85 ? FROM_85 : age >= 78 ? FROM_78 : EVERYBODY;
    }

    /** Whether a bilan that began on a day is renewed on another: every year. */
    static boolean isRenewal(LocalDate since, LocalDate day) {
        long days = day.toEpochDay() - since.toEpochDay();
        return days > 0 && days % RENEWED_EVERY_DAYS == 0;
    }
}
