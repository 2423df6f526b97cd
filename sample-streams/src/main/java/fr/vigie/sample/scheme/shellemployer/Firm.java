package fr.vigie.sample.scheme.shellemployer;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.AllowanceTariffs;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.people.Employer;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.StrangeAccounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A firm founded for a story and the people it hires.
 *
 * @param employer the firm
 * @param staff whom it employs, in order of hiring
 */
record Firm(Employer employer, List<Insured> staff) {
    private static final int ATTEMPTS = 6000;

    /** The dates and habits of a firm. */
    record Founding(LocalDate createdOn, Optional<LocalDate> closedOn, double contributes) {}

    /** Founds a firm and hires people who had no work; each begins within so many days. */
    static Firm found(Stage stage, Founding founding, int headcount, int daysToHire, Wage wage, Chance chance) {
        List<Insured> staff = jobless(stage, headcount, chance);
        Employer employer = new Employer(
                SampleIds.siret(stage.population().employers().size()),
                stage.territory().pickCommune(chance),
                founding.createdOn(),
                founding.closedOn(),
                staff.size(),
                false,
                StrangeAccounts.open(stage, chance),
                founding.contributes());
        stage.population().found(employer);
        for (Insured one : staff) {
            LocalDate start = founding.createdOn().plusDays(chance.below(daysToHire));
            LocalDate end = founding.closedOn().orElse(LocalDate.MAX);
            stage.population().hire(one, new Job(employer, wage.cents(chance), start, end));
        }
        return new Firm(employer, staff);
    }

    /**
     * Wages between two shares of what counts at most for the allowances.
     *
     * @param on day of the tariff
     * @param low share, 0 to 1 and a little more
     * @param high share
     */
    record Wage(LocalDate on, double low, double high) {
        long cents(Chance chance) {
            long cap = AllowanceTariffs.builtIn()
                    .monthlyCap(on)
                    .map(Cents::value)
                    .orElseThrow(() -> new IllegalStateException("no cap of wages on " + on));
            return StrictMath.round(cap * chance.uniform(low, high));
        }
    }

    private static List<Insured> jobless(Stage stage, int count, Chance chance) {
        List<Insured> all = stage.population().all();
        int most = Math.min(count, Math.max(3, all.size() / 250));
        int year = stage.time().from().getYear();
        List<Insured> found = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS && found.size() < most; i++) {
            Insured one = chance.pick(all);
            int age = one.ageIn(year);
            if (one.jobs().isEmpty()
                    && age >= 20
                    && age <= 60
                    && one.diedOn().isEmpty()
                    && found.stream().noneMatch(other -> other.household() == one.household())
                    && stage.take(one.patientId())) {
                stage.leaves().reserve(one);
                found.add(one);
            }
        }
        return found;
    }
}
