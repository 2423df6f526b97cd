package fr.vigie.streaming.nurse.nearbymileage;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.tariff.Mileage;
import fr.vigie.domain.tariff.MileageCode;
import fr.vigie.streaming.nurse.NurseActs;
import fr.vigie.streaming.nurse.Spot;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How near a home is to the places from which a nurse may set out: the farthest counts. */
final class Nearness {
    private final NearbyMileageSettings settings;
    private final Known known;

    Nearness(NearbyMileageSettings settings, Known known) {
        this.settings = settings;
        this.known = known;
    }

    /** What is known of a line. */
    enum Answer {
        /** The line does not say where, or is not of km by road. */
        NOT_ASKED,
        /** A place is named that no reference knows yet. */
        NOT_KNOWN_YET,
        /** Neither in the commune of the cabinet nor surely near. */
        FAR,
        /** In the commune of every place of practice. */
        SAME_COMMUNE,
        /** Nearer than the least distance from which on km are due, whatever the road. */
        SURELY_NEAR
    }

    Answer of(BillingLine line) {
        LocalDate day = line.getCareDate();
        boolean byRoad = MileageCode.of(line.getActCode())
                .filter(code -> code != MileageCode.IKS)
                .isPresent();
        if (!byRoad || line.getAddressId().isEmpty() && line.getCareCommune().isEmpty()) {
            return Answer.NOT_ASKED;
        }
        Optional<Biller> cabinet = known.biller(line.getBillerId(), day);
        Optional<Spot> home = spot(line.getAddressId(), line.getCareCommune(), day);
        if (cabinet.isEmpty() || home.isEmpty() || isComing(line, day)) {
            return Answer.NOT_KNOWN_YET;
        }
        List<Spot> practices = practices(cabinet.get(), line, day);
        if (practices.isEmpty()) {
            return Answer.NOT_KNOWN_YET;
        }
        double least = leastKm(line);
        if (practices.stream().allMatch(place -> isSurelyWithin(least, place, home.get()))) {
            return Answer.SURELY_NEAR;
        }
        String commune = home.get().commune();
        return practices.stream().allMatch(place -> place.commune().equals(commune)) ? Answer.SAME_COMMUNE : Answer.FAR;
    }

    private boolean isSurelyWithin(double leastKm, Spot place, Spot home) {
        return place.exact() && home.exact() && place.largestKm(home) * settings.roadFactor() <= leastKm;
    }

    private boolean isComing(BillingLine line, LocalDate day) {
        return known.delivered().contains(Stream.ADDRESSES)
                && line.getAddressId()
                        .filter(id -> known.address(id, day).isEmpty())
                        .isPresent();
    }

    // Every place from which she may set out: the cabinet, her commune of practice where it is another, declared
    // secondary ones.
    private List<Spot> practices(Biller cabinet, BillingLine line, LocalDate day) {
        List<Spot> spots = new ArrayList<>();
        spot(cabinet.getAddressId(), Optional.of(cabinet.getCommune()), day).ifPresent(spots::add);
        Optional<Professional> nurse = known.professional(line.getExecutantId(), day);
        List<String> further = new ArrayList<>();
        nurse.map(Professional::getPracticeCommune)
                .filter(commune -> !commune.equals(cabinet.getCommune()))
                .ifPresent(further::add);
        nurse.flatMap(Professional::getSecondaryCommunes).ifPresent(further::addAll);
        further.forEach(
                commune -> spot(Optional.empty(), Optional.of(commune), day).ifPresent(spots::add));
        return spots;
    }

    private Optional<Spot> spot(Optional<String> addressId, Optional<String> commune, LocalDate day) {
        return Spot.of(addressId, commune, day, known, settings.tolerance());
    }

    /** Longest road for which no km are due, km; 0 where it is not known. */
    private static double leastKm(BillingLine line) {
        MileageCode code = MileageCode.of(line.getActCode()).orElseThrow();
        return Mileage.builtIn()
                .table()
                .find("BEYOND_KM", code.name(), NurseActs.zone(line), line.getCareDate())
                .map(row -> row.value().doubleValue())
                .orElse(0.0);
    }
}
