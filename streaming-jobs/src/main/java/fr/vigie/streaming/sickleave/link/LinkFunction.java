package fr.vigie.streaming.sickleave.link;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.KnownAtClose;
import fr.vigie.streaming.state.AvroMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.OpenContext;

/** Keeps what the leaves of all insured say of one physician or one firm, and asks a rule about it. Keyed by that subject. */
public final class LinkFunction<T extends SpecificRecordBase> extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private final LinkRule<T> rule;
    private final Set<Stream> delivered;
    private transient AvroMap<T> facts;
    private transient FindingDesk desk;

    /** @param delivered the streams that are delivered at all */
    public LinkFunction(LinkRule<T> rule, Set<Stream> delivered) {
        this.rule = rule;
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        facts = AvroMap.of(state(), "facts", SpecificData.get().getSchema(rule.fact()));
        desk = new FindingDesk(state(), "link");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            if (envelope.isRetraction()) {
                facts.remove(envelope.id());
            } else {
                facts.put(envelope.id(), envelope.as(rule.fact()));
            }
        }
        List<T> held = facts.values();
        Known known = new KnownAtClose(close.references(), close.millis(), delivered);
        report(close, rule.judge(close.key(), held, known));
        if (rule.waits(close.key(), held, known)) {
            close.wakeAt(close.day().plusDays(1));
        }
    }

    private void report(Close close, Optional<DetectorVerdict> verdict) throws Exception {
        AlertKey subject = new AlertKey(Scheme.DAILY_ALLOWANCES, rule.subject(), close.key());
        desk.itemise(
                subject,
                close.millis(),
                rule.code(),
                verdict.map(DetectorVerdict::items).orElse(List.of()),
                close::send);
        desk.report(
                subject,
                close.millis(),
                rule.code(),
                verdict.map(DetectorVerdict::finding),
                rule.withdrawnBecause(),
                close::send);
    }
}
