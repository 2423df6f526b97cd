package fr.vigie.streaming.physician.overruns;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** Words the finding of a share of dépassements, in French. */
final class OverrunFinding {
    private static final String LAW = "art. R4127-53 CSP (tact et mesure) ; convention médicale (dépassements)";

    private final OverrunSettings settings;

    OverrunFinding(OverrunSettings settings) {
        this.settings = settings;
    }

    /** The finding of quarters beyond, at least one, in order, with the physician's own share before if it is known. */
    Finding of(List<OverrunQuarter> beyond, OptionalLong past) {
        OverrunQuarter highest = beyond.stream()
                .max(Comparator.comparing(OverrunQuarter::share).thenComparing(OverrunQuarter::first))
                .orElseThrow();
        boolean risen = past.isPresent() && highest.share() >= settings.minTimesOwn() * past.getAsLong();
        double probability = risen ? settings.probability() : settings.lowProbability();
        FindingDraft draft = new FindingDraft(Overruns.CODE, Overruns.VERSION, FindingKind.IMPLAUSIBLE, probability)
                .says(text(beyond, highest, past), LAW)
                .against(
                        percent(highest.share()) + " des honoraires, pendant "
                                + FrenchText.count(beyond.size(), "trimestre"),
                        percent(highest.median()) + " pour la médiane des médecins comparables",
                        "l'exercice l'explique (notoriété, actes rares, exigences des patients), ou la part reste"
                                + " proche de celle des confrères de même spécialité qui pratiquent des dépassements")
                .figure("part des dépassements", highest.share() / 10.0, "%")
                .figure("médiane des médecins comparables", highest.median() / 10.0, "%")
                .figure("trimestres", beyond.size(), "trimestres");
        // No line is undue for it: the quarters themselves are what it rests on.
        beyond.forEach(quarter -> draft.rests(new Evidence(
                quarter.first().atStartOfDay(ParisDay.ZONE).toInstant(), "trimestre du " + quarter.first())));
        return draft.finish();
    }

    private static String text(List<OverrunQuarter> beyond, OverrunQuarter highest, OptionalLong past) {
        LocalDate last = Span.QUARTER.last(beyond.get(beyond.size() - 1).first());
        return "Pendant " + FrenchText.count(beyond.size(), "trimestre") + " "
                + FrenchText.between(beyond.get(0).first(), last)
                + ", les dépassements représentent jusqu'à " + percent(highest.share())
                + " des honoraires facturés, contre " + percent(highest.median())
                + " pour la médiane et " + percent(highest.high())
                + " pour le 99e centile des médecins de même spécialité qui en pratiquent" + past(past)
                + " : rien n'est indu pour autant, mais le tact et la mesure (art. R4127-53 CSP) peuvent être soumis à"
                + " la commission de conciliation.";
    }

    private static String past(OptionalLong past) {
        return past.isPresent()
                ? " (" + percent(past.getAsLong()) + " auparavant pour ce médecin)"
                : " (aucun passé suffisant n'est connu pour ce médecin)";
    }

    private static String percent(long perMille) {
        return FrenchText.number(BigDecimal.valueOf(perMille, 1), 1) + "\u00A0%";
    }
}
