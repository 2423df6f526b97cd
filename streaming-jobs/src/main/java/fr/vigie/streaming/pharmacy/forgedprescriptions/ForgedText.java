package fr.vigie.streaming.pharmacy.forgedprescriptions;

import static fr.vigie.domain.text.FrenchText.between;
import static fr.vigie.domain.text.FrenchText.count;
import static fr.vigie.domain.text.FrenchText.euros;

import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Words the findings of forged prescriptions, in French. */
final class ForgedText {
    static final String LAW = "art. 441-1 et 313-1 CP ; art. L114-17-1 et L133-4-1 CSS";

    private static final String EXPECTED = "un traitement onéreux suivi dans une pharmacie habituelle, prescrit près du"
            + " domicile ou par un centre connu du patient";
    private static final String SILENT_IF =
            "les ordonnances sont authentiques (appel au prescripteur), sont arrivées par voie"
                    + " électronique, ou le patient était déjà connu de ces pharmacies";

    private final ForgedSettings settings;
    private final List<FindingItem> items;

    /** Words for undue lines, at least one. */
    ForgedText(ForgedSettings settings, List<FindingItem> items) {
        this.settings = settings;
        this.items = List.copyOf(items);
    }

    /** What is said of a patient. */
    Finding ofPatient() {
        String text = period() + ", " + dispensings()
                + " de médicaments onéreux prescrits par un médecin exerçant à plus de "
                + settings.remoteKm() + " km du domicile comme de la pharmacie ont été obtenues dans des pharmacies où"
                + " l'assuré n'était pas connu, dont au moins " + settings.minPharmacies() + " en "
                + count(settings.windowDays(), "jour") + ", soit " + euros(cents())
                + " remboursés : ordonnances à faire"
                + " authentifier par le prescripteur (" + LAW + ").";
        return draft(ForgedRules.PATIENT, settings.probability(), text).finish();
    }

    /** What is said of a prescriber, who is taken for the victim. */
    Finding ofPrescriber() {
        String text = period() + ", " + count(patients(), "assuré") + " ont obtenu " + dispensings()
                + " de médicaments onéreux au nom de ce médecin, qui exerce à plus de " + settings.remoteKm()
                + " km de leurs domiciles et des pharmacies, chacun dans plusieurs pharmacies où il n'était pas connu,"
                + " soit " + euros(cents()) + " remboursés : ses ordonnances paraissent contrefaites, le médecin est à"
                + " entendre comme victime (" + LAW + ").";
        return draft(ForgedRules.PRESCRIBER, settings.prescriberProbability(), text)
                .ofVictim()
                .figure("assurés", patients(), "assurés")
                .finish();
    }

    private FindingDraft draft(String code, double probability, String text) {
        return new FindingDraft(code, ForgedRules.VERSION, FindingKind.IMPLAUSIBLE, probability)
                .says(text, LAW)
                .against(dispensings() + ", " + euros(cents()), EXPECTED, SILENT_IF)
                .rests(items)
                .figure("délivrances", invoices(), "délivrances")
                .figure("lignes indues", items.size(), "lignes");
    }

    private String dispensings() {
        return count(invoices(), "délivrance") + " (" + count(items.size(), "ligne") + ")";
    }

    private long invoices() {
        return items.stream().map(FindingItem::getInvoiceId).distinct().count();
    }

    private long patients() {
        return items.stream()
                .flatMap(item -> item.getPatientId().stream())
                .distinct()
                .count();
    }

    private long cents() {
        return items.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
    }

    private String period() {
        List<LocalDate> days = items.stream()
                .map(FindingItem::getCareDate)
                .sorted(Comparator.naturalOrder())
                .toList();
        String words = between(days.get(0), days.get(days.size() - 1));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
