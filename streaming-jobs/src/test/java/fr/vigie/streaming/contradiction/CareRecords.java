package fr.vigie.streaming.contradiction;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.PackageKind;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.PrescribedAct;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.reference.Patient;
import fr.vigie.streaming.TestRecords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Records of care and of what may contradict it, to be changed by a test where it matters. */
public final class CareRecords {
    /** A cabinet and its nurse. */
    public static final String CABINET = biller(700);

    public static final String NURSE = professional(700);
    /** Another cabinet and its nurse. */
    public static final String OTHER_CABINET = biller(701);

    public static final String OTHER_NURSE = professional(701);
    /** A physician and his number. */
    public static final String SURGERY = biller(702);

    public static final String PHYSICIAN = professional(702);

    private CareRecords() {}

    /** A nursing act at home at ten, degraded, at 3,15 € a unit of its coefficient. */
    public static BillingLine act(String lineId, String patient, LocalDate day, String coefficient) {
        BillingLine act = line(lineId, CABINET, NURSE, day);
        act.setPatientId(patient);
        act.setCoefficient(new BigDecimal(coefficient).setScale(3));
        long cents =
                new BigDecimal(coefficient).multiply(BigDecimal.valueOf(315)).longValue();
        act.setAmountCents(cents);
        act.setReimbursedCents(cents);
        act.setPlace(Place.HOME);
        act.setVisitAt(morning(day));
        act.setSecuring(Securing.DEGRADED);
        return act;
    }

    /** The travel to an act, on its invoice: IFD, 2,50 €. */
    public static BillingLine travel(BillingLine act) {
        BillingLine travel = BillingLine.newBuilder(act).build();
        travel.setLineId(act.getLineId() + "-ifd");
        travel.setActCode("IFD");
        travel.setCoefficient(BigDecimal.ONE.setScale(3));
        travel.setAmountCents(250);
        travel.setReimbursedCents(250);
        return travel;
    }

    /** A line as another carer bills it. */
    public static BillingLine by(BillingLine line, String biller, String executant) {
        line.setBillerId(biller);
        line.setExecutantId(executant);
        return line;
    }

    /** A physician's consultation, 25 €, with the Vitale card. */
    public static BillingLine consultation(String lineId, String patient, LocalDate day) {
        BillingLine line = by(act(lineId, patient, day, "1"), SURGERY, PHYSICIAN);
        line.setActCode("G");
        line.setAmountCents(2_500);
        line.setReimbursedCents(2_500);
        line.setPlace(Place.CABINET);
        line.setSecuring(Securing.SESAM_VITALE);
        return line;
    }

    /** A patient who died on a day, as the caisse learnt on another. */
    public static Patient dead(String patient, LocalDate died, LocalDate learnt) {
        Patient dead = TestRecords.patient(patient);
        dead.setDiedOn(died);
        dead.setKnownAt(morning(learnt));
        return dead;
    }

    /** A stay, received in the evening of its last day. */
    public static HospitalStay stay(String id, String patient, StayKind kind, LocalDate from, LocalDate to) {
        HospitalStay stay = new HospitalStay();
        stay.setReceivedAt(evening(to));
        stay.setStayId(id);
        stay.setPatientId(patient);
        stay.setKind(kind);
        stay.setAdmittedOn(from);
        stay.setDischargedOn(to);
        return stay;
    }

    /** A package that goes on, received on its first day. */
    public static CarePackage carePackage(String id, String patient, PackageKind kind, LocalDate from) {
        CarePackage one = new CarePackage();
        one.setReceivedAt(evening(from));
        one.setPackageId(id);
        one.setPatientId(patient);
        one.setKind(kind);
        one.setFrom(from);
        return one;
    }

    /** An electronic prescription of nursing acts at home. */
    public static Prescription prescription(String id, String patient, LocalDate day, PrescribedAct... acts) {
        Prescription written = new Prescription();
        written.setReceivedAt(evening(day));
        written.setPrescriptionId(id);
        written.setPrescriberId(PHYSICIAN);
        written.setPatientId(patient);
        written.setPrescribedOn(day);
        written.setChannel(PrescriptionChannel.ELECTRONIC);
        written.setActs(List.of(acts));
        return written;
    }

    /** An act as prescribed. */
    public static PrescribedAct ordered(String coefficient, int perDay, int days) {
        return new PrescribedAct("AMI", new BigDecimal(coefficient).setScale(3), perDay, days, true, false);
    }
}
