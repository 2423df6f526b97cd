package fr.vigie.casequeue.document.question;

import fr.vigie.casequeue.alert.AlertItems.PatientSum;
import java.util.Comparator;
import java.util.List;

/** Ranks patients by what their answers would decide: euros, then days, then pseudonym. */
final class WitnessRanking {
    private static final Comparator<PatientSum> ORDER = Comparator.comparingLong(PatientSum::cents)
            .reversed()
            .thenComparing(Comparator.comparingLong(PatientSum::days).reversed())
            .thenComparing(sum -> sum.patientId().orElse(""));

    private WitnessRanking() {}

    /**
     * @param subjectId of the case: whoever it is about is heard, not questioned as a witness
     * @param most how many patients are named
     */
    static Questions of(
            String caseNumber, String subjectId, List<PatientSum> sums, List<Witness> recipients, int most) {
        List<PatientSum> patients = sums.stream()
                .filter(sum ->
                        sum.patientId().filter(id -> !id.equals(subjectId)).isPresent())
                .sorted(ORDER)
                .toList();
        List<Witness> first = patients.stream()
                .limit(most)
                .map(sum -> Witness.of(
                        caseNumber, Witness.Kind.PATIENT, sum.patientId().orElseThrow(), sum.cents(), sum.days()))
                .toList();
        long total = sums.stream().mapToLong(PatientSum::cents).sum();
        long asked = patients.stream().mapToLong(PatientSum::cents).sum();
        return new Questions(
                first,
                patients.size() - first.size(),
                recipients,
                first.stream().mapToLong(Witness::cents).sum(),
                total,
                total - asked);
    }
}
