package fr.vigie.streaming.care;

import static fr.vigie.domain.text.FrenchText.between;
import static fr.vigie.domain.text.FrenchText.count;
import static fr.vigie.domain.text.FrenchText.euros;

import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.finding.FindingDraft;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Words a charge with the figures of its undue lines. */
final class ChargeText {

    private final Charge charge;
    private final Weighing weighing;

    ChargeText(Charge charge, Weighing weighing) {
        this.charge = charge;
        this.weighing = weighing;
    }

    Finding finding(List<FindingItem> items) {
        long passages = items.stream().map(ChargeText::passage).distinct().count();
        long patients = items.stream().map(ChargeText::patient).distinct().count();
        long undue = items.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
        String lines =
                count(passages, "passage") + " (" + count(items.size(), "ligne") + ") de " + count(patients, "patient");
        return new FindingDraft(charge.code(), charge.version(), charge.kind(), charge.probability())
                .says(
                        lines + (passages < 2 ? " est facturé " : " sont facturés ") + charge.what() + ", "
                                + between(first(items), last(items)) + ", soit " + euros(undue)
                                + " facturés sans être dus (" + charge.legalBasis() + ").",
                        charge.legalBasis())
                .against(lines + ", " + euros(undue), charge.expected() + least(), charge.silentIf())
                .rests(items)
                .figure("passages", passages, "passages")
                .figure("patients", patients, "patients")
                .figure("lignes indues", items.size(), "lignes")
                .finish();
    }

    private String least() {
        return " ; en deçà de " + count(weighing.minPassages(), "passage") + ", de "
                + count(weighing.minPatients(), "patient") + " ou de " + euros(weighing.minUndueCents())
                + " par an : erreur de saisie possible";
    }

    private static String patient(FindingItem item) {
        return item.getPatientId().orElse("");
    }

    private static String passage(FindingItem item) {
        return item.getCareDate() + patient(item);
    }

    private static LocalDate first(List<FindingItem> items) {
        return items.stream()
                .map(FindingItem::getCareDate)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate last(List<FindingItem> items) {
        return items.stream()
                .map(FindingItem::getCareDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
