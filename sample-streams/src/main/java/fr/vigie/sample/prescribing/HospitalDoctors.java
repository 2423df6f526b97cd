package fr.vigie.sample.prescribing;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Salaried physicians of hospitals: they prescribe under their RPPS and bill nothing themselves.
 *
 * @param near those of the département's hospitals
 * @param far those of university hospitals elsewhere
 */
public record HospitalDoctors(List<Practitioner> near, List<Practitioner> far) {
    private static final List<String> UNIVERSITY_HOSPITALS = List.of("33063", "86194", "44109", "87085", "75056");
    private static final int CITIES = 4;

    /** That many near, and a sixth of them far, never fewer than five. */
    public static HospitalDoctors engage(Territory territory, Roster roster, long seed, int count) {
        List<Place> cities = cities(territory);
        List<Practitioner> near = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            near.add(salaried(roster, Chance.of(seed, "hospital-doctor", i).pick(cities)));
        }
        List<Practitioner> far = new ArrayList<>();
        for (int i = 0; i < Math.max(UNIVERSITY_HOSPITALS.size(), count / 6); i++) {
            String commune = UNIVERSITY_HOSPITALS.get(i % UNIVERSITY_HOSPITALS.size());
            far.add(salaried(roster, Territory.commune(commune)));
        }
        return new HospitalDoctors(List.copyOf(near), List.copyOf(far));
    }

    private static Practitioner salaried(Roster roster, Place commune) {
        return roster.register(Profession.PHYSICIAN, ProfessionalStatus.SALARIE, commune);
    }

    /** The most populous communes of a territory, where its hospitals are. */
    public static List<Place> cities(Territory territory) {
        return territory.communes().stream()
                .sorted(Comparator.comparingInt(Place::population).reversed().thenComparing(Place::code))
                .limit(CITIES)
                .toList();
    }
}
