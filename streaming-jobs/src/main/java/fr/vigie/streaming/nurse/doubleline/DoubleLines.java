package fr.vigie.streaming.nurse.doubleline;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.nurse.ItemisedRule;
import fr.vigie.streaming.nurse.NurseActs;
import fr.vigie.streaming.reference.Known;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds acts that the nurse who did them billed twice (CSS L133-4). */
public final class DoubleLines extends ItemisedRule {
    /** Reason code. */
    public static final String CODE = "DOUBLE_LINE";

    /** Version of the detector. */
    public static final String VERSION = "2";

    private static final long serialVersionUID = 1L;

    private final DoubleLineSettings settings;

    public DoubleLines(DoubleLineSettings settings) {
        super(settings.enough());
        this.settings = settings;
    }

    @Override
    public String name() {
        return "double-line";
    }

    @Override
    protected Set<String> codes() {
        return Set.of(CODE);
    }

    @Override
    public boolean reads(BillingLine line) {
        return line.getPatientId().isPresent() && NurseActs.isOfNurses(line);
    }

    @Override
    protected List<FindingItem> undue(CareDay day) {
        Map<SameAct, List<BillingLine>> acts = new HashMap<>();
        List<BillingLine> again = new ArrayList<>();
        day.lines().stream()
                .filter(line -> reads(line) && NurseActs.counts(line) && line.getReimbursedCents() > 0)
                .sorted(CareOrder.RECEIVED)
                .forEach(line -> SameAct.of(line).ifPresent(act -> {
                    List<BillingLine> before = acts.computeIfAbsent(act, any -> new ArrayList<>());
                    if (isAgain(before, line)) {
                        again.add(line);
                    } else {
                        before.add(line);
                    }
                }));
        return again.stream().map(line -> UndueLine.of(CODE, line, 0)).toList();
    }

    // As many lines of one act as its first invoice has are due: a séance may hold an act twice.
    private boolean isAgain(List<BillingLine> before, BillingLine line) {
        if (before.isEmpty()) {
            return false;
        }
        BillingLine first = before.get(0);
        Duration apart = Duration.between(first.getReceivedAt(), line.getReceivedAt());
        return SameAct.isAgain(first, line) && apart.compareTo(Duration.ofDays(settings.maxDaysApart())) <= 0;
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        if (items.isEmpty()) {
            return List.of();
        }
        String acts = FrenchText.count(items.size(), "ligne");
        String days = FrenchText.count(days(items), "journée");
        return List.of(new FindingDraft(CODE, VERSION, FindingKind.BREACH, settings.probability())
                .says(
                        "Sur " + days + ", " + acts + " facturent une seconde fois, sur une autre facture, un acte déjà"
                                + " facturé par le même infirmier pour le même patient et le même passage (ou le même"
                                + " forfait journalier), soit " + FrenchText.euros(cents(items))
                                + " facturés sans être dus (art. L133-4 CSS).",
                        "Art. L133-4 CSS ; NGAP, dispositions générales, art. 5")
                .against(
                        acts + " en double sur " + days,
                        "un acte d'un passage est facturé une fois, le forfait de dépendance une fois par jour",
                        "les actes relèvent de passages, de prescriptions ou de prises en charge distincts, ou la"
                                + " première facture a été refusée")
                .rests(items)
                .figure("linesBilledTwice", items.size(), "lignes")
                .finish());
    }

    @Override
    public String withdrawnBecause() {
        return "Les actes ne sont plus facturés deux fois au vu des pièces reçues depuis.";
    }
}
