package fr.vigie.sample.scheme.homecare;

import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.scheme.Stage;
import java.time.LocalDate;
import java.util.List;

/**
 * A prescription of care at home that a nurse holds.
 *
 * @param id its prescriptionId
 * @param prescriberId who prescribed
 * @param prescribedOn when
 * @param days for how many days, from the day after
 */
public record Order(String id, String prescriberId, LocalDate prescribedOn, int days) {

    /** The last day that it covers. */
    public LocalDate lastDay() {
        return prescribedOn.plusDays(days);
    }

    /** A prescription of the médecin traitant, once a day, that reaches the caisse some days later. */
    public static Order write(Stage stage, Insured patient, LocalDate on, Treatment treatment, int days) {
        return write(stage, patient, on, treatment, 1, days);
    }

    /** The same, several times a day. */
    public static Order write(Stage stage, Insured patient, LocalDate on, Treatment treatment, int perDay, int days) {
        Chance chance = Chance.of(stage.seed(), "order", patient.index(), on.toEpochDay());
        return write(stage, patient, patient.referringPhysicianId(), on, treatment, perDay, days, 1 + chance.below(4));
    }

    /** A prescription of anybody; it reaches the caisse {@code after} days later, not before the world begins. */
    public static Order write(
            Stage stage,
            Insured patient,
            String prescriberId,
            LocalDate on,
            Treatment treatment,
            int perDay,
            int days,
            int after) {
        Chance chance = Chance.of(stage.seed(), "order-sent", patient.index(), on.toEpochDay());
        Prescription prescription = new Prescription();
        prescription.setPrescriptionId(stage.ids().next(Kind.PRESCRIPTION));
        prescription.setPrescriberId(prescriberId);
        prescription.setPatientId(patient.patientId());
        prescription.setPrescribedOn(on);
        prescription.setChannel(chance.happens(0.5) ? PrescriptionChannel.ELECTRONIC : PrescriptionChannel.PAPER);
        prescription.setActs(List.of(treatment.prescribed(perDay, days, false)));
        LocalDate sent = on.plusDays(after);
        LocalDate received = sent.isBefore(stage.time().from()) ? stage.time().from() : sent;
        prescription.setReceivedAt(LocalClock.at(received, 19, chance.below(60)));
        stage.outbox().put(Stream.PRESCRIPTIONS, prescription);
        return new Order(prescription.getPrescriptionId(), prescriberId, on, days);
    }
}
