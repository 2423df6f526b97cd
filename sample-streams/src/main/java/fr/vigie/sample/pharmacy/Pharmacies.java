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

    private Pharmacies() {}

    /** That many pharmacies, of unequal size. */
    public static List<Pharmacy> open(long seed, Territory territory, Roster roster, int count) {
        double[] sizes = new double[count];
        double total = 0;
        for (int i = 0; i < count; i++) {
            sizes[i] = 0.35 + StrictMath.exp(Chance.of(seed, "pharmacy-size", i).gaussian() * 0.45);
            total += sizes[i];
        }
        List<Pharmacy> pharmacies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pharmacies.add(openOne(seed, territory, roster, i, sizes[i] / total));
        }
        return List.copyOf(pharmacies);
    }

    private static Pharmacy openOne(long seed, Territory territory, Roster roster, int index, double share) {
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
                share,
                EntryCare.draw(chance),
                chance.happens(0.25),
                chance.happens(0.5) ? chance.uniform(0.2, 0.8) : 0,
                Seaside.isAt(commune.code()));
    }
}
