package fr.vigie.sample.nurse;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Opens the nurses' cabinets of a territory. */
public final class NurseOffices {
    private static final int AM_CATEGORY = 6;

    private final long seed;
    private final Territory territory;
    private final Roster roster;
    private final List<NurseOffice> offices = new ArrayList<>();
    private int nurses;

    private NurseOffices(long seed, Territory territory, Roster roster) {
        this.seed = seed;
        this.territory = territory;
        this.roster = roster;
    }

    /** Cabinets with about that many nurses in all; each EHPAD is visited by the nearest. */
    public static List<NurseOffice> open(
            long seed, Territory territory, Roster roster, int nurses, List<EhpadHome> ehpads) {
        NurseOffices opening = new NurseOffices(seed, territory, roster);
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
        Site site = territory.build(commune, chance);
        List<Practice> numbers = new ArrayList<>();
        int titulaires = 1 + chance.weighted(0.3, 0.3, 0.25, 0.15);
        for (int i = 0; i < titulaires; i++) {
            numbers.add(number(site));
        }
        List<Practitioner> replacements = new ArrayList<>();
        int count = titulaires >= 3 ? 2 : chance.below(2);
        for (int i = 0; i < count; i++) {
            replacements.add(replacement(numbers));
        }
        double reachKm = commune.population() < 2500 ? 2.6 : commune.population() < 12_000 ? 2 : 1.4;
        offices.add(new NurseOffice(index, seed, numbers, replacements, territory.around(commune, reachKm)));
        nurses += titulaires + count;
    }

    private Practice number(Site site) {
        Practice number = roster.open(BillerKind.CABINET, AM_CATEGORY, site);
        number.members().add(roster.register(Profession.NURSE, ProfessionalStatus.TITULAIRE, site.commune()));
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

    private void assign(EhpadHome home) {
        offices.stream()
                .filter(office -> office.ehpad().isEmpty())
                .min(Comparator.comparingDouble(
                                (NurseOffice office) -> office.site().roadKm(home.site()))
                        .thenComparing(NurseOffice::index))
                .ifPresent(office -> office.visit(home));
    }
}
