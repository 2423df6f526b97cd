package fr.vigie.streaming.care;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.Suspicion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apache.avro.SchemaNormalization;

/**
 * What the suspicions of one code come to on a day, or on several days together.
 *
 * @param passages passages: patients of a day, summed over days
 * @param days days of care with a passage
 * @param undueCents what is undue, cents
 * @param patients the patients by their fingerprints, so that one who is met on many days counts once, and their days
 */
record SuspicionTally(long passages, long days, long undueCents, TreeMap<Long, Long> patients) {
    /** The suspicions of one day. */
    static SuspicionTally of(List<Suspicion> suspicions, List<BillingLine> lines) {
        TreeMap<Long, Long> patients = new TreeMap<>();
        long undue = 0;
        for (int i = 0; i < suspicions.size(); i++) {
            patients.put(
                    SchemaNormalization.fingerprint64(
                            suspicions.get(i).getPatientId().getBytes(StandardCharsets.UTF_8)),
                    1L);
            undue += lines.get(i).getReimbursedCents() - suspicions.get(i).getDueCents();
        }
        return new SuspicionTally(patients.size(), patients.isEmpty() ? 0 : 1, undue, patients);
    }

    /** The numbers by which a tally keeps it: passages, cents, number of patients, patients. */
    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>(List.of(passages, undueCents, (long) patients.size()));
        numbers.addAll(patients.keySet());
        return numbers;
    }

    /** What a tally keeps at a rank among the codes. */
    static SuspicionTally of(Tally tally, int rank) {
        int at = 0;
        for (int skipped = 0; skipped < rank; skipped++) {
            at += 3 + (int) tally.get(at + 2);
        }
        TreeMap<Long, Long> patients = new TreeMap<>();
        for (int i = 0; i < tally.get(at + 2); i++) {
            patients.put(tally.get(at + 3 + i), 1L);
        }
        return new SuspicionTally(tally.get(at), Math.min(1, tally.get(at)), tally.get(at + 1), patients);
    }

    /** Several days together. */
    static SuspicionTally sum(Collection<SuspicionTally> days) {
        TreeMap<Long, Long> patients = new TreeMap<>();
        days.forEach(day -> day.patients.forEach((patient, times) -> patients.merge(patient, times, Long::sum)));
        return new SuspicionTally(
                days.stream().mapToLong(SuspicionTally::passages).sum(),
                days.stream().mapToLong(SuspicionTally::days).sum(),
                days.stream().mapToLong(SuspicionTally::undueCents).sum(),
                patients);
    }

    /** Whether it is a case. */
    boolean reaches(Weighing least) {
        return passages >= least.minPassages()
                && days >= least.minDays()
                && patients.values().stream()
                                .filter(times -> times >= least.minDaysOfAPatient())
                                .count()
                        >= least.minPatients()
                && undueCents >= least.minUndueCents();
    }
}
