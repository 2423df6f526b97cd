package fr.vigie.sample.people;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.AllowanceTariffs;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.territory.Territory;
import java.time.LocalDate;
import java.util.List;

/** Gives jobs to the people of a territory: lasting ones, part time, second ones, hirings, ends, summers on the coast. */
final class Employment {
    private static final int INSURED_PER_EMPLOYER = 32;
    private static final double EMPLOYED = 0.68;
    private static final double SECOND_JOB = 0.025;
    private static final double PART_TIME = 0.2;
    private static final double WAGE_SPREAD = 0.33;
    private static final double LEAVING_A_YEAR = 0.09;
    private static final double HIRED_A_YEAR = 0.16;
    private static final double SUMMER_WORKERS = 0.12;
    /** Degrees east: La Rochelle, Royan, Ré and Oléron lie west of it. */
    private static final double COAST = -1.0;

    private final Employers employers;
    private final long seed;
    private final Period time;
    private final long lowestWageCents;

    Employment(Territory territory, SampleIds ids, long seed, Period time, int people) {
        this.seed = seed;
        this.time = time;
        this.employers = new Employers(territory, ids, seed, time, Math.max(40, people / INSURED_PER_EMPLOYER));
        this.lowestWageCents =
                AllowanceTariffs.builtIn().smic(time.from()).map(Cents::value).orElse(155_458L);
    }

    List<Employer> hire(List<Insured> people) {
        for (Insured one : people) {
            int age = one.ageIn(time.from().getYear());
            if (age >= 18 && age <= 63) {
                Chance chance = Chance.of(seed, "job", one.index());
                if (age >= 19 && chance.happens(EMPLOYED)) {
                    employ(one, chance);
                } else if (age >= 19 && chance.happens(HIRED_A_YEAR * time.days() / 365)) {
                    add(one, employers.pick(chance), wage(chance), dayWithin(chance));
                } else if (age <= 35 && one.home().commune().longitude() < COAST && chance.happens(SUMMER_WORKERS)) {
                    workSummers(one, chance);
                }
            }
        }
        return employers.all();
    }

    private void employ(Insured one, Chance chance) {
        Employer employer = employers.pick(chance);
        add(one, employer, wage(chance), time.from().minusDays(200 + chance.below(4000)));
        if (chance.happens(SECOND_JOB)) {
            Employer other = employers.pick(chance);
            if (!other.equals(employer)) {
                add(one, other, wage(chance) * 2 / 5, time.from().minusDays(120 + chance.below(2000)));
            }
        } else if (chance.happens(LEAVING_A_YEAR * time.days() / 365)) {
            LocalDate drawn = dayWithin(chance);
            LocalDate earliest = one.jobs().isEmpty()
                    ? drawn
                    : one.jobs().get(0).contractStart().plusDays(30);
            LocalDate last = drawn.isBefore(earliest) ? earliest : drawn;
            one.jobs().forEach(job -> job.endOn(last));
            if (chance.happens(0.6)) {
                add(one, employers.pick(chance), wage(chance), last.plusDays(1L + chance.below(60)));
            }
        }
    }

    /** A contract that starts on a day, or once the employer exists, and ends with it; none where it never runs. */
    private static void add(Insured one, Employer employer, long wage, LocalDate start) {
        LocalDate from = start.isBefore(employer.createdOn()) ? employer.createdOn() : start;
        LocalDate to = employer.closedOn().orElse(LocalDate.MAX);
        if (from.isBefore(to)) {
            one.jobs().add(new Job(employer, wage, from, to));
        }
    }

    /** One contract each summer, from the end of June to the beginning of September, with the same employer. */
    private void workSummers(Insured one, Chance chance) {
        Employer employer = employers.pick(chance);
        for (int year = time.from().getYear(); year <= time.to().getYear(); year++) {
            LocalDate start = LocalDate.of(year, 6, 15).plusDays(chance.below(24));
            LocalDate end = LocalDate.of(year, 8, 25).plusDays(chance.below(26));
            if (employer.operatesOn(start) && employer.operatesOn(end) && new Period(start, end).overlaps(time)) {
                one.jobs().add(new Job(employer, lowestWageCents, start, end));
            }
        }
    }

    private LocalDate dayWithin(Chance chance) {
        return time.from().plusDays(chance.below(time.days()));
    }

    /** A monthly wage: the SMIC and more, or a share of it. */
    private long wage(Chance chance) {
        double factor = StrictMath.exp(StrictMath.abs(chance.gaussian()) * WAGE_SPREAD);
        double share = chance.happens(PART_TIME) ? chance.uniform(0.4, 0.9) : 1;
        return StrictMath.round(lowestWageCents * factor * share);
    }
}
