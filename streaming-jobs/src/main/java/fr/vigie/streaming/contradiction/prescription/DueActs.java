package fr.vigie.streaming.contradiction.prescription;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.PrescribedAct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches the acts billed on a day with those prescribed for it, so that as much as possible is due: first those of the very
 * coefficient, then the highest with the highest.
 */
final class DueActs {
    private static final Comparator<BillingLine> HIGHEST =
            Comparator.comparing(BillingLine::getCoefficient).reversed();

    private DueActs() {}

    /**
     * The coefficient that is due of each line of one letter, by line, for lines that go beyond; 0 where no act is left.
     *
     * @param lines in the order in which they are due: of equal ones the first
     * @param acts acts of the same letter, each as many times as it is prescribed a day
     */
    static Map<BillingLine, BigDecimal> beyond(List<BillingLine> lines, List<PrescribedAct> acts) {
        List<BigDecimal> left = new ArrayList<>();
        for (PrescribedAct act : acts) {
            for (int time = 0; time < act.getPerDay(); time++) {
                left.add(act.getCoefficient());
            }
        }
        List<BillingLine> rest = new ArrayList<>();
        for (BillingLine line : lines) {
            if (!take(left, line.getCoefficient())) {
                rest.add(line);
            }
        }
        left.sort(Comparator.reverseOrder());
        rest.sort(HIGHEST);
        Map<BillingLine, BigDecimal> beyond = new LinkedHashMap<>();
        for (int i = 0; i < rest.size(); i++) {
            BigDecimal due = i < left.size() ? left.get(i) : BigDecimal.ZERO;
            if (rest.get(i).getCoefficient().compareTo(due) > 0) {
                beyond.put(rest.get(i), due);
            }
        }
        return beyond;
    }

    private static boolean take(List<BigDecimal> left, BigDecimal coefficient) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).compareTo(coefficient) == 0) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }
}
