package fr.vigie.sample.screening;

import fr.vigie.domain.reference.Profession;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nurses and physicians of a world as testers: half of the nurses and a third of the physicians test (unverified). */
final class Testers {
    private static final double NURSES = 0.5;
    private static final double PHYSICIANS = 0.35;
    private static final double SPREAD = 0.75;

    private final long seed;
    private final List<Pharmacy> pharmacies;
    /** By RPPS; looked up only. */
    private final Map<String, Tester> byPerson = new HashMap<>();

    private final List<Tester> all = new ArrayList<>();

    Testers(long seed, List<Pharmacy> pharmacies, List<NurseOffice> offices, List<Physician> physicians) {
        this.seed = seed;
        this.pharmacies = pharmacies;
        for (NurseOffice office : offices) {
            for (Practice number : office.numbers()) {
                add(Profession.NURSE, number.members().get(0), number);
            }
        }
        physicians.forEach(physician -> add(Profession.PHYSICIAN, physician.person(), physician.practice()));
    }

    private void add(Profession profession, Practitioner person, Practice practice) {
        Chance chance = Chance.of(seed, "tester", person.index());
        boolean tests = chance.happens(profession == Profession.NURSE ? NURSES : PHYSICIANS);
        double zeal = tests ? StrictMath.exp(SPREAD * chance.gaussian()) : 0;
        Tester tester = new Tester(profession, person, practice, zeal, nearest(practice), chance);
        byPerson.put(person.id(), tester);
        all.add(tester);
    }

    private List<Pharmacy> nearest(Practice practice) {
        return pharmacies.stream()
                .sorted(Comparator.comparingDouble((Pharmacy pharmacy) ->
                                practice.site().roadKm(pharmacy.practice().site()))
                        .thenComparing(Pharmacy::index))
                .limit(1)
                .toList();
    }

    Optional<Tester> of(Practitioner person) {
        return Optional.ofNullable(byPerson.get(person.id()));
    }

    List<Tester> all() {
        return all;
    }
}
