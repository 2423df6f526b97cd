package fr.vigie.sample.physician;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.practice.HealthHouse;
import fr.vigie.sample.practice.HealthHouses;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import java.util.ArrayList;
import java.util.List;

/** Opens the cabinets of physicians: general practitioners, some in a maison de santé, specialists, salaried ones. */
final class Physicians {
    private static final int AM_CATEGORY = 1;
    private static final double GROUPED = 0.45;
    private static final double SECOND_CABINET = 0.08;
    /** Retirements a year. */
    private static final double RETIRING = 0.025;

    private static final int HORIZON_YEARS = 3;
    private static final double GENERAL_REACH_KM = 4;
    private static final double SPECIALIST_REACH_KM = 14;
    private static final String PSYCHIATRY = "33";
    /** Cardiology, dermatology, gynaecology, gastro-enterology, ENT, paediatrics, ophthalmology, rheumatology. */
    private static final List<String> SPECIALITIES = List.of("3", "5", "7", "8", "11", "12", "15", "14");

    private final long seed;
    private final Territory territory;
    private final Roster roster;
    private int opened;

    Physicians(long seed, Territory territory, Roster roster) {
        this.seed = seed;
        this.territory = territory;
        this.roster = roster;
    }

    /** That many general practitioners: first those of the houses, three to six in each, then the cabinets. */
    List<Physician> general(HealthHouses houses, int count) {
        List<Physician> general = new ArrayList<>();
        for (HealthHouse house : houses.all()) {
            int members = 3 + Chance.of(seed, "house-physicians", opened).below(4);
            for (int i = 0; i < members && general.size() < count; i++) {
                Practice practice = house.open(roster, AM_CATEGORY);
                general.add(settle(Discipline.GENERAL, ProfessionalStatus.TITULAIRE, practice));
            }
        }
        while (general.size() < count) {
            openCabinets(general, count);
        }
        general.forEach(this::perhapsRetire);
        return List.copyOf(general);
    }

    private void openCabinets(List<Physician> general, int count) {
        Chance chance = Chance.of(seed, "physician-site", opened);
        Site site = territory.build(territory.pickCommune(chance), chance);
        int together = chance.happens(GROUPED) ? 2 + chance.below(2) : 1;
        for (int i = 0; i < together && general.size() < count; i++) {
            Practice practice = roster.open(BillerKind.CABINET, AM_CATEGORY, site);
            Physician physician = settle(Discipline.GENERAL, ProfessionalStatus.TITULAIRE, practice);
            general.add(physician);
            if (chance.happens(SECOND_CABINET)) {
                openSecond(physician, chance);
            }
        }
    }

    private Physician settle(Discipline discipline, ProfessionalStatus status, Practice practice) {
        Place commune = practice.site().commune();
        Practitioner person = roster.register(Profession.PHYSICIAN, status, commune);
        practice.members().add(person);
        double reach = discipline == Discipline.GENERAL ? GENERAL_REACH_KM : SPECIALIST_REACH_KM;
        return new Physician(seed, opened++, discipline, person, practice, territory.around(commune, reach));
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

    private void perhapsRetire(Physician physician) {
        Chance chance = Chance.of(seed, "retirement", physician.index());
        if (chance.happens(RETIRING * HORIZON_YEARS)) {
            physician.person().retireOn(roster.from().plusDays(60 + chance.below(365 * HORIZON_YEARS)));
        }
    }

    /** That many specialists in the towns; one in ten is a psychiatrist. */
    List<Physician> specialists(int count) {
        List<Physician> specialists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Chance chance = Chance.of(seed, "specialist", i);
            Site site = territory.build(territory.pickCommune(chance), chance);
            Practice practice = roster.open(BillerKind.CABINET, AM_CATEGORY, site);
            boolean psychiatrist = i % 10 == 0;
            Physician physician = settle(
                    psychiatrist ? Discipline.PSYCHIATRIST : Discipline.SPECIALIST,
                    ProfessionalStatus.TITULAIRE,
                    practice);
            physician.person().specialise(psychiatrist ? PSYCHIATRY : chance.pick(SPECIALITIES));
            specialists.add(physician);
        }
        return List.copyOf(specialists);
    }

    /** The salaried physicians of a new centre de santé. */
    List<Physician> salaried(int centre, int count) {
        Chance chance = Chance.of(seed, "health-centre", centre);
        Site site = territory.build(territory.pickCommune(chance), chance);
        Practice practice = roster.open(BillerKind.HEALTH_CENTRE, AM_CATEGORY, site);
        practice.terminals().add(roster.newTerminal());
        List<Physician> salaried = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            salaried.add(settle(Discipline.GENERAL, ProfessionalStatus.SALARIE, practice));
        }
        return salaried;
    }
}
