package fr.vigie.streaming.nurse.mileage;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Words the mileage findings, in French. */
final class MileageFindings {
    private final MileageSettings settings;

    MileageFindings(MileageSettings settings) {
        this.settings = settings;
    }

    /** The findings, each with an undue line at least. */
    List<Finding> of(Collection<HeldDay> held, List<FindingItem> items) {
        List<Finding> findings = new ArrayList<>(2);
        List<FindingItem> beyondTheCap = items.stream()
                .filter(item -> item.getCode().equals(MileageRule.CAP)
                        || item.getReasonCodes().contains(MileageRule.CAP))
                .toList();
        if (!beyondTheCap.isEmpty()) {
            findings.add(cap(with(held, MileageRule.CAP).size(), beyondTheCap));
        }
        List<FindingItem> tooFar = items.stream()
                .filter(item -> item.getCode().equals(MileageRule.DISTANCE))
                .toList();
        if (!tooFar.isEmpty()) {
            findings.add(distance(with(held, MileageRule.DISTANCE), tooFar));
        }
        return findings;
    }

    private static List<HeldDay> with(Collection<HeldDay> held, String code) {
        return held.stream().filter(day -> day.codes().contains(code)).toList();
    }

    private Finding cap(int days, List<FindingItem> items) {
        String text = "Sur " + days + " journée" + plural(days)
                + ", les indemnités kilométriques facturées dépassent le plafond journalier par infirmier (km 1 à 299 à"
                + " 100 %, 300 à 399 à 50 %, rien au-delà), soit " + euros(items)
                + " facturés sans être dus (avenant n° 6 à la convention nationale des infirmiers).";
        return new FindingDraft(MileageRule.CAP, MileageRule.VERSION, FindingKind.BREACH, settings.capProbability())
                .says(
                        text,
                        "Avenant n° 6 à la convention nationale des infirmiers (plafonnement des IK, depuis le"
                                + " 31/03/2020) ; art. L133-4 CSS")
                .against(
                        days + " journée" + plural(days) + " au-delà du plafond",
                        "montant plafonné, ligne par ligne dans l'ordre des visites",
                        "les lignes relèvent de plusieurs exécutants, dont chacun a son propre plafond")
                .rests(items)
                .figure("journées au-delà du plafond", days, "jours")
                .finish();
    }

    private Finding distance(List<HeldDay> days, List<FindingItem> items) {
        long measured = sum(days, JudgedDay.MEASURED);
        long excessive = sum(days, JudgedDay.EXCESSIVE);
        long km = sum(days, JudgedDay.EXCESS_KM);
        long months =
                days.stream().map(day -> day.day().withDayOfMonth(1)).distinct().count();
        String text = "Sur " + months + " mois, " + excessive + " trajets sur " + measured
                + " sont facturés au-delà de la formule (2 × la distance par la route, moins l'abattement), pour " + km
                + " km de trop, soit " + euros(items) + " facturés sans être dus (NGAP, art. 13).";
        return new FindingDraft(
                        MileageRule.DISTANCE,
                        MileageRule.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        settings.distanceProbability())
                .says(text, "NGAP, dispositions générales, art. 13 ; art. L133-4 CSS")
                .against(
                        excessive + " trajets sur " + measured + " au-delà de la formule, " + km + " km de trop",
                        "moins de " + Math.round(settings.minExcessiveShare() * 100)
                                + " % de trajets au-delà de la formule majorée de " + settings.marginKm() + " km ou "
                                + Math.round(settings.marginShare() * 100) + " %",
                        "un cabinet secondaire est déclaré, ou le lieu réel des soins est plus éloigné que l'adresse"
                                + " connue, ou la route réelle est bien plus longue (montagne, estuaire)")
                .rests(items)
                .figure("trajets au-delà de la formule", excessive, "trajets")
                .figure("trajets mesurés", measured, "trajets")
                .figure("kilomètres de trop", km, "km")
                .finish();
    }

    private static String euros(List<FindingItem> items) {
        return FrenchText.euros(items.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum());
    }

    private static long sum(List<HeldDay> days, int figure) {
        return days.stream().mapToLong(day -> day.tally().get(figure)).sum();
    }

    private static String plural(int count) {
        return count > 1 ? "s" : "";
    }
}
