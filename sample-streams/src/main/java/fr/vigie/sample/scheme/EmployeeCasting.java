package fr.vigie.sample.scheme;

import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds an employee for a role, and the day on which it begins. */
public final class EmployeeCasting {
    private static final int ATTEMPTS = 4000;

    private EmployeeCasting() {}

    /** An employee with that many jobs who lives through the world's time; their leaves are the story's alone. */
    public static Optional<Insured> find(Stage stage, Chance chance, int jobs) {
        List<Insured> employed = stage.population().employed();
        for (int i = 0; i < ATTEMPTS; i++) {
            Insured one = chance.pick(employed);
            boolean fits = one.jobs().size() == jobs && one.diedOn().isEmpty();
            if (fits && stage.take(one.patientId())) {
                stage.leaves().reserve(one);
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** An office day in a part of the world's time. */
    public static LocalDate start(Stage stage, Chance chance, double earliest, double latest) {
        int days = stage.time().days();
        LocalDate day = stage.time().from().plusDays((long) (days * chance.uniform(earliest, latest)));
        return FrenchCalendar.officeDayFrom(day);
    }
}
