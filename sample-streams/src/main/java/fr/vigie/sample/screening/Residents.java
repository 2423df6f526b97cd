package fr.vigie.sample.screening;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.pharmacy.Customers;
import fr.vigie.sample.pharmacy.Ground;
import fr.vigie.sample.practice.Practice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whom nurses and physicians test: people of the commune, a class, the residents of an EHPAD. */
public final class Residents {
    private static final int ATTEMPTS = 40;

    private final Population population;
    private final Customers customers;

    /** Residents of a population, with the grounds that pharmacies see. */
    public Residents(Population population, Customers customers) {
        this.population = population;
        this.customers = customers;
    }

    /** People tested one after another in one place. */
    record Group(List<Insured> members) {}

    int insured() {
        return population.all().size();
    }

    Ground ground(Insured patient, LocalDate day, Chance chance) {
        return customers.groundOf(patient, day, chance);
    }

    Insured near(Practice practice, LocalDate day, Chance chance) {
        String commune = practice.site().commune().code();
        Insured one = population.pickIn(commune, chance);
        for (int i = 0; i < ATTEMPTS && !one.aliveOn(day); i++) {
            one = population.pickIn(commune, chance);
        }
        return one;
    }

    Group group(Practice practice, boolean school, int size, LocalDate day, Chance chance) {
        List<Insured> pool = school ? pupils(practice, size, day, chance) : residents(practice, day);
        chance.shuffle(pool);
        return new Group(pool.subList(0, Math.min(size, pool.size())));
    }

    private List<Insured> residents(Practice practice, LocalDate day) {
        List<Insured> residents = new ArrayList<>();
        population.ehpads().stream()
                .min(Comparator.comparingDouble((EhpadHome home) -> home.site().roadKm(practice.site())))
                .ifPresent(home -> home.residents().stream()
                        .filter(one -> one.aliveOn(day))
                        .forEach(residents::add));
        return residents;
    }

    private List<Insured> pupils(Practice practice, int size, LocalDate day, Chance chance) {
        List<Insured> pupils = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS * size && pupils.size() < size; i++) {
            Insured one = population.pickIn(practice.site().commune().code(), chance);
            int age = one.ageIn(day.getYear());
            if (age >= 6 && age < 18 && one.aliveOn(day) && !pupils.contains(one)) {
                pupils.add(one);
            }
        }
        return pupils;
    }
}
