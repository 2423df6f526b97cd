package fr.vigie.streaming.care;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.peer.CalendarFeature;
import fr.vigie.streaming.peer.PeerGroups;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.state.AvroMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Consumer;

/** One feature of one subject at one close: counts the days that were touched, and says which periods have changed. */
final class FeatureDesk {
    private final CalendarFeature feature;
    private final AlertSubjectKind kind;
    private final String subject;
    private final Known known;
    private final CareDays days;
    private final CareTallies tallies;
    private final AvroMap<FeatureValue> said;

    FeatureDesk(
            CalendarFeature feature,
            AlertSubjectKind kind,
            String subject,
            Known known,
            CareDays days,
            CareTallies tallies,
            AvroMap<FeatureValue> said) {
        this.feature = feature;
        this.kind = kind;
        this.subject = subject;
        this.known = known;
        this.days = days;
        this.tallies = tallies;
        this.said = said;
    }

    /**
     * Counts the touched days anew and tells the peers of every period whose value is another.
     *
     * @param touched the days of which a line has come or gone that the feature reads
     */
    void tell(List<LocalDate> touched, long close, Consumer<Envelope> out) throws Exception {
        TreeSet<LocalDate> periods = new TreeSet<>();
        for (LocalDate day : touched) {
            Tally now = tally(days.day(subject, day));
            if (!now.equals(tallies.get(name(), day))) {
                tallies.put(name(), day, now);
                periods.add(feature.span().first(day));
            }
        }
        for (LocalDate period : periods) {
            tell(period, close, out);
        }
    }

    private Tally tally(CareDay day) {
        List<BillingLine> lines = day.lines().stream().filter(feature::reads).toList();
        return lines.isEmpty()
                ? Tally.NONE
                : feature.tally(new CareDay(subject, day.day(), lines, List.of(), List.of()));
    }

    // Beside the names of rules: a rule and a feature may share a name.
    private String name() {
        return "feature " + feature.name();
    }

    private void tell(LocalDate period, long close, Consumer<Envelope> out) throws Exception {
        OptionalLong value = feature.value(sums(period));
        String id = feature.name() + "|" + period;
        Optional<FeatureValue> before = said.get(id);
        if (value.isEmpty() && before.isEmpty()) {
            return;
        }
        FeatureValue now = new FeatureValue(
                feature.name(),
                period,
                kind.name(),
                subject,
                value.isPresent() ? value.getAsLong() : null,
                PeerGroups.of(kind, subject, period, known));
        if (!before.equals(Optional.of(now))) {
            said.put(id, now);
            out.accept(Envelope.fact(Form.FEATURE_VALUE, close, id, kind + "|" + subject, now));
        }
    }

    private List<Long> sums(LocalDate period) throws Exception {
        List<Long> sums = new ArrayList<>();
        for (Tally day :
                tallies.between(name(), period, feature.span().last(period)).values()) {
            for (int i = 0; i < day.counts().size(); i++) {
                if (i == sums.size()) {
                    sums.add(0L);
                }
                sums.set(i, sums.get(i) + day.get(i));
            }
        }
        return sums;
    }
}
