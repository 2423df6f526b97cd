package fr.vigie.streaming.transport.overlap;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Words the findings about a carrier, in French.
 *
 * @param settings settings of the detector
 */
record TransportFindings(OverlapTripSettings settings) {
    private static final String BASIS =
            "Code de la sécurité sociale, art. L. 322-5 et R. 322-10 et suivants (transport des assurés), art. L. 133-4"
                    + " (indu)";

    List<Finding> of(Collection<HeldDay> held, List<FindingItem> items) {
        List<Finding> findings = new ArrayList<>();
        List<HeldDay> overlaps = with(held, TransportOverlap.OVERLAP);
        List<FindingItem> overlapping = with(items, TransportOverlap.OVERLAP);
        if (!overlaps.isEmpty() && !overlapping.isEmpty()) {
            findings.add(overlap(overlaps, overlapping));
        }
        List<FindingItem> padded = with(items, TransportOverlap.PADDED);
        if (!padded.isEmpty()) {
            findings.add(padded(with(held, TransportOverlap.PADDED), padded));
        }
        List<HeldDay> km = with(held, TransportOverlap.KM);
        if (!km.isEmpty()) {
            findings.add(km(km));
        }
        return findings;
    }

    private static List<HeldDay> with(Collection<HeldDay> held, String code) {
        return held.stream().filter(day -> day.codes().contains(code)).toList();
    }

    private static List<FindingItem> with(List<FindingItem> items, String code) {
        return items.stream().filter(item -> item.getCode().equals(code)).toList();
    }

    private static long undue(List<FindingItem> items) {
        return items.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
    }

    private Finding padded(List<HeldDay> days, List<FindingItem> items) {
        List<RideDay.Ride> rides = days.stream()
                .flatMap(day -> RideDay.of(day.tally()).rides().stream())
                .filter(RideDay.Ride::padded)
                .toList();
        long routes = rides.stream().map(RideDay.Ride::route).distinct().count();
        long km = rides.stream()
                        .mapToLong(ride -> ride.hectometres() - ride.usual())
                        .sum()
                / 10;
        return new FindingDraft(
                        TransportOverlap.PADDED,
                        TransportOverlap.VERSION,
                        FindingKind.BREACH,
                        settings.paddedProbability())
                .says(
                        "Sur " + FrenchText.count(days.size(), "journée") + ", " + period(days) + ", "
                                + FrenchText.count(rides.size(), "trajet")
                                + " sont facturés pour plus de kilomètres que le même parcours du même patient les jours"
                                + " voisins, alors que celui du même jour en compte un autre nombre, de "
                                + FrenchText.count(km, "km", "km") + " en tout, soit "
                                + FrenchText.euros(undue(items))
                                + " facturés sans être dus (articles L. 322-5 et L. 133-4 du code de la sécurité sociale).",
                        BASIS)
                .against(
                        FrenchText.count(rides.size(), "trajet") + " plus longs que le même parcours d'ordinaire",
                        "la même distance pour le même parcours",
                        "une route fermée ou un détour, justifié, explique ces kilomètres, ou si le jour même le parcours"
                                + " a la même longueur dans les deux sens")
                .rests(items)
                .figure("paddedTrips", rides.size(), "trajets")
                .figure("paddedKm", km, "km")
                .figure("paddedRoutes", routes, "parcours")
                .finish();
    }

    private Finding overlap(List<HeldDay> days, List<FindingItem> items) {
        long trips = sum(days, TransportOverlap.OVERLAPS);
        String observed = FrenchText.count(trips, "trajet") + " sur "
                + FrenchText.count(sum(days, TransportOverlap.TRIPS), "trajet") + " de "
                + FrenchText.count(days.size(), "journée");
        return new FindingDraft(
                        TransportOverlap.OVERLAP,
                        TransportOverlap.VERSION,
                        FindingKind.BREACH,
                        settings.overlapProbability())
                .says(
                        "Sur " + FrenchText.count(days.size(), "journée") + ", " + period(days) + ", "
                                + FrenchText.count(trips, "trajet")
                                + " d'un véhicule pris ailleurs par un autre patient, sans transport partagé déclaré, ont"
                                + " été facturés, soit " + FrenchText.euros(undue(items))
                                + " facturés sans être dus (articles L. 322-5 et L. 133-4 du code de la sécurité sociale).",
                        BASIS)
                .against(
                        observed + " en même temps qu'un autre du même véhicule",
                        "un seul patient à la fois par véhicule, sauf transport partagé",
                        "les trajets sont partagés, ou faits par plusieurs véhicules, ou ne se chevauchent que de "
                                + FrenchText.count(settings.toleranceMinutes(), "minute") + " au plus")
                .rests(items)
                .figure("overlappingTrips", trips, "trajets")
                .figure("overlapDays", days.size(), "jours")
                .finish();
    }

    private Finding km(List<HeldDay> days) {
        long trips = sum(days, TransportOverlap.EXCESSIVE);
        long km = sum(days, TransportOverlap.EXCESS_KM);
        FindingDraft draft = new FindingDraft(
                        TransportOverlap.KM,
                        TransportOverlap.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        settings.kmProbability())
                .says(
                        "Sur " + FrenchText.count(days.size(), "journée") + ", " + period(days) + ", "
                                + FrenchText.count(trips, "trajet") + " sur "
                                + FrenchText.number(sum(days, TransportOverlap.MEASURED))
                                + " sont facturés pour plus de kilomètres que la route la plus longue vraisemblable entre"
                                + " les deux communes, de " + FrenchText.count(km, "km", "km")
                                + " en tout (article L. 322-5 du code de la sécurité sociale : trajet le plus court"
                                + " compatible avec l'état du patient).",
                        BASIS)
                .against(
                        FrenchText.count(km, "km", "km") + " au-delà",
                        "au plus la route estimée, majorée de " + Math.round(100 * settings.marginShare()) + " % et de "
                                + settings.communeRadiusKm() + " km à chaque bout",
                        "une déviation, un centre complet ou une adresse écartée explique ces kilomètres")
                .figure("excessKm", km, "km")
                .figure("excessiveTrips", trips, "trajets");
        days.forEach(day -> draft.rests(new Evidence(
                day.day().atStartOfDay(ParisDay.ZONE).toInstant(), "trajets du " + FrenchText.date(day.day()))));
        return draft.finish();
    }

    private static long sum(List<HeldDay> days, int index) {
        return TransportOverlap.sum(days.stream().map(HeldDay::tally).toList(), index);
    }

    private static String period(List<HeldDay> days) {
        return FrenchText.between(days.get(0).day(), days.get(days.size() - 1).day());
    }
}
