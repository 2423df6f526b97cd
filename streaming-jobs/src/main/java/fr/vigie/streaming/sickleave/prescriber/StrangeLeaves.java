package fr.vigie.streaming.sickleave.prescriber;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.streaming.fact.PrescribedLeave;
import fr.vigie.streaming.reference.Known;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which leaves under one name are unlike those that the physician writes. */
final class StrangeLeaves {
    private static final String GENERAL_PRACTITIONER = "1";

    private final PrescriberSettings settings;
    private final Known known;
    private final String prescriberId;
    private final boolean signsElectronically;

    StrangeLeaves(String prescriberId, Collection<PrescribedLeave> leaves, Known known, PrescriberSettings settings) {
        this.prescriberId = prescriberId;
        this.known = known;
        this.settings = settings;
        List<PrescribedLeave> own =
                leaves.stream().filter(PrescribedLeave::getLinked).toList();
        long paper = own.stream().filter(leave -> !leave.getElectronic()).count();
        this.signsElectronically = own.size() >= settings.minHabit() && paper <= settings.maxPaperShare() * own.size();
    }

    /** Whether a leave of a stranger bears a sign of a usurped name: a scan, paper against the habit, a far home. */
    boolean isStrange(PrescribedLeave leave) {
        boolean explained = leave.getLinked() || leave.getReferred() || leave.getTeleconsultation();
        return !explained && (isForgedPaper(leave) || isFar(leave));
    }

    /** Whether it is a scan, or on paper although the physician signs electronically. */
    boolean isForgedPaper(PrescribedLeave leave) {
        return leave.getScan() || !leave.getElectronic() && signsElectronically && !isOfHospital(leave);
    }

    // On call and in the wards people are strangers, and what is written there does not come from the consultation's
    // software.
    private boolean isOfHospital(PrescribedLeave leave) {
        return known.professional(prescriberId, leave.getPrescribedOn())
                .filter(one -> one.getStatus() == ProfessionalStatus.SALARIE)
                .isPresent();
    }

    /** Whether a general practitioner practises that far from where the insured lives and has lived. */
    boolean isFar(PrescribedLeave leave) {
        Optional<Professional> prescriber = known.professional(prescriberId, leave.getPrescribedOn());
        return leave.getCommune().isPresent()
                && prescriber.filter(StrangeLeaves::isInTown).isPresent()
                && Stream.concat(leave.getCommune().stream(), leave.getFormerCommunes().stream())
                        .allMatch(
                                home -> practices(prescriber.get()).allMatch(practice -> isFar(home, practice, leave)));
    }

    // Where a specialist or a hospital is, is far for many: the university hospital of the region.
    private static boolean isInTown(Professional one) {
        return one.getStatus() != ProfessionalStatus.SALARIE
                && one.getSpecialtyCode().filter(GENERAL_PRACTITIONER::equals).isPresent();
    }

    private static Stream<String> practices(Professional one) {
        return Stream.concat(
                Stream.of(one.getPracticeCommune()), one.getSecondaryCommunes().orElse(List.of()).stream());
    }

    private boolean isFar(String home, String practice, PrescribedLeave leave) {
        Optional<Place> one = known.commune(home, leave.getPrescribedOn());
        Optional<Place> other = known.commune(practice, leave.getPrescribedOn());
        return one.isPresent() && other.isPresent() && km(one.get(), other.get()) > settings.minKm();
    }

    private static double km(Place one, Place other) {
        return GreatCircle.km(one.latitude(), one.longitude(), other.latitude(), other.longitude());
    }
}
