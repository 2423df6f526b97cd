package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Who comes to a pharmacy for a test: neighbours mostly, their children, some visitors of other caisses. */
public final class Customers {
    private static final LocalDate GROUND_REQUIRED = LocalDate.of(2021, 10, 15);
    private static final double VISITORS = 0.035;
    private static final long VISITOR_IDS = 1L << 41;

    private final Population population;
    private final SampleIds ids;

    /** Customers drawn from a population. */
    public Customers(Population population, SampleIds ids) {
        this.population = population;
        this.ids = ids;
    }

    /** An honest test on a day. */
    public AntigenTest test(Pharmacy pharmacy, LocalDate day, Chance chance) {
        Insured customer = population.pickIn(pharmacy.customers().pick(chance).code(), chance);
        boolean visitor = chance.happens(VISITORS) || !customer.aliveOn(day);
        String patient = visitor ? ids.patient(VISITOR_IDS + chance.below(1 << 30)) : customer.patientId();
        boolean minor = !visitor && customer.ageIn(day.getYear()) < 18;
        return new AntigenTest(
                pharmacy,
                chance.pick(pharmacy.pharmacists()),
                patient,
                day,
                LocalTime.of(8, 40).plusSeconds(chance.below(10 * 3600)),
                pharmacy.stand() && chance.happens(0.6) ? Place.STAND : Place.PHARMACY,
                eligibility(day, minor, chance),
                Registering.NORMAL,
                Optional.empty());
    }

    private static Optional<Eligibility> eligibility(LocalDate day, boolean minor, Chance chance) {
        if (day.isBefore(GROUND_REQUIRED)) {
            return Optional.empty();
        }
        if (minor) {
            return Optional.of(Eligibility.MINOR);
        }
        return Optional.of(
                switch (chance.weighted(0.68, 0.12, 0.07, 0.03, 0.01, 0.09)) {
                    case 0 -> Eligibility.VACCINATED;
                    case 1 -> Eligibility.CONTACT;
                    case 2 -> Eligibility.PRESCRIPTION;
                    case 3 -> Eligibility.RECOVERED;
                    case 4 -> Eligibility.CONTRAINDICATION;
                    default -> Eligibility.PAYING;
                });
    }
}
