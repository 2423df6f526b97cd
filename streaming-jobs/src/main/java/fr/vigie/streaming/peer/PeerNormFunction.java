package fr.vigie.streaming.peer;

import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.fact.PeerGroupBins;
import fr.vigie.streaming.fact.PeerNormFact;
import fr.vigie.streaming.state.AvroMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * The quantiles of one feature in one period, group by group. Keyed by feature and period; a close costs what has changed
 * and the bins of the groups it has changed in. Groups of fewer than {@value #LEAST} members are not told of: whoever asks
 * falls back on a wider one, or on silence.
 */
public final class PeerNormFunction extends DayCloseFunction {
    /** Fewest members of a group that is told of. */
    public static final int LEAST = 30;

    private static final long serialVersionUID = 1L;

    private transient AvroMap<FeatureValue> members;
    private transient AvroMap<PeerGroupBins> groups;

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        members = AvroMap.of(state(), "members", FeatureValue.SCHEMA$);
        groups = AvroMap.of(state(), "groups", PeerGroupBins.SCHEMA$);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        TreeMap<String, PeerBins> changed = new TreeMap<>();
        for (Envelope envelope : arrived) {
            FeatureValue now = envelope.as(FeatureValue.class);
            String member = now.getSubjectKind() + "|" + now.getSubject();
            Optional<FeatureValue> before = members.get(member);
            if (before.isPresent()) {
                count(before.get(), -1, changed);
            }
            count(now, 1, changed);
            members.put(member, now);
        }
        for (Map.Entry<String, PeerBins> group : changed.entrySet()) {
            groups.put(group.getKey(), new PeerGroupBins(group.getValue().toList()));
            tell(close, group.getKey(), group.getValue());
        }
    }

    private void count(FeatureValue member, int by, Map<String, PeerBins> changed) throws Exception {
        if (member.getValue().isEmpty()) {
            return;
        }
        for (String group : member.getGroups()) {
            PeerBins bins = changed.get(group);
            if (bins == null) {
                bins = PeerBins.of(groups.get(group).map(PeerGroupBins::getBins).orElse(List.of()));
                changed.put(group, bins);
            }
            bins.change(member.getValue().get(), by);
        }
    }

    private static void tell(Close close, String group, PeerBins bins) {
        int separator = close.key().lastIndexOf('|');
        String feature = close.key().substring(0, separator);
        String period = close.key().substring(separator + 1);
        if (bins.count() >= LEAST) {
            close.send(
                    Form.PEER_NORM,
                    "",
                    close.key() + "|" + group,
                    new PeerNormFact(
                            feature, java.time.LocalDate.parse(period), group, bins.count(), bins.quantiles()));
        }
    }
}
