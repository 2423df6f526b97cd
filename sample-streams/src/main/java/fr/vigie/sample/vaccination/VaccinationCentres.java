package fr.vigie.sample.vaccination;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Opens the vaccination centres of a territory: one for 60,000 insured, in its largest communes (an assumption). */
public final class VaccinationCentres {
    private static final int INSURED_PER_CENTRE = 60_000;
    private static final int AM_CATEGORY = 1;
    private static final int NURSES = 3;
    private static final int PHYSICIANS = 5;
    private static final double REACH_KM = 12;

    private VaccinationCentres() {}

    /** The centres, each with salaried nurses and the nearest general practitioners on their days off. */
    public static List<VaccinationCentre> open(
            long seed, Territory territory, Roster roster, List<Physician> physicians, int insured) {
        List<Place> towns = new ArrayList<>(territory.communes());
        towns.sort(Comparator.comparingInt(Place::population).reversed().thenComparing(Place::code));
        List<VaccinationCentre> centres = new ArrayList<>();
        for (int i = 0; i < Math.min(towns.size(), Math.max(1, insured / INSURED_PER_CENTRE)); i++) {
            Site site = territory.build(towns.get(i), Chance.of(seed, "vaccination-centre", i));
            centres.add(open(i, site, territory, roster, physicians));
        }
        return List.copyOf(centres);
    }

    private static VaccinationCentre open(
            int index, Site site, Territory territory, Roster roster, List<Physician> physicians) {
        Practice hall = roster.open(BillerKind.HEALTH_CENTRE, AM_CATEGORY, site);
        hall.terminals().add(roster.newTerminal());
        hall.terminals().add(roster.newTerminal());
        VaccinationCentre centre = new VaccinationCentre(index, hall, territory.around(site.commune(), REACH_KM));
        for (int i = 0; i < NURSES; i++) {
            centre.employ(roster.register(Profession.NURSE, ProfessionalStatus.SALARIE, site.commune()), day -> true);
        }
        physicians.stream()
                .filter(one -> one.index() % 3 == 0)
                .sorted(Comparator.comparingDouble(
                                (Physician one) -> one.practice().site().roadKm(site))
                        .thenComparing(Physician::index))
                .limit(PHYSICIANS)
                .forEach(one -> centre.employ(one.person(), one::isOffOn));
        return centre;
    }
}
