package fr.vigie.streaming.pharmacy.forgedprescriptions;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.reference.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the prescriber of a line practises from its patient and its pharmacy. Whatever is not known is near; of several places
 * the nearest counts, and who stands in for others works anywhere.
 *
 * @param file the patient's records
 * @param known what the caisse knows
 * @param remoteKm distance that is far, km
 */
record Distances(PatientFile file, Known known, int remoteKm) {
    /** Whether every place of the prescriber is far from the patient's home. */
    boolean isRemoteFromHome(BillingLine line) {
        return isRemote(line, file.patient(line.getCareDate()).flatMap(one -> place(one.getCommune(), line)));
    }

    /** Whether every place of the prescriber is far from the pharmacy. */
    boolean isRemoteFromPharmacy(BillingLine line) {
        return isRemote(line, pharmacy(line).flatMap(one -> place(one.getCommune(), line)));
    }

    private boolean isRemote(BillingLine line, Optional<Place> from) {
        Optional<Professional> prescriber =
                prescriber(line).filter(one -> one.getStatus() != ProfessionalStatus.REMPLACANT);
        return prescriber.isPresent()
                && from.isPresent()
                && places(prescriber.get()).stream()
                        .map(commune -> place(commune, line))
                        .allMatch(place -> isFar(place, from.get()));
    }

    /** Whether the prescriber or the pharmacy is not known yet. */
    boolean isWaitingFor(BillingLine line) {
        return prescriber(line).isEmpty() || pharmacy(line).isEmpty();
    }

    private Optional<Professional> prescriber(BillingLine line) {
        return line.getPrescriberId().flatMap(id -> known.professional(id, line.getCareDate()));
    }

    private Optional<Biller> pharmacy(BillingLine line) {
        return known.biller(line.getBillerId(), line.getCareDate());
    }

    private Optional<Place> place(String commune, BillingLine line) {
        return known.commune(commune, line.getCareDate());
    }

    private static List<String> places(Professional one) {
        List<String> places = new ArrayList<>(List.of(one.getPracticeCommune()));
        places.addAll(one.getSecondaryCommunes().orElse(List.of()));
        return places;
    }

    private boolean isFar(Optional<Place> from, Place to) {
        return from.filter(place ->
                        GreatCircle.km(place.latitude(), place.longitude(), to.latitude(), to.longitude()) > remoteKm)
                .isPresent();
    }
}
