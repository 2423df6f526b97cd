package fr.vigie.streaming.antigen;

import fr.vigie.domain.event.BillingLine;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one biller billed for the antigen tests of one patient and day of care.
 *
 * @param patientId the patient
 * @param acts the acts
 * @param kits the kits billed apart
 */
public record PatientTests(String patientId, List<BillingLine> acts, List<BillingLine> kits) {
    public PatientTests {
        acts = List.copyOf(acts);
        kits = List.copyOf(kits);
    }

    /** Tests billed. */
    public long tests() {
        return acts.stream().mapToLong(BillingLine::getQuantity).sum();
    }

    /** Kits billed, apart or on the line of the act; where the act alone is billed, none. */
    public long kitsBilled() {
        List<BillingLine> with =
                kits.isEmpty() ? acts.stream().filter(TestLines::holdsItsKit).toList() : kits;
        return with.stream().mapToLong(BillingLine::getQuantity).sum();
    }

    /** Every line. */
    public List<BillingLine> lines() {
        return Stream.concat(acts.stream(), kits.stream()).toList();
    }
}
