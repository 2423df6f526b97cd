package fr.vigie.sample.pharmacy;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Territory;
import java.util.ArrayList;
import java.util.List;

/** Opens the pharmacies of a territory. */
public final class Pharmacies {
    private static final int AM_CATEGORY = 2;
    private static final int MANY = 60;
    private static final double WITHOUT_TESTS = 0.24;

    private Pharmacies() {}

    /**
     * That many pharmacies, of unequal size; one in four does not test (16,000 of 21,000 billed tests over two years:
     * rtl.fr), fewer where there are not enough for the stories.
     */
    public static List<Pharmacy> open(long seed, Territory territory, Roster roster, int count) {
        double[] sizes = new double[count];
        double tested = 0;
        for (int i = 0; i < count; i++) {
            sizes[i] = 0.35 + StrictMath.exp(Chance.of(seed, "pharmacy-size", i).gaussian() * 0.45);
            tested += tests(seed, i, count) ? sizes[i] : 0;
        }
        List<Pharmacy> pharmacies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = tests(seed, i, count) ? sizes[i] / tested : 0;
            pharmacies.add(openOne(seed, territory, roster, i, sizes[i], share));
        }
        return List.copyOf(pharmacies);
    }

    private static boolean tests(long seed, int index, int count) {
        double without = count < MANY ? 0.1 : WITHOUT_TESTS;
        return index == 0 || !Chance.of(seed, "pharmacy-tests", index).happens(without);
    }

    private static Pharmacy openOne(
            long seed, Territory territory, Roster roster, int index, double size, double share) {
        Chance chance = Chance.of(seed, "pharmacy", index);
        Place commune = territory.pickCommune(chance);
        Practice practice = roster.open(BillerKind.PHARMACY, AM_CATEGORY, territory.build(commune, chance));
        List<Practitioner> pharmacists = new ArrayList<>();
        int count = 1 + chance.below(3);
        for (int i = 0; i < count; i++) {
            ProfessionalStatus status = i == 0 ? ProfessionalStatus.TITULAIRE : ProfessionalStatus.SALARIE;
            pharmacists.add(roster.register(Profession.PHARMACIST, status, commune));
        }
        practice.members().addAll(pharmacists);
        for (int i = 1; i < count; i++) {
            practice.terminals().add(roster.newTerminal());
        }
        return new Pharmacy(
                index,
                practice,
                List.copyOf(pharmacists),
                territory.around(commune, 4),
                size,
                share,
                EntryCare.draw(chance),
                chance.happens(0.25),
                chance.happens(0.5) ? chance.uniform(0.2, 0.8) : 0,
                Seaside.isAt(commune.code()));
    }
}
