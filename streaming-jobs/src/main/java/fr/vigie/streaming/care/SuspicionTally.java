package fr.vigie.streaming.care;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.Suspicion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.avro.SchemaNormalization;

/**
 * What the suspicions of one code come to on a day, or on several days together.
 *
 * @param passages passages: patients of a day, summed over days
 * @param days days of care with a passage
 * @param undueCents what is undue, cents
 * @param patients fingerprints of the patients, so that one who is met on many days counts once
 */
record SuspicionTally(long passages, long days, long undueCents, TreeSet<Long> patients) {
    /** The suspicions of one day. */
    static SuspicionTally of(List<Suspicion> suspicions, List<BillingLine> lines) {
        TreeSet<Long> patients = new TreeSet<>();
        long undue = 0;
        for (int i = 0; i < suspicions.size(); i++) {
            patients.add(SchemaNormalization.fingerprint64(
                    suspicions.get(i).getPatientId().getBytes(StandardCharsets.UTF_8)));
            undue += lines.get(i).getReimbursedCents() - suspicions.get(i).getDueCents();
        }
        return new SuspicionTally(patients.size(), patients.isEmpty() ? 0 : 1, undue, patients);
    }

    /** The numbers by which a tally keeps it: passages, cents, number of patients, patients. */
    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>(List.of(passages, undueCents, (long) patients.size()));
        numbers.addAll(patients);
        return numbers;
    }

    /** What a tally keeps at a rank among the codes. */
    static SuspicionTally of(Tally tally, int rank) {
        int at = 0;
        for (int skipped = 0; skipped < rank; skipped++) {
            at += 3 + (int) tally.get(at + 2);
        }
        TreeSet<Long> patients = new TreeSet<>();
        for (int i = 0; i < tally.get(at + 2); i++) {
            patients.add(tally.get(at + 3 + i));
        }
        return new SuspicionTally(tally.get(at), Math.min(1, tally.get(at)), tally.get(at + 1), patients);
    }

    /** Several days together. */
    static SuspicionTally sum(Collection<SuspicionTally> days) {
        TreeSet<Long> patients = new TreeSet<>();
        days.forEach(day -> patients.addAll(day.patients));
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
                && patients.size() >= least.minPatients()
                && undueCents >= least.minUndueCents();
    }
}
