package fr.vigie.streaming.card;

import fr.vigie.domain.event.CardUse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From how far the patients of some uses come. Only uses that tell the patient's département count.
 *
 * @param located uses that tell it
 * @param far those whose patient lives far from the holder and from the place of the use
 * @param byDepartment the far ones by département
 */
public record Patients(List<CardUse> located, List<CardUse> far, Map<String, Long> byDepartment) {
    public Patients {
        located = List.copyOf(located);
        far = List.copyOf(far);
        byDepartment = new TreeMap<>(byDepartment);
    }

    /** The patients of some uses; far is farther than {@code farKm} between the centres of départements. */
    public static Patients of(Collection<CardUse> uses, HomeGround home, int farKm) {
        List<CardUse> located = uses.stream()
                .filter(use -> use.getPatientDepartment().isPresent())
                .toList();
        List<CardUse> far = located.stream()
                .filter(use -> home.isFar(use, use.getPatientDepartment().orElseThrow(), farKm))
                .toList();
        Map<String, Long> byDepartment = new TreeMap<>();
        far.forEach(use -> byDepartment.merge(use.getPatientDepartment().orElseThrow(), 1L, Long::sum));
        return new Patients(located, far, byDepartment);
    }

    /** Share of the far ones, 0–1; 0 where none tells. */
    public double farShare() {
        return located.isEmpty() ? 0 : (double) far.size() / located.size();
    }

    /** Number of far départements. */
    public int departments() {
        return byDepartment.size();
    }

    /** Share of the most frequent far département among the far uses, 0–1; a round in another département has a high one. */
    public double largestShare() {
        return far.isEmpty()
                ? 0
                : (double) byDepartment.values().stream()
                                .mapToLong(Long::longValue)
                                .max()
                                .orElseThrow()
                        / far.size();
    }
}
