package fr.vigie.sample.scheme.impossibledays;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.CareHabit;
import fr.vigie.sample.nurse.Episode;
import fr.vigie.sample.nurse.InventedVisit;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Adds visits that were not made to a day until it holds so many hours of care and driving.
 *
 * @param story the instance
 * @param spell its days
 * @param patients those said to be visited
 * @param hours that a day then holds
 * @param share of the days worked that are filled so, in [0, 1]
 * @param inHospital who lies in hospital on a day: even a cheat knows their patients
 */
record Ghosts(
        Instance story,
        Period spell,
        List<Episode> patients,
        double hours,
        double share,
        BiPredicate<Insured, LocalDate> inHospital)
        implements CareHabit {
    private static final int FIRST_VISIT = 7 * 3600;
    private static final int LAST_VISIT = 19 * 3600 + 1800;
    /** Minutes from one patient to the next, as an honest round takes them. */
    private static final int ROAD_MINUTES = 6;

    @Override
    public List<InventedVisit> invent(LocalDate day, double done, Chance chance) {
        List<InventedVisit> visits = new ArrayList<>();
        if (!spell.contains(day) || !chance.happens(share)) {
            return visits;
        }
        double total = done;
        List<Episode> order = new ArrayList<>(patients);
        chance.shuffle(order);
        for (int passage = 1; passage <= 2; passage++) {
            for (Episode patient : order) {
                boolean claimable = passage <= patient.passages()
                        && patient.patient().aliveOn(day)
                        && !inHospital.test(patient.patient(), day);
                if (claimable && total < hours) {
                    total += (patient.need().minutes() + ROAD_MINUTES) / 60.0;
                    visits.add(new InventedVisit(patient, passage, hour(passage, chance)));
                }
            }
        }
        return visits;
    }

    private static int hour(int passage, Chance chance) {
        int middle = (FIRST_VISIT + LAST_VISIT) / 2;
        return passage == 1
                ? FIRST_VISIT + chance.below(middle - FIRST_VISIT)
                : middle + chance.below(LAST_VISIT - middle);
    }
}
