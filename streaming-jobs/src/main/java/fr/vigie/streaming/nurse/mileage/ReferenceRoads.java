package fr.vigie.streaming.nurse.mileage;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.geo.DetourRoadDistance;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.geo.RoadDistance;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Roads from the references as known at a close: addresses where they are known, centres of communes with an allowance
 * elsewhere. A nurse may set out from her cabinet, her place of practice or a declared secondary one: the farthest
 * counts, which is the reading most favourable to her.
 */
final class ReferenceRoads implements Roads {
    private static final RoadDistance ROAD = new DetourRoadDistance();

    private final Known known;
    private final String executant;
    private final MileageSettings settings;

    ReferenceRoads(Known known, String executant, MileageSettings settings) {
        this.known = known;
        this.executant = executant;
        this.settings = settings;
    }

    @Override
    public Road of(BillingLine line) {
        if (line.getAddressId().isEmpty() && line.getCareCommune().isEmpty()) {
            return new NotStated();
        }
        Optional<Spot> home = spot(line.getAddressId(), line.getCareCommune(), line.getCareDate());
        List<Spot> practices = practices(line);
        if (home.isEmpty() || practices.isEmpty()) {
            return new NotKnownYet();
        }
        return practices.stream()
                .map(practice -> estimate(practice, home.get()))
                .max((a, b) -> Double.compare(a.km() + a.allowanceKm(), b.km() + b.allowanceKm()))
                .orElseThrow();
    }

    private static Estimated estimate(Spot from, Spot to) {
        return new Estimated(
                ROAD.km(from.latitude, from.longitude, to.latitude, to.longitude), from.radiusKm + to.radiusKm);
    }

    private List<Spot> practices(BillingLine line) {
        LocalDate day = line.getCareDate();
        List<Spot> spots = new ArrayList<>();
        Optional<Biller> biller = known.biller(line.getBillerId(), day);
        biller.flatMap(b -> spot(b.getAddressId(), Optional.of(b.getCommune()), day))
                .ifPresent(spots::add);
        Optional<Professional> nurse = known.professional(executant, day);
        nurse.ifPresent(n -> {
            // Her own commune is only a further place of practice if it is not the cabinet's, known more exactly.
            if (biller.filter(b -> b.getCommune().equals(n.getPracticeCommune()))
                    .isEmpty()) {
                spot(Optional.empty(), Optional.of(n.getPracticeCommune()), day).ifPresent(spots::add);
            }
            n.getSecondaryCommunes().orElse(List.of()).forEach(commune -> spot(
                            Optional.empty(), Optional.of(commune), day)
                    .ifPresent(spots::add));
        });
        return spots;
    }

    private Optional<Spot> spot(Optional<String> addressId, Optional<String> commune, LocalDate day) {
        return addressId
                .flatMap(id -> known.address(id, day))
                .map(address -> new Spot(address.getLatitude(), address.getLongitude(), 0))
                .or(() -> commune.flatMap(code -> known.commune(code, day)).map(this::centre));
    }

    private Spot centre(Place place) {
        double radius = place.approximate() ? settings.approximateRadiusKm() : settings.communeRadiusKm();
        return new Spot(place.latitude(), place.longitude(), radius);
    }

    private record Spot(double latitude, double longitude, double radiusKm) {}
}
