package fr.vigie.streaming.nurse.mileage;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.fact.NamedFigure;
import fr.vigie.streaming.fact.TravelDaySummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words the mileage findings, in French. */
final class MileageFindings {
    private static final int EVIDENCE = 20;

    private final MileageSettings settings;

    MileageFindings(MileageSettings settings) {
        this.settings = settings;
    }

    /** The finding of an ignored cap; none without an undue line. */
    Optional<Finding> cap(List<TravelDaySummary> capDays, List<FindingItem> items) {
        List<FindingItem> mine = items.stream()
                .filter(item -> item.getCode().equals(MileageRule.CAP)
                        || item.getReasonCodes().contains(MileageRule.CAP))
                .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = finding(MileageRule.CAP, FindingKind.BREACH, mine, settings.capProbability());
        String undue = euros(mine);
        finding.setText("Sur " + capDays.size() + " journée" + plural(capDays.size())
                + ", les indemnités kilométriques facturées dépassent le plafond journalier par infirmier (km 1 à 299 à"
                + " 100 %, 300 à 399 à 50 %, rien au-delà), soit " + undue
                + " facturés sans être dus (avenant n° 6 à la convention nationale des infirmiers).");
        finding.setLegalBasis("Avenant n° 6 à la convention nationale des infirmiers (plafonnement des IK, depuis le"
                + " 31/03/2020) ; art. L133-4 CSS");
        finding.setObserved(capDays.size() + " journée" + plural(capDays.size()) + " au-delà du plafond");
        finding.setExpected("montant plafonné, ligne par ligne dans l'ordre des visites");
        finding.setSilentIf("les lignes relèvent de plusieurs exécutants, dont chacun a son propre plafond");
        finding.setFigures(List.of(figure("journées au-delà du plafond", capDays.size(), "jours")));
        return Optional.of(finding);
    }

    /** The finding of a month's trips beyond the formula; none without an undue line. */
    Optional<Finding> distance(List<TravelDaySummary> heldDays, List<FindingItem> items) {
        List<FindingItem> mine = items.stream()
                .filter(item -> item.getCode().equals(MileageRule.DISTANCE))
                .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        int measured = sum(heldDays, TravelDaySummary::getMeasured);
        int excessive = sum(heldDays, TravelDaySummary::getExcessive);
        int km = sum(heldDays, TravelDaySummary::getExcessKm);
        int months = (int) heldDays.stream()
                .map(day -> day.getCareDate().withDayOfMonth(1))
                .distinct()
                .count();
        Finding finding = finding(MileageRule.DISTANCE, FindingKind.IMPLAUSIBLE, mine, settings.distanceProbability());
        finding.setText("Sur " + months + " mois, " + excessive + " trajets sur " + measured
                + " sont facturés au-delà de la formule (2 × la distance par la route, moins l'abattement), pour " + km
                + " km de trop, soit " + euros(mine) + " facturés sans être dus (NGAP, art. 13).");
        finding.setLegalBasis("NGAP, dispositions générales, art. 13 ; art. L133-4 CSS");
        finding.setObserved(excessive + " trajets sur " + measured + " au-delà de la formule, " + km + " km de trop");
        finding.setExpected("moins de " + Math.round(settings.minExcessiveShare() * 100)
                + " % de trajets au-delà de la formule majorée de " + settings.marginKm() + " km ou "
                + Math.round(settings.marginShare() * 100) + " %");
        finding.setSilentIf(
                "un cabinet secondaire est déclaré, ou le lieu réel des soins est plus éloigné que l'adresse"
                        + " connue, ou la route réelle est bien plus longue (montagne, estuaire)");
        finding.setFigures(List.of(
                figure("trajets au-delà de la formule", excessive, "trajets"),
                figure("trajets mesurés", measured, "trajets"),
                figure("kilomètres de trop", km, "km")));
        return Optional.of(finding);
    }

    private static Finding finding(String code, FindingKind kind, List<FindingItem> items, double probability) {
        List<FindingItem> sorted = items.stream()
                .sorted(Comparator.comparing(FindingItem::getCareDate)
                        .thenComparing(item -> item.getLineId().orElse("")))
                .toList();
        Finding finding = new Finding();
        finding.setCode(code);
        finding.setVersion(MileageFunction.VERSION);
        finding.setKind(kind);
        finding.setEvidenceIds(sorted.stream()
                .limit(EVIDENCE)
                .map(item -> item.getLineId().orElseThrow())
                .toList());
        finding.setFirstEvidenceAt(start(sorted.get(0).getCareDate()));
        finding.setLastEvidenceAt(start(sorted.get(sorted.size() - 1).getCareDate()));
        finding.setProbability(BigDecimal.valueOf(probability).setScale(4, RoundingMode.HALF_UP));
        return finding;
    }

    private static java.time.Instant start(LocalDate day) {
        return day.atStartOfDay(ParisDay.ZONE).toInstant();
    }

    private static String euros(List<FindingItem> items) {
        return new Cents(items.stream()
                        .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                        .sum())
                .toFrench();
    }

    private static NamedFigure figure(String name, long value, String unit) {
        return new NamedFigure(name, BigDecimal.valueOf(value).setScale(4), unit);
    }

    private static int sum(List<TravelDaySummary> days, java.util.function.ToIntFunction<TravelDaySummary> of) {
        return days.stream().mapToInt(of).sum();
    }

    private static String plural(int count) {
        return count > 1 ? "s" : "";
    }
}
