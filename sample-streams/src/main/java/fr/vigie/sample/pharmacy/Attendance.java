package fr.vigie.sample.pharmacy;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many come to a pharmacy, beside its usual share: local luck, annual holidays, and what stories bring. */
final class Attendance {
    private static final double LOCAL_LUCK = 0.12;
    private static final double CLOSES_IN_SUMMER = 0.3;

    private final long seed;
    /** By position of the pharmacy; looked up only. */
    private final Map<Integer, List<Change>> changes = new HashMap<>();

    private record Change(Period days, double factor) {}

    Attendance(long seed) {
        this.seed = seed;
    }

    /** Multiplies a pharmacy's tests over some days; 0 = it is closed. */
    void change(Pharmacy pharmacy, Period days, double factor) {
        changes.computeIfAbsent(pharmacy.index(), key -> new ArrayList<>()).add(new Change(days, factor));
    }

    /** Tests of a day for one of the pharmacy's usual share; 0 = closed. */
    double factor(Pharmacy pharmacy, LocalDate day) {
        if (onHoliday(pharmacy, day)) {
            return 0;
        }
        long week = Math.floorDiv(day.toEpochDay() + 3, 7);
        double factor = StrictMath.exp(LOCAL_LUCK
                * Chance.of(seed, "local-luck", pharmacy.index(), week).gaussian());
        for (Change change : changes.getOrDefault(pharmacy.index(), List.of())) {
            factor *= change.days().contains(day) ? change.factor() : 1;
        }
        return factor;
    }

    /** Two weeks of August where there is nobody to stand in; never where tourists come. */
    private boolean onHoliday(Pharmacy pharmacy, LocalDate day) {
        return day.getMonthValue() == 8
                && !pharmacy.seaside()
                && pharmacy.pharmacists().size() == 1
                && day.getDayOfMonth() <= 28
                && Chance.of(seed, "holiday", pharmacy.index(), day.getYear()).happens(CLOSES_IN_SUMMER)
                && (day.getDayOfMonth() - 1) / 14 == pharmacy.index() % 2;
    }
}
