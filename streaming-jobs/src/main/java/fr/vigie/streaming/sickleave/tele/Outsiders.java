package fr.vigie.streaming.sickleave.tele;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.sickleave.Insured;
import java.util.Optional;

/**
 * Tells the leaves of general practitioners who have nothing to do with the médecin traitant. Whatever is not known, or
 * speaks for the insured, makes a leave none of them.
 *
 * @param insured the insured
 * @param known the professionals
 */
record Outsiders(Insured insured, Known known) {
    private static final String GENERAL_PRACTITIONER = "1";

    /** Whether a leave for sickness is surely by an outsider. */
    boolean prescribed(SickLeave leave) {
        Optional<String> prescriber = leave.getPrescriberId();
        Optional<String> referring = insured.on(leave.getPrescribedOn()).flatMap(Patient::getReferringPhysicianId);
        return leave.getReason() == LeaveReason.SICKNESS
                && leave.getReferredBy().isEmpty()
                && prescriber.isPresent()
                && referring.isPresent()
                && !prescriber.equals(referring)
                && !prescriber.equals(insured.on(known.today()).flatMap(Patient::getReferringPhysicianId))
                && isStranger(leave, prescriber.get(), referring.get());
    }

    private boolean isStranger(SickLeave leave, String prescriberId, String referringId) {
        Optional<Professional> prescriber = known.professional(prescriberId, leave.getPrescribedOn());
        Optional<Professional> referring = known.professional(referringId, leave.getPrescribedOn());
        return prescriber.filter(Outsiders::isGeneralPractitioner).isPresent()
                && referring.isPresent()
                && !prescriber.get().getPracticeCommune().equals(referring.get().getPracticeCommune());
    }

    private static boolean isGeneralPractitioner(Professional one) {
        return one.getProfession() == Profession.PHYSICIAN
                && one.getStatus() != ProfessionalStatus.REMPLACANT
                && one.getSpecialtyCode().filter(GENERAL_PRACTITIONER::equals).isPresent();
    }

    /** Whether a leave is by an outsider who does not work in a hospital either. */
    boolean prescribedInTown(SickLeave leave) {
        return prescribed(leave)
                && leave.getPrescriberId()
                        .flatMap(id -> known.professional(id, leave.getPrescribedOn()))
                        .filter(one -> one.getStatus() != ProfessionalStatus.SALARIE)
                        .isPresent();
    }
}
