package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import java.time.LocalDate;
import java.util.Optional;

/**
 * On which ground honest tests are free from 2021-10-15 on.
 *
 * <p>One adult in nine is not vaccinated; of these a third paid, until the vaccine pass of 2022-01-24 made tests useless
 * for going out. About 7 % of tests were paid for in the week before Christmas 2021 (0.5 of 7.3 million: the Minister of
 * Health, boursorama.com, 2021-12-30). The other shares are unverified.
 */
final class Grounds {
    private static final LocalDate VACCINE_PASS = LocalDate.of(2022, 1, 24);
    private static final double UNVACCINATED = 0.11;

    private Grounds() {}

    /** Whether somebody goes without the vaccine; always the same. */
    static boolean unvaccinated(long seed, int person) {
        return Chance.of(seed, "unvaccinated", person).happens(UNVACCINATED);
    }

    /** The ground of an insured person's test. */
    static Ground of(Insured one, boolean unvaccinated, LocalDate day, Chance chance) {
        boolean minor = one.ageIn(day.getYear()) < 18;
        boolean exempt = minor || one.ageIn(day.getYear()) >= 65 || one.longTermCondition();
        Ground ground = of(minor, exempt, unvaccinated, day, chance);
        String physician = one.referringPhysicianId();
        if (physician.isEmpty() || !isPrescription(ground)) {
            return ground;
        }
        return new Ground(
                ground.eligibility(), Optional.of(physician), Optional.of(day.minusDays(chance.below(2))), exempt);
    }

    private static boolean isPrescription(Ground ground) {
        return ground.eligibility().filter(Eligibility.PRESCRIPTION::equals).isPresent();
    }

    /** The ground of somebody's test. */
    static Ground of(boolean minor, boolean exempt, boolean unvaccinated, LocalDate day, Chance chance) {
        if (!AntigenConditions.builtIn().groundRequired(day)) {
            return Ground.notAsked();
        }
        if (minor) {
            return Ground.of(Eligibility.MINOR, true);
        }
        return Ground.of(unvaccinated ? ofUnvaccinated(day, chance) : ofVaccinated(chance), exempt);
    }

    private static Eligibility ofVaccinated(Chance chance) {
        return switch (chance.weighted(0.86, 0.07, 0.05, 0.02)) {
            case 0 -> Eligibility.VACCINATED;
            case 1 -> Eligibility.CONTACT;
            case 2 -> Eligibility.PRESCRIPTION;
            default -> Eligibility.RECOVERED;
        };
    }

    private static Eligibility ofUnvaccinated(LocalDate day, Chance chance) {
        double paying = day.isBefore(VACCINE_PASS) ? 0.4 : 0.08;
        return switch (chance.weighted(0.33, 0.16, 0.08, 0.03, paying)) {
            case 0 -> Eligibility.CONTACT;
            case 1 -> Eligibility.PRESCRIPTION;
            case 2 -> Eligibility.RECOVERED;
            case 3 -> Eligibility.CONTRAINDICATION;
            default -> Eligibility.PAYING;
        };
    }

    /** Share of the tests of somebody who shows a test every few days to go out that they pay for. */
    static double payingRegular(LocalDate day) {
        return day.isBefore(VACCINE_PASS) ? 0.85 : 0;
    }
}
