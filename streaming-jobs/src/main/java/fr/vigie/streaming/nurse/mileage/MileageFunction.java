package fr.vigie.streaming.nurse.mileage;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.TravelDay;
import fr.vigie.streaming.fact.TravelDaySummary;
import fr.vigie.streaming.fact.TravelLine;
import fr.vigie.streaming.fact.TravelMonth;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.state.AvroMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Keeps a nurse's mileage by day and month of care, and reports what {@link MileageRule} holds against it. Days whose
 * place is not known yet, and every day of a month that is held, are judged again at the following closes, so that what
 * explains them withdraws the finding.
 */
public final class MileageFunction extends DayCloseFunction {
    /** Version of the detector. */
    public static final String VERSION = "1";

    private static final long serialVersionUID = 1L;
    private static final String WITHDRAWN =
            "Les trajets ne dépassent plus la formule ni le plafond au vu des pièces reçues depuis.";

    private final MileageSettings settings;
    private transient MileageRule rule;
    private transient AvroMap<TravelDay> days;
    private transient AvroMap<TravelMonth> months;
    private transient FindingDesk desk;

    public MileageFunction(MileageSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        rule = new MileageRule(settings);
        days = AvroMap.of(getRuntimeContext(), "days", TravelDay.SCHEMA$);
        months = AvroMap.of(getRuntimeContext(), "months", TravelMonth.SCHEMA$);
        desk = new FindingDesk(getRuntimeContext(), "mileage");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        TreeSet<LocalDate> toJudge = new TreeSet<>();
        for (Envelope envelope : arrived) {
            toJudge.addAll(keep(envelope));
        }
        toJudge.addAll(daysToJudgeAgain(close));
        if (!toJudge.isEmpty()) {
            judge(close, toJudge);
        }
        if (!daysToJudgeAgain(close).isEmpty()) {
            close.wakeAt(close.day().plusDays(1));
        }
    }

    // A line may have moved to another day by an update: it is removed wherever it stood.
    private List<LocalDate> keep(Envelope envelope) throws Exception {
        List<LocalDate> touched = new ArrayList<>();
        Optional<TravelLine> line =
                envelope.isRetraction() ? Optional.empty() : Optional.of(envelope.as(TravelLine.class));
        if (line.isEmpty()) {
            for (String day : days.keys()) {
                if (remove(day, envelope.id())) {
                    touched.add(LocalDate.parse(day));
                }
            }
        } else {
            String day = line.get().getCareDate().toString();
            remove(day, envelope.id());
            TravelDay held = days.get(day).orElseGet(() -> new TravelDay(new ArrayList<>()));
            List<TravelLine> lines = new ArrayList<>(held.getLines());
            lines.add(line.get());
            days.put(day, new TravelDay(lines));
            touched.add(line.get().getCareDate());
        }
        return touched;
    }

    private boolean remove(String day, String lineId) throws Exception {
        Optional<TravelDay> held = days.get(day);
        List<TravelLine> rest = held.map(TravelDay::getLines).orElse(List.of()).stream()
                .filter(line -> !line.getLineId().equals(lineId))
                .toList();
        if (held.isEmpty() || rest.size() == held.get().getLines().size()) {
            return false;
        }
        days.put(day, new TravelDay(rest));
        return true;
    }

    private void judge(Close close, TreeSet<LocalDate> toJudge) throws Exception {
        Roads roads = new ReferenceRoads(close.references(), close.millis(), close.key(), settings);
        TreeMap<LocalDate, JudgedDay> judged = new TreeMap<>();
        for (LocalDate day : toJudge) {
            judged.put(day, rule.judge(day, lines(day), roads));
        }
        for (YearMonth month :
                new TreeSet<>(toJudge.stream().map(YearMonth::from).toList())) {
            settle(month, judged);
        }
        report(close, roads);
    }

    private void settle(YearMonth month, TreeMap<LocalDate, JudgedDay> judged) throws Exception {
        TreeMap<LocalDate, TravelDaySummary> summaries = new TreeMap<>();
        months.get(month.toString())
                .ifPresent(known -> known.getDays().forEach(day -> summaries.put(day.getCareDate(), day)));
        judged.subMap(month.atDay(1), true, month.atEndOfMonth(), true)
                .forEach((day, verdict) -> summaries.put(day, verdict.summary()));
        months.put(month.toString(), new TravelMonth(new ArrayList<>(summaries.values())));
    }

    private List<TravelLine> lines(LocalDate day) throws Exception {
        return days.get(day.toString()).map(TravelDay::getLines).orElse(List.of());
    }

    private void report(Close close, Roads roads) throws Exception {
        AlertKey subject = new AlertKey(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL, close.key());
        List<FindingItem> all = new ArrayList<>();
        List<TravelDaySummary> held = new ArrayList<>();
        List<TravelDaySummary> capped = new ArrayList<>();
        for (TravelMonth month : months.values()) {
            boolean excessive = rule.isExcessive(month.getDays());
            List<FindingItem> items = new ArrayList<>();
            for (TravelDaySummary day : month.getDays()) {
                if (excessive || day.getCapIgnored()) {
                    items.addAll(rule.items(rule.judge(day.getCareDate(), lines(day.getCareDate()), roads), excessive));
                }
                if (excessive) {
                    held.add(day);
                }
                if (day.getCapIgnored()) {
                    capped.add(day);
                }
            }
            String part = YearMonth.from(month.getDays().get(0).getCareDate()).toString();
            desk.itemise(subject, close.millis(), part, items, close::send);
            all.addAll(items);
        }
        MileageFindings findings = new MileageFindings(settings);
        desk.report(subject, close.millis(), MileageRule.CAP, findings.cap(capped, all), WITHDRAWN, close::send);
        desk.report(
                subject, close.millis(), MileageRule.DISTANCE, findings.distance(held, all), WITHDRAWN, close::send);
    }

    private List<LocalDate> daysToJudgeAgain(Close close) throws Exception {
        LocalDate since = close.day().minusDays(settings.waitDays());
        List<LocalDate> again = new ArrayList<>();
        for (TravelMonth month : months.values()) {
            boolean held = rule.isExcessive(month.getDays());
            for (TravelDaySummary day : month.getDays()) {
                if (!day.getCareDate().isBefore(since) && (held || day.getWaiting() > 0)) {
                    again.add(day.getCareDate());
                }
            }
        }
        return again;
    }
}
