package fr.vigie.sample.scheme;

import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Employer;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds employees for a role, and the day on which it begins; works in worlds of 2,000 as well. */
public final class EmployeeCasting {
    private static final int ATTEMPTS = 400;
    private static final int DAYS_BEFORE = 100;

    private EmployeeCasting() {}

    /** An employee with that many lasting jobs who lives through the world's time; their leaves are the story's alone. */
    public static Optional<Insured> find(Stage stage, Chance chance, int jobs) {
        Optional<Insured> found = find(stage, chance, one -> one.jobs().size() == jobs);
        if (found.isPresent() || jobs != 2) {
            return found;
        }
        Optional<Insured> single = find(stage, chance, one -> one.jobs().size() == 1);
        single.ifPresent(one -> stage.population().hire(one, secondJob(stage, one, chance)));
        return single;
    }

    private static Job secondJob(Stage stage, Insured one, Chance chance) {
        long wage = one.jobs().get(0).monthlyWageCents() * 2 / 5;
        LocalDate start = stage.time().from().minusDays(DAYS_BEFORE + (long) chance.below(900));
        Employer own = one.jobs().get(0).employer();
        return new Job(employer(stage, chance, other -> !other.equals(own)), wage, start);
    }

    /** An employee with lasting jobs who fits; chosen by chance, then by going through all of them. */
    public static Optional<Insured> find(Stage stage, Chance chance, Predicate<Insured> fits) {
        List<Insured> employed = stage.population().employed();
        for (int i = 0; i < ATTEMPTS; i++) {
            Insured one = chance.pick(employed);
            if (takes(stage, one, fits)) {
                return Optional.of(one);
            }
        }
        int start = chance.below(employed.size());
        for (int i = 0; i < employed.size(); i++) {
            Insured one = employed.get((start + i) % employed.size());
            if (takes(stage, one, fits)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Somebody in particular, where they have one lasting job and no role yet. */
    public static Optional<Insured> take(Stage stage, Insured one) {
        return takes(stage, one, other -> other.jobs().size() == 1) ? Optional.of(one) : Optional.empty();
    }

    private static boolean takes(Stage stage, Insured one, Predicate<Insured> fits) {
        boolean free = one.diedOn().isEmpty() && lasts(stage.time(), one) && fits.test(one);
        if (free && stage.take(one.patientId())) {
            stage.leaves().reserve(one);
            return true;
        }
        return false;
    }

    private static boolean lasts(Period time, Insured one) {
        for (Job job : one.jobs()) {
            if (job.contractStart().plusDays(DAYS_BEFORE).isAfter(time.from())
                    || !job.contractEnd().isAfter(time.to().plusDays(DAYS_BEFORE))) {
                return false;
            }
        }
        return !one.jobs().isEmpty();
    }

    /** Up to so many employees with one lasting job who fit, no two of one household; fewer in small worlds. */
    public static List<Insured> findUnrelated(Stage stage, Chance chance, int count, Predicate<Insured> fits) {
        int most = Math.min(count, Math.max(2, stage.population().employed().size() / 60));
        List<Insured> found = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            find(
                            stage,
                            chance,
                            one -> one.jobs().size() == 1
                                    && fits.test(one)
                                    && found.stream().noneMatch(other -> other.household() == one.household()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Whether somebody is paid the daily allowances themselves. */
    public static boolean isPaidInPerson(Stage stage, Insured one) {
        return !one.jobs().get(0).employer().subrogates()
                && !stage.leaves().accounts().isGuarded(one);
    }

    /** An employer that exists throughout the world's time and fits. */
    public static Employer employer(Stage stage, Chance chance, Predicate<Employer> fits) {
        List<Employer> all = stage.population().employers();
        for (int i = 0; i < ATTEMPTS; i++) {
            Employer one = chance.pick(all);
            if (one.operatesOn(stage.time().from().minusDays(1000))
                    && one.closedOn().isEmpty()
                    && fits.test(one)) {
                return one;
            }
        }
        return all.get(0);
    }

    /** An office day in a part of the world's time. */
    public static LocalDate start(Stage stage, Chance chance, double earliest, double latest) {
        int days = stage.time().days();
        LocalDate day = stage.time().from().plusDays((long) (days * chance.uniform(earliest, latest)));
        return FrenchCalendar.officeDayFrom(day);
    }
}
