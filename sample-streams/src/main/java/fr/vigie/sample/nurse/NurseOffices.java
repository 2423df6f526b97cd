package fr.vigie.sample.nurse;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.practice.HealthHouse;
import fr.vigie.sample.practice.HealthHouses;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Opens the nurses' cabinets of a territory. */
public final class NurseOffices {
    private static final int AM_CATEGORY = 6;
    private static final double COLLABORATORS = 0.25;
    private static final double IN_HEALTH_HOUSE = 0.6;
    private static final int HOMES_A_CABINET = 2;
    private static final int RESIDENTS_A_CABINET = 4;

    private final long seed;
    private final Territory territory;
    private final Roster roster;
    private final HealthHouses houses;
    private final List<NurseOffice> offices = new ArrayList<>();
    private int nurses;

    private NurseOffices(long seed, Territory territory, Roster roster, HealthHouses houses) {
        this.seed = seed;
        this.territory = territory;
        this.roster = roster;
        this.houses = houses;
    }

    /** Cabinets with about that many nurses in all; each EHPAD is visited by some of the nearest. */
    public static List<NurseOffice> open(
            long seed, Territory territory, Roster roster, HealthHouses houses, int nurses, List<EhpadHome> ehpads) {
        NurseOffices opening = new NurseOffices(seed, territory, roster, houses);
        while (opening.nurses < nurses) {
            opening.openOne();
        }
        ehpads.forEach(opening::assign);
        return List.copyOf(opening.offices);
    }

    private void openOne() {
        int index = offices.size();
        Chance chance = Chance.of(seed, "nurse-office", index);
        Place commune = territory.pickCommune(chance);
        Optional<HealthHouse> house = houses.in(commune).filter(one -> chance.happens(IN_HEALTH_HOUSE));
        Site site = house.map(HealthHouse::site).orElseGet(() -> territory.build(commune, chance));
        List<Practice> numbers = new ArrayList<>();
        int titulaires = 1 + chance.weighted(0.3, 0.3, 0.25, 0.15);
        for (int i = 0; i < titulaires; i++) {
            numbers.add(number(site, house, i > 0 && chance.happens(COLLABORATORS)));
        }
        List<Practitioner> replacements = new ArrayList<>();
        int count = titulaires == 1 ? 1 : titulaires == 2 ? chance.below(2) : 1 + chance.below(2);
        for (int i = 0; i < count; i++) {
            replacements.add(replacement(numbers));
        }
        double reachKm = commune.population() < 2500 ? 2.6 : commune.population() < 12_000 ? 2 : 1.4;
        offices.add(new NurseOffice(index, seed, numbers, replacements, territory.around(commune, reachKm)));
        nurses += titulaires + count;
    }

    /** A number of one's own: that of a titulaire, or of a collaborateur of the cabinet. */
    private Practice number(Site site, Optional<HealthHouse> house, boolean collaborator) {
        Practice number = house.map(one -> one.open(roster, AM_CATEGORY))
                .orElseGet(() -> roster.open(BillerKind.CABINET, AM_CATEGORY, site));
        ProfessionalStatus status = collaborator ? ProfessionalStatus.COLLABORATEUR : ProfessionalStatus.TITULAIRE;
        number.members().add(roster.register(Profession.NURSE, status, site.commune()));
        return number;
    }

    private Practitioner replacement(List<Practice> numbers) {
        Practitioner nurse = roster.register(
                Profession.NURSE,
                ProfessionalStatus.REMPLACANT,
                numbers.get(0).site().commune());
        numbers.forEach(number -> number.members().add(nurse));
        return nurse;
    }

    /** One to three of the nearest cabinets share the residents who need a nurse of the town. */
    private void assign(EhpadHome home) {
        Chance chance = Chance.of(seed, "ehpad-nurses", home.residents().get(0).index());
        List<NurseOffice> nearest = offices.stream()
                .filter(office -> office.ehpads().size() < HOMES_A_CABINET)
                .sorted(Comparator.comparingDouble(
                                (NurseOffice office) -> office.site().roadKm(home.site()))
                        .thenComparing(NurseOffice::index))
                .limit(1L + chance.below(3))
                .toList();
        for (int i = 0; i < nearest.size(); i++) {
            nearest.get(i).visit(home, Intake.shareOf(home, i, RESIDENTS_A_CABINET));
        }
    }
}
