package fr.vigie.streaming.peer;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.PeerFigure;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.peer.PeerRule.Standing;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.KnownAtClose;
import fr.vigie.streaming.reference.PeerNorm;
import fr.vigie.streaming.state.AvroMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Compares the features of one professional or biller with those of the peers. Keyed by {@code KIND|id}; norms are broadcast
 * and looked up as of the eve, so that no subject is held against a day that is still being counted.
 */
public final class PeerComparisonFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;
    private static final int HORIZON_DAYS = 800;

    private final List<PeerRule> rules;
    private final Set<Stream> delivered;
    private transient AvroMap<FeatureValue> values;
    private transient FindingDesk desk;

    public PeerComparisonFunction(List<PeerRule> rules, Set<Stream> delivered) {
        this.rules = List.copyOf(rules);
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        values = AvroMap.of(state(), "values", FeatureValue.SCHEMA$);
        desk = new FindingDesk(state(), "peers");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            values.put(envelope.id(), envelope.as(FeatureValue.class));
        }
        boolean again = false;
        for (PeerRule rule : rules) {
            TreeMap<LocalDate, FeatureValue> own = own(rule.feature().name(), close.day());
            if (!own.isEmpty()) {
                judge(close, rule, own);
                again |= close.day().isBefore(own.lastKey().plusDays(rule.waitDays()));
            }
        }
        if (again) {
            close.wakeAt(close.day().plusDays(1));
        }
    }

    private TreeMap<LocalDate, FeatureValue> own(String feature, LocalDate today) throws Exception {
        TreeMap<LocalDate, FeatureValue> own = new TreeMap<>();
        for (String id : values.keys()) {
            if (id.startsWith(feature + "|")) {
                FeatureValue value = values.get(id).orElseThrow();
                if (value.getPeriod().isBefore(today.minusDays(HORIZON_DAYS))) {
                    values.remove(id);
                } else {
                    own.put(value.getPeriod(), value);
                }
            }
        }
        return own;
    }

    private void judge(Close close, PeerRule rule, TreeMap<LocalDate, FeatureValue> own) throws Exception {
        FeatureValue any = own.firstEntry().getValue();
        Known known = new KnownAtClose(close.references(), close.millis(), delivered);
        TreeMap<LocalDate, Standing> standings = new TreeMap<>();
        own.forEach((period, value) ->
                value.getValue().ifPresent(held -> standings.put(period, new Standing(held, peers(close, value)))));
        AlertKey subject =
                new AlertKey(rule.scheme(), AlertSubjectKind.valueOf(any.getSubjectKind()), any.getSubject());
        Optional<Finding> finding =
                standings.isEmpty() ? Optional.empty() : rule.judge(any.getSubject(), standings, known);
        finding.ifPresent(said -> said.setPeerFigures(figures(rule.feature(), standings)));
        desk.report(subject, close.millis(), rule.code(), finding, rule.withdrawnBecause(), close::send);
    }

    /** The feature in the latest period for which there are peers. */
    private static List<PeerFigure> figures(PeerFeature feature, TreeMap<LocalDate, Standing> standings) {
        return standings.descendingMap().values().stream()
                .flatMap(standing -> standing.peers().stream().map(peers -> figure(feature, standing.value(), peers)))
                .limit(1)
                .toList();
    }

    private static PeerFigure figure(PeerFeature feature, long value, PeerNorm peers) {
        BigDecimal inUnits = BigDecimal.valueOf(value, 3).setScale(4);
        return new PeerFigure(
                feature.name(), inUnits, feature.unit(), PeerGroupText.french(peers.group()), peers.told());
    }

    private static Optional<PeerNorm> peers(Close close, FeatureValue value) {
        return value.getGroups().stream()
                .map(group -> close.references().peerNorm(value.getFeature(), value.getPeriod(), group, close.millis()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
