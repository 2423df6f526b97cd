package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.TestResult;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A test to be entered in SI-DEP, whoever did it.
 *
 * @param performerId RPPS
 * @param billerId who bills it
 * @param patientId of whom
 * @param day when it was done
 * @param time at what time
 * @param registering how it is entered
 * @param care how carefully
 * @param result what it showed
 */
public record Sample(
        String performerId,
        String billerId,
        String patientId,
        LocalDate day,
        LocalTime time,
        Registering registering,
        EntryCare care,
        TestResult result) {
    private static final double UNDETERMINED = 0.004;

    /** What a test of a day shows. */
    public static TestResult draw(LocalDate day, Chance chance) {
        if (chance.happens(Epidemic.positivity(day))) {
            return TestResult.POSITIVE;
        }
        return chance.happens(UNDETERMINED) ? TestResult.UNDETERMINED : TestResult.NEGATIVE;
    }
}
