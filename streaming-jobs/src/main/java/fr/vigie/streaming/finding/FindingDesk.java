package fr.vigie.streaming.finding;

import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.SaidItem;
import fr.vigie.streaming.fact.SaidItems;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.SchemaNormalization;

/**
 * Where a detector's operator reports what it finds of a subject: it remembers what was said, so that only changes
 * travel, and a finding that no longer holds is withdrawn with a reason.
 */
public final class FindingDesk {
    private final AvroMap<Finding> findings;
    private final AvroMap<SaidItems> items;
    private final boolean ofManySchemes;

    /** The desk of a detector in an operator's keyed state. */
    public FindingDesk(SubjectState state, String detector) {
        this(state, detector, false);
    }

    /** The desk of detectors of several schemes, which may have the same reason for one subject. */
    public static FindingDesk ofManySchemes(SubjectState state, String name) {
        return new FindingDesk(state, name, true);
    }

    private FindingDesk(SubjectState state, String detector, boolean ofManySchemes) {
        this.ofManySchemes = ofManySchemes;
        findings = AvroMap.of(state, detector + "-findings", Finding.SCHEMA$);
        items = AvroMap.of(state, detector + "-items", SaidItems.SCHEMA$);
    }

    /** Whether a finding with a code stands; at the desk of one scheme. */
    public boolean stands(String code) throws Exception {
        return findings.get(code).isPresent();
    }

    /**
     * Says what is found now under a code; nothing goes out if it was said already.
     *
     * @param withdrawnBecause in French: why an earlier finding no longer holds, should there be none now
     */
    public void report(
            AlertKey subject,
            long close,
            String code,
            Optional<Finding> finding,
            String withdrawnBecause,
            Consumer<Envelope> out)
            throws Exception {
        report("", subject, close, code, finding, withdrawnBecause, out);
    }

    /**
     * The same for a finding of one of several things of the subject, such as one of a professional's cards: it neither
     * replaces nor withdraws what is said of the others.
     */
    public void report(
            String source,
            AlertKey subject,
            long close,
            String code,
            Optional<Finding> finding,
            String withdrawnBecause,
            Consumer<Envelope> out)
            throws Exception {
        finding.ifPresent(one -> one.setSource(source));
        String address = address(subject, code);
        Optional<Finding> said = findings.get(address);
        if (finding.isPresent()) {
            if (!finding.equals(said)) {
                findings.put(address, finding.get());
                out.accept(Envelope.fact(Form.FINDING, close, subject.text(), code, finding.get()));
            }
        } else if (said.isPresent()) {
            findings.remove(address);
            Finding withdrawn = said.get();
            withdrawn.setWithdrawnBecause(withdrawnBecause);
            out.accept(Envelope.fact(Form.FINDING, close, subject.text(), code, withdrawn));
        }
    }

    /**
     * Says which lines are undue now in one part (such as a month of care) of the subject's records; lines said before
     * and not now are taken back.
     */
    public void itemise(AlertKey subject, long close, String part, List<FindingItem> now, Consumer<Envelope> out)
            throws Exception {
        Map<String, SaidItem> said = new HashMap<>();
        items.get(part).ifPresent(before -> before.getItems().forEach(item -> said.put(item.getId(), item)));
        Map<String, SaidItem> saying = new TreeMap<>();
        for (FindingItem item : now) {
            String id = subject.text()
                    + '|'
                    + item.getLineId().or(item::getPaymentId).orElseThrow()
                    + '|'
                    + item.getCode();
            item.setAlertKey(subject.text());
            SaidItem entry = new SaidItem(id, item.getInvoiceId(), fingerprint(item));
            saying.put(id, entry);
            if (!entry.equals(said.remove(id))) {
                out.accept(Envelope.fact(Form.FINDING_ITEM, close, item.getInvoiceId(), id, item));
            }
        }
        for (SaidItem gone : new TreeMap<>(said).values()) {
            if (!saying.containsKey(gone.getId())) {
                out.accept(Envelope.retraction(Form.FINDING_ITEM, close, gone.getInvoiceId(), gone.getId()));
            }
        }
        remember(part, new ArrayList<>(saying.values()));
    }

    /** Forgets the lines said in a part, which stand: they are not looked after any more. */
    public void forgetItems(String part) throws Exception {
        items.remove(part);
    }

    /** Forgets what was said under a code, which stands: it is not looked after any more. */
    public void forgetFinding(AlertKey subject, String code) throws Exception {
        findings.remove(address(subject, code));
    }

    private String address(AlertKey subject, String code) {
        return ofManySchemes ? subject.scheme() + "|" + code : code;
    }

    private void remember(String part, List<SaidItem> saying) throws Exception {
        if (saying.isEmpty()) {
            items.remove(part);
        } else {
            items.put(part, new SaidItems(saying));
        }
    }

    private static long fingerprint(FindingItem item) {
        return SchemaNormalization.fingerprint64(RecordBinary.encode(item));
    }
}
