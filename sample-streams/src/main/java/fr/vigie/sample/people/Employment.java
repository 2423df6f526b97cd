package fr.vigie.sample.people;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Gives employers to a territory and jobs to its people. */
final class Employment {
    private static final int INSURED_PER_EMPLOYER = 32;
    private static final long LOWEST_MONTHLY_WAGE_CENTS = 155_500;
    /** IBAN indices of employers start here, above those of households. */
    private static final long EMPLOYER_IBANS = 1L << 40;

    private final Territory territory;
    private final SampleIds ids;
    private final long seed;
    private final LocalDate from;

    Employment(Territory territory, SampleIds ids, long seed, LocalDate from) {
        this.territory = territory;
        this.ids = ids;
        this.seed = seed;
        this.from = from;
    }

    List<Employer> hire(List<Insured> people) {
        List<Employer> employers = employers(Math.max(40, people.size() / INSURED_PER_EMPLOYER));
        for (Insured one : people) {
            Chance chance = Chance.of(seed, "job", one.index());
            int age = one.ageIn(from.getYear());
            if (age >= 19 && age <= 63 && chance.happens(0.68)) {
                one.jobs().add(job(chance.pick(employers), wage(chance), chance));
                if (chance.happens(0.025)) {
                    addSecondJob(one, chance.pick(employers), chance);
                }
            }
        }
        return employers;
    }

    private void addSecondJob(Insured one, Employer other, Chance chance) {
        if (!other.equals(one.jobs().get(0).employer())) {
            one.jobs().add(job(other, wage(chance) * 2 / 5, chance));
        }
    }

    private Job job(Employer employer, long wage, Chance chance) {
        LocalDate start = from.minusDays(200 + chance.below(4000));
        return new Job(employer, wage, start.isBefore(employer.createdOn()) ? employer.createdOn() : start);
    }

    private static long wage(Chance chance) {
        double factor = StrictMath.exp(StrictMath.abs(chance.gaussian()) * 0.42);
        return StrictMath.round(LOWEST_MONTHLY_WAGE_CENTS * factor);
    }

    private List<Employer> employers(int count) {
        List<Employer> employers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Chance chance = Chance.of(seed, "employer", i);
            Place commune = territory.pickCommune(chance);
            LocalDate created = from.minusDays(400 + chance.below(9000));
            int headcount = (int) StrictMath.ceil(StrictMath.exp(1.8 + chance.gaussian() * 1.3));
            String iban = ids.iban(EMPLOYER_IBANS + i);
            employers.add(new Employer(SampleIds.siret(i), commune, created, headcount, chance.happens(0.42), iban));
        }
        return employers;
    }
}
