package fr.vigie.casequeue.casework;

import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.text.FrenchText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The last case concluded on the subject of an alert under its scheme, for an alert that is in no case now.
 *
 * @param number of the case
 * @param closedOn the day of its conclusion
 * @param asideUntil the day until which the alert is put aside because of it; absent if it is in the queue
 * @param since why the alert is in the queue all the same, in French
 */
public record Antecedent(
        String alertId,
        String number,
        Outcome outcome,
        LocalDate closedOn,
        Optional<LocalDate> asideUntil,
        List<String> since) {
    /** What it means for the alert, in French, before the case is named. */
    public String lead() {
        if (asideUntil.isPresent()) {
            return "Mise de côté jusqu’au " + FrenchText.date(asideUntil.get()) + "\u00a0: même motif que le dossier ";
        }
        String why = String.join(", ", since.isEmpty() ? List.of("alerte nouvelle") : since);
        return (outcome == Outcome.NO_ACTION ? "De retour\u00a0: " : "Suite\u00a0: ") + why
                + ". Antécédent\u00a0: dossier ";
    }

    /** How the case was concluded, in French, behind its number. */
    public String tail() {
        return ", " + concluded() + " le " + FrenchText.date(closedOn) + ".";
    }

    /** All of it, in French. */
    public String text() {
        return lead() + number + tail();
    }

    private String concluded() {
        return switch (outcome) {
            case NO_ACTION -> "classé sans suite";
            case FRAUD -> "clos pour fraude";
            case FAULT -> "clos pour faute";
            case ABUSE -> "clos pour abus";
            case ERROR -> "clos pour erreur de bonne foi";
            case VICTIM -> "clos, personne victime";
        };
    }
}
