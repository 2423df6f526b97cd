package fr.vigie.sample.physician;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.HealthHouses;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Territory;
import java.util.ArrayList;
import java.util.List;

/**
 * The physicians of a territory: 689 general practitioners for 660,000 insured (domain.md §7), and in proportion, from
 * assumptions, 480 specialists, 8 centres de santé with 4 salaried physicians each, retired and silent ones.
 *
 * @param general general practitioners with a cabinet
 * @param specialists specialists, psychiatrists among them
 * @param salaried those of the centres de santé
 * @param locums remplaçants of general practitioners; more may be hired
 * @param secretaries employees of the centres, with a CPE
 * @param retired who practised here and are in the registers still
 * @param silent who are registered and do not practise for now
 */
public record MedicalCorps(
        List<Physician> general,
        List<Physician> specialists,
        List<Physician> salaried,
        List<Locum> locums,
        List<Secretary> secretaries,
        List<Practitioner> retired,
        List<Practitioner> silent) {
    private static final int INSURED_PER_SPECIALIST = 1_375;
    private static final int FEWEST_SPECIALISTS = 3;
    private static final int INSURED_PER_SALARIED = 20_625;
    private static final int SALARIED_PER_CENTRE = 4;

    /** Settles so many general practitioners, and as many others as go with so many insured. */
    public static MedicalCorps settle(
            long seed, Territory territory, Roster roster, HealthHouses houses, int count, int insured) {
        Physicians opening = new Physicians(seed, territory, roster);
        List<Physician> general = opening.general(houses, count);
        List<Physician> salaried = new ArrayList<>();
        List<Secretary> secretaries = new ArrayList<>();
        int wanted = Math.max(1, insured / INSURED_PER_SALARIED);
        for (int i = 0; salaried.size() < wanted; i++) {
            List<Physician> centre = opening.salaried(i, Math.min(SALARIED_PER_CENTRE, wanted - salaried.size()));
            salaried.addAll(centre);
            secretaries.add(secretary(roster, centre.get(0).practice()));
        }
        return new MedicalCorps(
                general,
                opening.specialists(Math.max(FEWEST_SPECIALISTS, insured / INSURED_PER_SPECIALIST)),
                List.copyOf(salaried),
                new ArrayList<>(Locums.hire(seed, roster, general)),
                List.copyOf(secretaries),
                retired(seed, territory, roster, Math.max(3, count / 14)),
                registered(seed, territory, roster, "silent", Math.max(2, count / 50)));
    }

    /** An employee of a centre. */
    record Secretary(Practitioner person, Practice centre) {}

    private static Secretary secretary(Roster roster, Practice centre) {
        Place commune = centre.site().commune();
        return new Secretary(
                roster.register(Profession.OTHER, ProfessionalStatus.SALARIE, commune, CardType.CPE), centre);
    }

    private static List<Practitioner> retired(long seed, Territory territory, Roster roster, int count) {
        List<Practitioner> retired = registered(seed, territory, roster, "retired", count);
        for (int i = 0; i < count; i++) {
            Chance chance = Chance.of(seed, "retired-on", i);
            Practitioner one = retired.get(i);
            one.registerOn(roster.from().minusDays(9_000L + chance.below(4_000)));
            one.retireOn(roster.from().minusDays(100L + chance.below(900)));
        }
        return retired;
    }

    private static List<Practitioner> registered(
            long seed, Territory territory, Roster roster, String what, int count) {
        List<Practitioner> registered = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Place commune = territory.pickCommune(Chance.of(seed, what, i));
            registered.add(roster.register(Profession.PHYSICIAN, ProfessionalStatus.TITULAIRE, commune));
        }
        return List.copyOf(registered);
    }

    /** Has the insured choose a médecin traitant among the general practitioners, those of the centres included. */
    public void fillLists(long seed, Territory territory, Population population) {
        List<Physician> all = new ArrayList<>(general);
        all.addAll(salaried);
        PatientLists.fill(seed, territory, all, population);
    }
}
