package fr.vigie.streaming.antigen;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The antigen tests and deliveries of kits of one biller and day of care that were reimbursed.
 *
 * @param patients one a patient, by identifier
 * @param deliveries deliveries of kits to professionals
 */
public record BilledTests(List<PatientTests> patients, List<BillingLine> deliveries) {
    public BilledTests {
        patients = List.copyOf(patients);
        deliveries = List.copyOf(deliveries);
    }

    /** Those of a day. */
    public static BilledTests of(CareDay day) {
        List<BillingLine> read = day.lines().stream().filter(TestLines::reads).toList();
        Collection<List<BillingLine>> byPatient = read.stream()
                .filter(line -> !TestLines.isDelivery(line))
                .collect(Collectors.groupingBy(
                        line -> line.getPatientId().orElseThrow(), TreeMap::new, Collectors.toList()))
                .values();
        return new BilledTests(
                byPatient.stream().map(BilledTests::ofPatient).toList(),
                read.stream().filter(TestLines::isDelivery).toList());
    }

    private static PatientTests ofPatient(List<BillingLine> lines) {
        return new PatientTests(
                lines.get(0).getPatientId().orElseThrow(),
                lines.stream().filter(TestLines::isAct).toList(),
                lines.stream().filter(TestLines::isKitOfPatient).toList());
    }

    /** Tests of patients. */
    public long tests() {
        return patients.stream().mapToLong(PatientTests::tests).sum();
    }

    /** Kits used for patients and billed. */
    public long kitsOfPatients() {
        return patients.stream().mapToLong(PatientTests::kitsBilled).sum();
    }

    /** Kits delivered to professionals. */
    public long kitsDelivered() {
        return deliveries.stream().mapToLong(BillingLine::getQuantity).sum();
    }
}
