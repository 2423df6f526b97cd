package fr.vigie.sample.nurse;

import fr.vigie.domain.event.PrescribedAct;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Prescriptions of nursing care, as médecins traitants send them. */
final class PrescriptionDesk {
    private static final int A_YEAR = 365;

    private final SampleIds ids;
    private final Outbox outbox;

    PrescriptionDesk(SampleIds ids, Outbox outbox) {
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Sends a prescription on the first day of care where there is a médecin traitant; its id. */
    String prescribe(CareOrder order, LocalDate prescribedOn, Chance chance) {
        String id = unsent();
        if (!order.patient().referringPhysicianId().isEmpty()) {
            Prescription prescription = new Prescription();
            prescription.setReceivedAt(LocalClock.at(order.period().from(), 19, chance.below(60)));
            prescription.setPrescriptionId(id);
            prescription.setPrescriberId(order.patient().referringPhysicianId());
            prescription.setPatientId(order.patient().patientId());
            prescription.setPrescribedOn(prescribedOn);
            prescription.setChannel(chance.happens(0.5) ? PrescriptionChannel.ELECTRONIC : PrescriptionChannel.PAPER);
            prescription.setActs(acts(order));
            outbox.put(Stream.PRESCRIPTIONS, prescription);
        }
        return id;
    }

    /** The id of a prescription that the caisse never sees. */
    String unsent() {
        return ids.next(Kind.PRESCRIPTION);
    }

    private static List<PrescribedAct> acts(CareOrder order) {
        List<PrescribedAct> acts = new ArrayList<>();
        for (Act act : order.need().acts()) {
            PrescribedAct prescribed = new PrescribedAct();
            prescribed.setActCode(act.code());
            prescribed.setCoefficient(act.coefficient());
            prescribed.setPerDay(act.isDaily() ? 1 : act.quantity() * order.passages());
            prescribed.setDays(Math.min(order.period().days(), A_YEAR));
            prescribed.setHome(true);
            prescribed.setNight(order.atNight());
            acts.add(prescribed);
        }
        return acts;
    }
}
