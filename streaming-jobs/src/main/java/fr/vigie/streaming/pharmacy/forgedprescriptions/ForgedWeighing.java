package fr.vigie.streaming.pharmacy.forgedprescriptions;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareGroup;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.Charge;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.SuspicionRule;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.care.Weighing;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Weighs the suspicions against one patient or in the name of one prescriber, a year of care at a time, in words of its own. */
final class ForgedWeighing implements CareRule {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final ForgedSettings settings;
    private final SuspicionRule weighing;

    ForgedWeighing(String name, AlertSubjectKind subject, String code, ForgedSettings settings) {
        boolean ofPatient = subject == AlertSubjectKind.PATIENT;
        Weighing least = ofPatient ? settings.ofPatient() : settings.ofPrescriber();
        // Only what is weighed is shared with the other detectors of suspicions: the words are those of pharmacies.
        Charge charge = new Charge(
                code, ForgedRules.VERSION, FindingKind.IMPLAUSIBLE, settings.probability(), "", ForgedText.LAW, "", "");
        this.code = code;
        this.settings = settings;
        this.weighing =
                new SuspicionRule(name, Scheme.PRESCRIPTIONS, subject, CareGroup.ANYONE, least, List.of(charge));
    }

    @Override
    public String name() {
        return weighing.name();
    }

    @Override
    public Scheme scheme() {
        return weighing.scheme();
    }

    @Override
    public AlertSubjectKind subject() {
        return weighing.subject();
    }

    @Override
    public Set<String> suspicionCodes() {
        return weighing.suspicionCodes();
    }

    @Override
    public boolean reads(BillingLine line) {
        return false;
    }

    @Override
    public Span span() {
        return weighing.span();
    }

    @Override
    public int waitDays() {
        return weighing.waitDays();
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        return weighing.tally(day, known);
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        return weighing.held(days, known);
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        return weighing.items(day, held, known);
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        ForgedText text = new ForgedText(settings, items);
        return items.isEmpty()
                ? List.of()
                : List.of(code.equals(ForgedRules.PRESCRIBER) ? text.ofPrescriber() : text.ofPatient());
    }

    @Override
    public String withdrawnBecause() {
        return "Les pièces reçues depuis (prescription, pharmacie habituelle, lieu d'exercice) expliquent les délivrances.";
    }
}
