package fr.vigie.streaming.care;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecordBase;

/** Reads purchases only, and notes how many tests each was for. */
final class PurchasesRule implements CareRule {
    private static final long serialVersionUID = 1L;
    static final List<Integer> TESTS = new ArrayList<>();

    @Override
    public String name() {
        return "purchases";
    }

    @Override
    public Scheme scheme() {
        return Scheme.ANTIGEN_TESTS;
    }

    @Override
    public AlertSubjectKind subject() {
        return AlertSubjectKind.BILLER;
    }

    @Override
    public boolean reads(BillingLine line) {
        return false;
    }

    @Override
    public boolean readsOther(SpecificRecordBase record) {
        return record instanceof KitPurchase;
    }

    @Override
    public Span span() {
        return Span.YEAR;
    }

    @Override
    public int waitDays() {
        return 0;
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        day.others(KitPurchase.class).forEach(one -> TESTS.add(one.getTests()));
        return Tally.NONE;
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        return List.of();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        return List.of();
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return List.of();
    }

    @Override
    public String withdrawnBecause() {
        return "";
    }
}
