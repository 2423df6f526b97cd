package fr.vigie.sample.physician;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opens the cabinets of general practitioners, some in a maison de santé with shared readers, and fills their lists. */
public final class Physicians {
    private static final int AM_CATEGORY = 1;
    private static final double IN_A_HOUSE = 0.25;
    private static final double WITHOUT = 0.08;
    private static final int CHOICES = 4;
    private static final double SECOND_CABINET = 0.1;

    private final long seed;
    private final Territory territory;
    private final Roster roster;
    private final List<Physician> physicians = new ArrayList<>();

    private Physicians(long seed, Territory territory, Roster roster) {
        this.seed = seed;
        this.territory = territory;
        this.roster = roster;
    }

    /** That many general practitioners. */
    public static List<Physician> open(long seed, Territory territory, Roster roster, int count) {
        Physicians opening = new Physicians(seed, territory, roster);
        while (opening.physicians.size() < count) {
            opening.openSite();
        }
        return List.copyOf(opening.physicians);
    }

    private void openSite() {
        Chance chance = Chance.of(seed, "physician-site", physicians.size());
        Place commune = territory.pickCommune(chance);
        Site site = territory.build(commune, chance);
        boolean together = physicians.isEmpty() || chance.happens(IN_A_HOUSE / 3);
        if (!together) {
            openCabinet(site, BillerKind.CABINET, chance);
            return;
        }
        List<Practice> house = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            house.add(openCabinet(site, BillerKind.MSP, chance));
        }
        List<String> shared = List.of(house.get(0).terminal(), house.get(1).terminal());
        for (Practice practice : house) {
            practice.terminals().clear();
            practice.terminals().addAll(shared);
        }
    }

    private Practice openCabinet(Site site, BillerKind kind, Chance chance) {
        Practice practice = roster.open(kind, AM_CATEGORY, site);
        Practitioner person = roster.register(Profession.PHYSICIAN, ProfessionalStatus.TITULAIRE, site.commune());
        practice.members().add(person);
        Physician physician = new Physician(
                physicians.size(), person, practice, territory.around(site.commune(), 4), 1 + chance.below(5));
        physicians.add(physician);
        if (kind == BillerKind.CABINET && chance.happens(SECOND_CABINET)) {
            openSecond(physician, chance);
        }
        return practice;
    }

    /** A second cabinet some km away, for the afternoons of some days. */
    private void openSecond(Physician physician, Chance chance) {
        Place commune = physician.neighbourhood().pick(chance);
        if (!commune.equals(physician.practice().site().commune())) {
            Practice second = roster.open(BillerKind.CABINET, AM_CATEGORY, territory.build(commune, chance));
            second.members().add(physician.person());
            physician.person().declareSecondary(commune);
            physician.consultAlsoAt(second);
        }
    }

    /** Has everybody choose a médecin traitant among the nearest. */
    public static void fillLists(long seed, Territory territory, List<Physician> physicians, Population population) {
        Map<String, List<Physician>> nearest = new TreeMap<>();
        for (Place commune : territory.communes()) {
            nearest.put(commune.code(), nearestTo(commune, physicians));
        }
        for (Insured one : population.all()) {
            Chance chance = Chance.of(seed, "list", one.index());
            List<Physician> choices = nearest.get(one.home().commune().code());
            if (choices != null && !choices.isEmpty() && !chance.happens(WITHOUT)) {
                int choice = Math.min(chance.weighted(0.5, 0.25, 0.15, 0.1), choices.size() - 1);
                choices.get(choice).patients().add(one);
                one.chooseReferringPhysician(choices.get(choice).person().id());
            }
        }
    }

    private static List<Physician> nearestTo(Place commune, List<Physician> physicians) {
        return physicians.stream()
                .sorted(Comparator.comparingDouble((Physician physician) -> km(commune, physician))
                        .thenComparing(Physician::index))
                .limit(CHOICES)
                .toList();
    }

    private static double km(Place commune, Physician physician) {
        Place other = physician.practice().site().commune();
        return GreatCircle.km(commune.latitude(), commune.longitude(), other.latitude(), other.longitude());
    }
}
