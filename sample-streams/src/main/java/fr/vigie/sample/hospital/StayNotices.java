package fr.vigie.sample.hospital;

import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.output.RecordCopy;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;

/** Tells the caisse of stays: of six in ten while they last, of all when they have ended, of some of these late. */
final class StayNotices {
    private static final double TOLD_AT_ADMISSION = 0.6;
    private static final double LATE = 0.06;

    private final SampleIds ids;
    private final Outbox outbox;
    private LocalDate firstDay = LocalDate.MIN;

    StayNotices(SampleIds ids, Outbox outbox) {
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Drops what the caisse heard before a day. */
    void beginOn(LocalDate day) {
        firstDay = day;
    }

    String send(Insured patient, Period days, StayKind kind, Chance chance) {
        int late = chance.happens(LATE) ? 30 + chance.below(50) : 3 + chance.below(20);
        return send(patient, days, kind, late, chance);
    }

    /** The same, of the end of which the caisse hears so many days after it. */
    String send(Insured patient, Period days, StayKind kind, int late, Chance chance) {
        HospitalStay stay = new HospitalStay();
        stay.setStayId(ids.next(Kind.STAY));
        stay.setPatientId(patient.patientId());
        stay.setAdmittedOn(days.from());
        stay.setKind(kind);
        boolean lasts = days.days() > 1 && kind != StayKind.PERMISSION;
        if (lasts && chance.happens(TOLD_AT_ADMISSION)) {
            put(RecordCopy.of(stay, new HospitalStay()), days.from().plusDays(1), chance);
        }
        stay.setDischargedOn(days.to());
        put(stay, days.to().plusDays(late), chance);
        return stay.getStayId();
    }

    private void put(HospitalStay stay, LocalDate on, Chance chance) {
        stay.setReceivedAt(LocalClock.at(on, 7 + chance.below(12), chance.below(60)));
        if (!on.isBefore(firstDay)) {
            outbox.put(Stream.HOSPITAL_STAYS, stay);
        }
    }
}
