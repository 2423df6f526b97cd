package fr.vigie.streaming.card.impossibletravel;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.fact.NamedFigure;
import fr.vigie.streaming.finding.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * A card that jumps, to be put into words.
 *
 * @param jumps the jumps that nothing explains, by time, at least one
 * @param settings settings of the detector
 */
record UsurpedCard(List<Jump> jumps, ImpossibleTravelSettings settings) {

    /** The finding: of the holder, as a victim. */
    Finding finding() {
        Finding.Builder finding = Finding.newBuilder()
                .setCode(ImpossibleTravel.CODE)
                .setVersion(ImpossibleTravel.VERSION)
                .setKind(FindingKind.IMPLAUSIBLE)
                .setText(text())
                .setLegalBasis(
                        "Code de la sécurité sociale, art. L. 161-33 et R. 161-52 (carte propre à son titulaire) ;"
                                + " code pénal, art. 226-4-1 (usurpation d'identité)")
                .setObserved(travels() + " sur " + days() + ", jusqu'à "
                        + FrenchText.number((long) fastest().kmPerHour()) + " km/h")
                .setExpected(
                        "des trajets possibles en voiture, en train ou en avion, l'incertitude sur les lieux déduite")
                .setSilentIf(silentIf())
                .setVictim(true)
                .setProbability(BigDecimal.valueOf(settings.probability()).setScale(4, RoundingMode.HALF_UP))
                .setHarmCents(settings.harmCents())
                .setFigures(List.of(
                        figure("impossibleTravels", jumps.size(), "trajets"),
                        figure("impossibleTravelDays", dayCount(), "jours"),
                        figure("fastestKmPerHour", (long) fastest().kmPerHour(), "km/h"),
                        figure("farthestKm", farthestKm(), "km")));
        Evidence.writeInto(
                finding,
                jumps.stream()
                        .flatMap(Jump::readings)
                        .map(CardReading::evidence)
                        .toList());
        return finding.build();
    }

    private String text() {
        Jump fastest = fastest();
        return "La carte de professionnel de santé a fait " + travels() + " sur " + days() + " (par exemple de "
                + fastest.first().place().name() + " à "
                + fastest.second().place().name() + ", au moins "
                + FrenchText.count((long) fastest.km(), "km", "km") + " en " + duration(fastest.elapsed()) + ", "
                + FrenchText.period(fastest.day(), fastest.day())
                + ") : un tiers s'en sert vraisemblablement et son titulaire est la victime présumée"
                + " (articles L. 161-33 et R. 161-52 du code de la sécurité sociale).";
    }

    private static String duration(Duration elapsed) {
        return elapsed.toMinutes() < 1 ? "moins d'une minute" : FrenchText.duration(elapsed);
    }

    private String silentIf() {
        return "l'horloge d'un seul lecteur proche, décalée d'au plus "
                + FrenchText.duration(Duration.ofMinutes(settings.maxClockErrorMinutes()))
                + ", expliquait ces trajets, ou s'ils étaient moins de " + settings.minJumps() + " sur "
                + FrenchText.count(settings.minJumpDays(), "jour") + " et moins de " + settings.minJumpsInOneDay()
                + " dans un même jour";
    }

    private String travels() {
        return FrenchText.count(jumps.size(), "trajet impossible", "trajets impossibles");
    }

    private String days() {
        return FrenchText.count(dayCount(), "jour");
    }

    private long dayCount() {
        return jumps.stream().map(Jump::day).distinct().count();
    }

    private Jump fastest() {
        return jumps.stream().min(Jump.FASTEST).orElseThrow();
    }

    private long farthestKm() {
        return (long) jumps.stream()
                .map(Jump::km)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .doubleValue();
    }

    private static NamedFigure figure(String name, long value, String unit) {
        return new NamedFigure(name, BigDecimal.valueOf(value).setScale(4), unit);
    }
}
