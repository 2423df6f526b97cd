package fr.vigie.streaming.card;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.fact.CardWeek;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The départements in which the holder of a card may be expected to see patients: those of the declared practices; where the
 * professional is unknown, the one from which most of the patients ever came.
 *
 * @param departments their codes
 */
public record HomeGround(Set<String> departments) {
    public HomeGround {
        departments = Set.copyOf(departments);
    }

    /** The ground of the holder of a card. */
    public static HomeGround of(CardFile card, LocalDate on, Known known) {
        return known.professional(card.holderId(), on)
                .map(HomeGround::of)
                .orElseGet(() -> new HomeGround(most(card.weeks())));
    }

    private static HomeGround of(Professional professional) {
        TreeSet<String> departments = new TreeSet<>();
        departments.add(Communes.departement(professional.getPracticeCommune()));
        professional
                .getSecondaryCommunes()
                .orElse(List.of())
                .forEach(commune -> departments.add(Communes.departement(commune)));
        return new HomeGround(departments);
    }

    private static Set<String> most(Collection<CardWeek> weeks) {
        TreeMap<String, Integer> papers = new TreeMap<>();
        weeks.forEach(week -> week.getDepartments().forEach((one, count) -> papers.merge(one, count, Integer::sum)));
        return papers.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(one -> Set.of(one.getKey()))
                .orElse(Set.of());
    }

    /** Whether a patient's département is the holder's, or that of the place where the card was used. */
    public boolean isLocal(CardUse use, String department) {
        return departments.contains(department)
                || use.getCommune()
                        .map(Communes::departement)
                        .filter(department::equals)
                        .isPresent();
    }

    /** Whether a département lies farther than that from each of these, centre to centre; false where it is not known. */
    public boolean isFar(String department, int km) {
        for (String home : departments) {
            if (Departements.km(home, department)
                    .filter(distance -> distance > km)
                    .isEmpty()) {
                return false;
            }
        }
        return !departments.isEmpty();
    }

    /** The same for the patient of a use, the place where the card was used being home ground as well. */
    public boolean isFar(CardUse use, String department, int km) {
        return isFar(department, km)
                && use.getCommune()
                        .map(place -> new HomeGround(Set.of(Communes.departement(place))).isFar(department, km))
                        .orElse(true);
    }
}
