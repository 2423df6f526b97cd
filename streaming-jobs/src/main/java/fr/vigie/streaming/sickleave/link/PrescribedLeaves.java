package fr.vigie.streaming.sickleave.link;

import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.reference.Patient;
import fr.vigie.streaming.fact.LeavePayment;
import fr.vigie.streaming.fact.PrescribedLeave;
import fr.vigie.streaming.sickleave.Insured;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The leaves of an insured, as their prescribers are told of them.
 *
 * @param insured the insured
 * @param today the day that closes
 */
record PrescribedLeaves(Insured insured, LocalDate today) {
    private static final int YEARS_BACK = 3;

    PrescribedLeave of(SickLeave leave, List<LeavePayment> payments) {
        Optional<Patient> patient = insured.on(leave.getPrescribedOn());
        TreeSet<String> former =
                new TreeSet<>(versions(leave).map(Patient::getCommune).toList());
        patient.map(Patient::getCommune).ifPresent(former::remove);
        return PrescribedLeave.newBuilder()
                .setLeaveId(leave.getLeaveId())
                .setPatientId(leave.getPatientId())
                .setReceivedAt(leave.getReceivedAt())
                .setPrescribedOn(leave.getPrescribedOn())
                .setStartOn(leave.getStartOn())
                .setEndOn(leave.getEndOn())
                .setElectronic(leave.getChannel() == LeaveChannel.ELECTRONIC)
                .setScan(leave.getScan().orElse(false))
                .setTeleconsultation(leave.getTeleconsultation())
                .setInitial(leave.getKind() == LeaveKind.INITIAL)
                .setReferred(leave.getReferredBy().isPresent())
                .setLinked(isLinked(leave, patient))
                .setCommune(patient.map(Patient::getCommune).orElse(null))
                .setFormerCommunes(List.copyOf(former))
                .setHouseholdId(patient.flatMap(Patient::getHouseholdId).orElse(null))
                .setPayments(payments)
                .build();
    }

    // Absent is unknown: without a declared médecin traitant nobody can say that the prescriber is not the usual one.
    private boolean isLinked(SickLeave leave, Optional<Patient> patient) {
        return patient.flatMap(Patient::getReferringPhysicianId).isEmpty()
                || versions(leave)
                        .anyMatch(known -> known.getReferringPhysicianId().equals(leave.getPrescriberId()));
    }

    /** The insured on the day of the leave, in the years before it, and now. */
    private Stream<Patient> versions(SickLeave leave) {
        Stream<LocalDate> past = Stream.iterate(0, years -> years <= YEARS_BACK, years -> years + 1)
                .map(years -> leave.getPrescribedOn().minusYears(years));
        return Stream.concat(past, Stream.of(today)).flatMap(day -> insured.on(day).stream());
    }
}
