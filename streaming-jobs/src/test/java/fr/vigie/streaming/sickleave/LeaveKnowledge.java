package fr.vigie.streaming.sickleave;

import static fr.vigie.streaming.sickleave.Leaves.day;

import fr.vigie.domain.reference.Patient;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.reference.TestKnown;
import java.util.Optional;
import java.util.function.Consumer;

/** What tests of leave rules know: an insured, and references at a close. */
public final class LeaveKnowledge {
    private LeaveKnowledge() {}

    /** The insured of {@link Leaves}, living in La Rochelle, not in ALD, with something particular. */
    public static Insured insured(Consumer<Patient> particular) {
        Patient patient = TestRecords.patient(Leaves.PATIENT);
        patient.setLongTermCondition(false);
        particular.accept(patient);
        return day -> Optional.of(patient);
    }

    /** Knowledge at the close of such a day. */
    public static TestKnown knownOn(int number) {
        return new TestKnown(day(number));
    }
}
