package fr.vigie.streaming.antigen.unregistered;

import fr.vigie.domain.event.TestRegistration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which of a patient's tests are answered by an entry in SI-DEP. One entry answers one test; the entry of the same biller
 * is taken first, then of the same performer, then any: what accuses is what no entry at all can answer. Pure.
 */
final class RegistrationMatch {
    private final int toleranceDays;

    RegistrationMatch(int toleranceDays) {
        this.toleranceDays = toleranceDays;
    }

    /**
     * A test: a patient's, by one biller on one day of care.
     *
     * @param performers who did it, by its lines
     */
    record Test(String billerId, LocalDate careDate, Set<String> performers) {}

    /**
     * What is left on both sides.
     *
     * @param missing tests that no entry answers
     * @param free entries that answer no test
     */
    record Match(Set<Test> missing, List<TestRegistration> free) {}

    /** Matches tests with entries. */
    Match match(Collection<Test> tests, Collection<TestRegistration> entries) {
        List<Test> open = new ArrayList<>(tests);
        open.sort(Comparator.comparing(Test::careDate).thenComparing(Test::billerId));
        List<TestRegistration> free = new ArrayList<>(entries);
        free.sort(Comparator.comparing(TestRegistration::getPerformedOn)
                .thenComparing(TestRegistration::getRegistrationId));
        answer(open, free, 0, RegistrationMatch::sameBiller);
        answer(open, free, 0, RegistrationMatch::samePerformer);
        answer(open, free, toleranceDays, RegistrationMatch::sameBiller);
        answer(open, free, toleranceDays, RegistrationMatch::samePerformer);
        answer(open, free, toleranceDays, (test, entry) -> true);
        return new Match(new HashSet<>(open), free);
    }

    private static void answer(
            List<Test> open, List<TestRegistration> free, int tolerance, BiPredicate<Test, TestRegistration> fits) {
        open.removeIf(test -> free.stream()
                .filter(entry -> distance(test, entry) <= tolerance && fits.test(test, entry))
                .min(Comparator.comparingLong(entry -> distance(test, entry)))
                .map(free::remove)
                .orElse(false));
    }

    private static long distance(Test test, TestRegistration entry) {
        return Math.abs(ChronoUnit.DAYS.between(test.careDate(), entry.getPerformedOn()));
    }

    private static boolean sameBiller(Test test, TestRegistration entry) {
        return entry.getBillerId().filter(test.billerId()::equals).isPresent();
    }

    private static boolean samePerformer(Test test, TestRegistration entry) {
        return test.performers().contains(entry.getPerformerId());
    }
}
