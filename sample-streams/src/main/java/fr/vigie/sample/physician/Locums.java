package fr.vigie.sample.physician;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.practice.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds remplaçants for half of the general practitioners; each serves five or six of the same country. */
final class Locums {
    private static final int TITULAIRES_PER_LOCUM = 6;
    private static final double IN_TRAINING = 0.4;

    private Locums() {}

    /** Remplaçants, one for every twelve general practitioners; interns with a licence hold a CPF. */
    static List<Locum> hire(long seed, Roster roster, List<Physician> general) {
        List<Physician> free = new ArrayList<>(general);
        List<Locum> locums = new ArrayList<>();
        for (int left = general.size() / (2 * TITULAIRES_PER_LOCUM); left > 0; left--) {
            Chance chance = Chance.of(seed, "locum", left);
            Physician first = chance.pick(free);
            List<Physician> titulaires = free.stream()
                    .sorted(Comparator.comparingDouble((Physician other) -> km(first, other))
                            .thenComparing(Physician::index))
                    .limit(TITULAIRES_PER_LOCUM)
                    .toList();
            free.removeAll(titulaires);
            locums.add(hire(roster, titulaires, chance.happens(IN_TRAINING) ? CardType.CPF : CardType.CPS));
        }
        return locums;
    }

    /** One remplaçant for some titulaires. */
    static Locum hire(Roster roster, List<Physician> titulaires, CardType card) {
        Place commune = titulaires.get(0).practice().site().commune();
        Locum locum = new Locum(
                roster.register(Profession.PHYSICIAN, ProfessionalStatus.REMPLACANT, commune, card),
                List.copyOf(titulaires));
        titulaires.forEach(one -> one.practice().members().add(locum.person()));
        return locum;
    }

    private static double km(Physician one, Physician other) {
        Place a = one.practice().site().commune();
        Place b = other.practice().site().commune();
        return GreatCircle.km(a.latitude(), a.longitude(), b.latitude(), b.longitude());
    }
}
