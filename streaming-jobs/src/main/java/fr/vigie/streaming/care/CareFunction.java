package fr.vigie.streaming.care;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CareAgenda;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.DayProfile;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.feature.DayProfiles;
import fr.vigie.streaming.feature.ProfileFeature;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.peer.CalendarFeature;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.KnownAtClose;
import fr.vigie.streaming.state.AvroMap;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final List<CalendarFeature> features;
    private final List<ProfileFeature> profiled;
    private final int horizonDays;
    private final Set<Stream> delivered;
    private transient Map<AlertSubjectKind, List<RuleView>> views;
    private transient CareDays days;
    private transient CareTallies tallies;
    private transient AvroMap<CareAgenda> agendas;
    private transient HeldLines lines;
    private transient AvroMap<FeatureValue> featureValues;
    private transient AvroMap<DayProfile> profiles;
    private transient Set<AlertSubjectKind> profiledKinds;
    private transient FindingDesk desk;

    /**
     * The function.
     *
     * @param rules the rules that are on, of all kinds of subjects
     * @param features the features of calendar periods
     * @param profiled the features of the last weeks; where there are none, no day is put into a profile
     * @param horizonDays for how long a day of care is kept, days
     * @param delivered the streams that are delivered at all
     */
    public CareFunction(
            List<CareRule> rules,
            List<CalendarFeature> features,
            List<ProfileFeature> profiled,
            int horizonDays,
            Set<Stream> delivered) {
        this.rules = List.copyOf(rules);
        this.profiled = List.copyOf(profiled);
        this.features = List.copyOf(features);
        this.horizonDays = horizonDays;
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        views = rules.stream().map(RuleView::new).collect(Collectors.groupingBy(view -> view.rule()
                .subject()));
        days = new CareDays(state());
        tallies = new CareTallies(state());
        agendas = AvroMap.of(state(), AGENDA, CareAgenda.SCHEMA$);
        lines = new HeldLines(state());
        featureValues = AvroMap.of(state(), "features", FeatureValue.SCHEMA$);
        profiles = AvroMap.of(state(), "profiles", DayProfile.SCHEMA$);
        profiledKinds = profiled.stream()
                .flatMap(feature -> feature.subjects().stream())
                .collect(Collectors.toSet());
        desk = FindingDesk.ofManySchemes(state(), "care");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        LocalDate kept = close.day().minusDays(horizonDays).withDayOfMonth(1);
        Optional<CareAgenda> before = agendas.get(AGENDA);
        Agenda agenda = new Agenda(before);
        TreeSet<LocalDate> touched = take(arrived, kept);
        judge(close, agenda);
        days.write();
        tallies.write();
        forget(close, kept, touched, agenda);
        remember(before, agenda.stored());
    }

    private void remember(Optional<CareAgenda> before, Optional<CareAgenda> now) throws Exception {
        if (now.isEmpty()) {
            agendas.remove(AGENDA);
        } else if (!bytes(now).equals(bytes(before))) {
            agendas.put(AGENDA, now.get());
        }
    }

    private static Optional<ByteBuffer> bytes(Optional<CareAgenda> agenda) {
        return agenda.map(RecordBinary::encode).map(ByteBuffer::wrap);
    }

    private TreeSet<LocalDate> take(List<Envelope> arrived, LocalDate kept) throws Exception {
        TreeSet<LocalDate> touched = new TreeSet<>();
        for (Envelope envelope : arrived) {
            LocalDate day = envelope.is(Form.CARE_BATCH)
                    ? take(envelope.as(CareBatch.class), kept)
                    : takeSuspicion(envelope, kept);
            if (!day.isBefore(kept)) {
                touched.add(day);
            }
        }
        return touched;
    }

    private LocalDate take(CareBatch batch, LocalDate kept) throws Exception {
        if (!batch.getCareDate().isBefore(kept)) {
            days.take(batch);
        }
        return batch.getCareDate();
    }

    // A suspicion says its day of care in its id, so that a retraction finds what it takes back.
    private LocalDate takeSuspicion(Envelope envelope, LocalDate kept) throws Exception {
        LocalDate day = LocalDate.parse(envelope.id().substring(0, envelope.id().indexOf('|')));
        if (day.isBefore(kept)) {
            return day;
        }
        if (envelope.isRetraction()) {
            days.remove(day, envelope.id());
        } else {
            days.put(day, envelope.id(), envelope.payload());
        }
        return day;
    }

    private void judge(Close close, Agenda agenda) throws Exception {
        int bar = close.key().indexOf('|');
        AlertSubjectKind kind = AlertSubjectKind.valueOf(close.key().substring(0, bar));
        String subject = close.key().substring(bar + 1);
        Known known = new KnownAtClose(close.references(), close.millis(), delivered);
        List<CareDay> moved = days.moved(subject);
        boolean busy = false;
        for (RuleView view : views.getOrDefault(kind, List.of())) {
            CareRule rule = view.rule();
            List<LocalDate> touched = days(moved, view::reads);
            // Most rules read nothing of what came, and are busy with nothing.
            if (!touched.isEmpty() || agenda.find(rule.name()).isPresent()) {
                Agenda.Matter matter = agenda.of(rule.name());
                new RuleDesk(view, subject, known, days, tallies, lines, desk, matter)
                        .judge(touched, close.millis(), close::send);
                busy |= !matter.again(close.day().plusDays(1).minusDays(rule.waitDays()))
                        .isEmpty();
            }
        }
        for (CalendarFeature feature : features) {
            List<LocalDate> touched = feature.subjects().contains(kind)
                    ? days(moved, day -> day.lines().stream().anyMatch(feature::reads))
                    : List.of();
            if (!touched.isEmpty()) {
                new FeatureDesk(feature, kind, subject, known, days, tallies, featureValues)
                        .tell(touched, close.millis(), close::send);
            }
        }
        if (profiledKinds.contains(kind)) {
            new ProfileDesk(profiled, kind, subject, known, profiles)
                    .tell(days(moved, day -> day.lines().stream().anyMatch(DayProfiles::reads)), days, close);
        }
        if (busy) {
            close.wakeAt(close.day().plusDays(1));
        }
    }

    private static List<LocalDate> days(List<CareDay> moved, Predicate<CareDay> wanted) {
        List<LocalDate> days = new ArrayList<>(moved.size());
        for (CareDay day : moved) {
            if (wanted.test(day)) {
                days.add(day.day());
            }
        }
        return days;
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
