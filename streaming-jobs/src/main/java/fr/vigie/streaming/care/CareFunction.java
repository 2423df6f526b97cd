package fr.vigie.streaming.care;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CareAgenda;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.peer.PeerFeature;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.KnownAtClose;
import fr.vigie.streaming.state.AvroMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Keeps the days of care of a professional or biller (keyed {@code KIND|id}) and puts them to the rules on subjects of that
 * kind. A day is judged when something of it changes, and again while it waits or is held and the rule is patient.
 *
 * <p>Beyond its horizon a month of care is forgotten, with its tallies; what was said of it stands.
 */
public final class CareFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;
    private static final String AGENDA = "agenda";

    private final List<CareRule> rules;
    private final List<PeerFeature> features;
    private final int horizonDays;
    private final Set<Stream> delivered;
    private transient CareDays days;
    private transient CareTallies tallies;
    private transient AvroMap<CareAgenda> agendas;
    private transient HeldLines lines;
    private transient AvroMap<FeatureValue> featureValues;
    private transient FindingDesk desk;

    /**
     * The function.
     *
     * @param rules the rules that are on, of all kinds of subjects
     * @param features the features that are compared among peers
     * @param horizonDays for how long a day of care is kept, days
     * @param delivered the streams that are delivered at all
     */
    public CareFunction(List<CareRule> rules, List<PeerFeature> features, int horizonDays, Set<Stream> delivered) {
        this.rules = List.copyOf(rules);
        this.features = List.copyOf(features);
        this.horizonDays = horizonDays;
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        days = new CareDays(getRuntimeContext());
        tallies = new CareTallies(getRuntimeContext());
        agendas = AvroMap.of(getRuntimeContext(), AGENDA, CareAgenda.SCHEMA$);
        lines = new HeldLines(getRuntimeContext());
        featureValues = AvroMap.of(getRuntimeContext(), "features", FeatureValue.SCHEMA$);
        desk = FindingDesk.ofManySchemes(getRuntimeContext(), "care");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        LocalDate kept = close.day().minusDays(horizonDays).withDayOfMonth(1);
        Agenda agenda = new Agenda(agendas.get(AGENDA));
        TreeSet<LocalDate> touched = take(arrived, kept);
        judge(close, touched, agenda);
        days.write();
        tallies.write();
        forget(close, kept, touched, agenda);
        Optional<CareAgenda> stored = agenda.stored();
        if (stored.isPresent()) {
            agendas.put(AGENDA, stored.get());
        } else {
            agendas.remove(AGENDA);
        }
    }

    // What comes here says its day of care in its id, so that a retraction finds what it takes back.
    private TreeSet<LocalDate> take(List<Envelope> arrived, LocalDate kept) throws Exception {
        TreeSet<LocalDate> touched = new TreeSet<>();
        for (Envelope envelope : arrived) {
            LocalDate day =
                    LocalDate.parse(envelope.id().substring(0, envelope.id().indexOf('|')));
            if (!day.isBefore(kept)) {
                touched.add(day);
                take(envelope, day);
            }
        }
        return touched;
    }

    private void take(Envelope envelope, LocalDate day) throws Exception {
        if (envelope.is(Form.CARE_BATCH)) {
            days.take(envelope.as(CareBatch.class));
        } else if (envelope.isRetraction()) {
            days.remove(day, envelope.id());
        } else {
            days.put(day, envelope.id(), envelope.payload());
        }
    }

    private void judge(Close close, TreeSet<LocalDate> touched, Agenda agenda) throws Exception {
        int bar = close.key().indexOf('|');
        AlertSubjectKind kind = AlertSubjectKind.valueOf(close.key().substring(0, bar));
        String subject = close.key().substring(bar + 1);
        Known known = new KnownAtClose(close.references(), close.millis(), delivered);
        boolean busy = false;
        for (CareRule rule : rules) {
            if (rule.subject() == kind) {
                Agenda.Matter matter = agenda.of(rule.name());
                new RuleDesk(rule, subject, known, days, tallies, lines, desk, matter)
                        .judge(touched, close.millis(), close::send);
                busy |= !matter.again(close.day().plusDays(1).minusDays(rule.waitDays()))
                        .isEmpty();
            }
        }
        for (PeerFeature feature : features) {
            if (feature.subject() == kind) {
                new FeatureDesk(feature, kind, subject, known, days, tallies, featureValues)
                        .tell(touched, close.millis(), close::send);
            }
        }
        if (busy) {
            close.wakeAt(close.day().plusDays(1));
        }
    }

    private void forget(Close close, LocalDate kept, TreeSet<LocalDate> touched, Agenda agenda) throws Exception {
        Optional<LocalDate> first = touched.stream().findFirst();
        if (agenda.forgetOn().filter(day -> !day.isAfter(close.day())).isPresent()) {
            days.forgetBefore(kept);
            tallies.forgetBefore(kept);
            for (String part : lines.forgetBefore(kept)) {
                desk.forgetItems(part);
            }
            forgetFindings(close.key(), agenda.forgetBefore(kept));
            agenda.forgetOn(Optional.empty());
            first = days.first();
        }
        if (first.isPresent()) {
            LocalDate on = YearMonth.from(first.get()).atEndOfMonth().plusDays(horizonDays + 1L);
            if (agenda.forgetOn().filter(day -> !day.isAfter(on)).isEmpty()) {
                agenda.forgetOn(Optional.of(on));
                close.wakeAt(on);
            }
        }
    }

    private void forgetFindings(String key, Map<String, Set<String>> codes) throws Exception {
        for (CareRule rule : rules) {
            if (key.startsWith(rule.subject().name() + '|')) {
                AlertKey subject = new AlertKey(rule.scheme(), rule.subject(), key.substring(key.indexOf('|') + 1));
                for (String code : codes.getOrDefault(rule.name(), Set.of())) {
                    desk.forgetFinding(subject, code);
                }
            }
        }
    }
}
