package fr.vigie.streaming.contradiction.twice;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.contradiction.CareLines;
import fr.vigie.streaming.contradiction.Waiting;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.patient.Suspicions;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/** Suspects the later of two lines that bill the same act of the same visit, and the travel on its invoice. */
public final class DoubleBilling implements PatientRule {
    private static final long serialVersionUID = 1L;

    private final DoubleBillingSettings settings;

    public DoubleBilling(DoubleBillingSettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return DoubleBillingRules.CODE;
    }

    @Override
    public boolean reads(BillingLine line) {
        return CareLines.isClaimed(line) && CareLines.isOnPerson(line);
    }

    @Override
    public Optional<Days> bearsOn(SpecificRecordBase record) {
        return Optional.empty();
    }

    @Override
    public Judgement judge(LocalDate day, PatientFile file, Known known) {
        if (file.care(day).size() < 2) {
            return Judgement.NOTHING;
        }
        List<BillingLine> lines = file.care(day).stream()
                .filter(this::reads)
                .sorted(CareOrder.RECEIVED)
                .toList();
        Map<String, BillingLine> repeats = repeats(lines);
        List<Suspicion> held = new ArrayList<>();
        Optional<LocalDate> again = Optional.empty();
        for (BillingLine line : lines) {
            Optional<BillingLine> earlier = Optional.ofNullable(repeats.get(line.getLineId()))
                    .or(() -> CareLines.isTravel(line) ? travelOfRepeats(line, lines, repeats) : Optional.empty());
            if (earlier.isPresent()) {
                LocalDate ripe = ParisDay.of(line.getReceivedAt()).plusDays(settings.waitDays());
                if (known.today().isBefore(ripe)) {
                    again = Waiting.sooner(again, Optional.of(ripe));
                } else {
                    held.add(suspicion(line, earlier.get()));
                }
            }
        }
        return new Judgement(held, again);
    }

    /** The acts that repeat an earlier one, and that one; an earlier line is repeated once by an invoice. */
    private Map<String, BillingLine> repeats(List<BillingLine> received) {
        SameVisit same = new SameVisit(settings);
        Map<String, BillingLine> repeats = new TreeMap<>();
        List<BillingLine> due = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (BillingLine line : received) {
            if (!CareLines.isTravel(line)) {
                due.stream()
                        .filter(one -> same.isRepeated(one, line))
                        .filter(one -> taken.add(one.getLineId() + '|' + line.getInvoiceId()))
                        .findFirst()
                        .ifPresentOrElse(one -> repeats.put(line.getLineId(), one), () -> due.add(line));
            }
        }
        return repeats;
    }

    // One travels for the acts of a visit: where each act on the invoice is a repetition, so is the way.
    private static Optional<BillingLine> travelOfRepeats(
            BillingLine travel, List<BillingLine> lines, Map<String, BillingLine> repeats) {
        List<BillingLine> acts = lines.stream()
                .filter(line -> !CareLines.isTravel(line))
                .filter(line -> line.getInvoiceId().equals(travel.getInvoiceId()))
                .toList();
        boolean all = acts.stream().allMatch(act -> repeats.containsKey(act.getLineId()));
        return all ? acts.stream().findFirst().map(act -> repeats.get(act.getLineId())) : Optional.empty();
    }

    private static Suspicion suspicion(BillingLine line, BillingLine earlier) {
        String because = "même visite déjà facturée (facture reçue le "
                + FrenchText.date(ParisDay.of(earlier.getReceivedAt())) + ")";
        return Suspicions.of(DoubleBillingRules.CODE, AlertSubjectKind.PROFESSIONAL, line, 0, because);
    }
}
