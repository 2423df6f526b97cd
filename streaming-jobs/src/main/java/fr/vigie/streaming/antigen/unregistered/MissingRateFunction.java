package fr.vigie.streaming.antigen.unregistered;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.JudgedTest;
import fr.vigie.streaming.fact.TestDay;
import fr.vigie.streaming.fact.TestDayNorm;
import fr.vigie.streaming.fact.TestDaySummary;
import fr.vigie.streaming.fact.TestMonth;
import fr.vigie.streaming.fact.TestStatus;
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
import java.util.function.Predicate;
import org.apache.flink.api.common.functions.OpenContext;

/** Keeps a biller's judged tests by day of care and reports the periods in which too many are missing. */
public final class MissingRateFunction extends DayCloseFunction {
    /** Version of the detector. */
    public static final String VERSION = "2";

    private static final long serialVersionUID = 1L;
    private static final String WITHDRAWN =
            "Les enregistrements SI-DEP ou les jours d'interruption connus depuis ramènent le taux sous le seuil.";

    private final UnregisteredSettings settings;
    private transient AvroMap<TestDay> days;
    private transient AvroMap<TestMonth> months;
    private transient FindingDesk desk;

    public MissingRateFunction(UnregisteredSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        days = AvroMap.of(state(), "days", TestDay.SCHEMA$);
        months = AvroMap.of(state(), "months", TestMonth.SCHEMA$);
        desk = new FindingDesk(state(), "unregistered");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        keep(arrived);
        List<TestDaySummary> summaries = new ArrayList<>();
        for (TestMonth month : months.values()) {
            summaries.addAll(month.getDays());
        }
        MissingRateRule.Held held = new MissingRateRule(settings).judge(summaries, outages(close));
        report(close, held);
        if (!held.days().isEmpty()) {
            // What explains it (a late entry, a declared gap, the norm of a day) may come without a test of one's own.
            close.wakeAt(close.day().plusDays(1));
        }
    }

    private Predicate<LocalDate> outages(Close close) {
        List<Coverage> gaps = close.references().gaps(Stream.TEST_REGISTRATIONS);
        return day -> gaps.stream().anyMatch(gap -> isIn(gap, day)) || isUndeclaredOutage(close, day);
    }

    // A test of the eve may be entered on the first day of the gap.
    private boolean isIn(Coverage gap, LocalDate day) {
        return !day.isBefore(gap.getFrom().minusDays(settings.toleranceDays())) && !day.isAfter(gap.getTo());
    }

    private boolean isUndeclaredOutage(Close close, LocalDate day) {
        Optional<TestDayNorm> norm = close.references().testDayNorm(day, close.millis());
        return norm.filter(known -> known.getBillers() >= settings.minBillersForNorm()
                        && known.getMedianMissingPerMille() > 1000 * settings.outageMissingShare())
                .isPresent();
    }

    private void keep(List<Envelope> arrived) throws Exception {
        TreeMap<LocalDate, List<Envelope>> byDay = new TreeMap<>();
        for (Envelope envelope : arrived) {
            LocalDate day =
                    LocalDate.parse(envelope.id().substring(envelope.id().lastIndexOf('|') + 1));
            byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(envelope);
        }
        for (var entry : byDay.entrySet()) {
            summarise(entry.getKey(), keep(entry.getKey(), entry.getValue()));
        }
    }

    private List<JudgedTest> keep(LocalDate day, List<Envelope> changes) throws Exception {
        TreeMap<String, JudgedTest> tests = new TreeMap<>();
        days.get(day.toString())
                .ifPresent(known -> known.getTests().forEach(test -> tests.put(test.getPatientId(), test)));
        for (Envelope change : changes) {
            int from = change.id().indexOf('|') + 1;
            String patient = change.id().substring(from, change.id().lastIndexOf('|'));
            if (change.isRetraction()) {
                tests.remove(patient);
            } else {
                tests.put(patient, change.as(JudgedTest.class));
            }
        }
        List<JudgedTest> kept = List.copyOf(tests.values());
        days.put(day.toString(), new TestDay(kept));
        return kept;
    }

    private void summarise(LocalDate day, List<JudgedTest> tests) throws Exception {
        String month = YearMonth.from(day).toString();
        TreeMap<LocalDate, TestDaySummary> summaries = new TreeMap<>();
        months.get(month).ifPresent(known -> known.getDays().forEach(one -> summaries.put(one.getCareDate(), one)));
        int missing = count(tests, TestStatus.MISSING);
        int judged = missing + count(tests, TestStatus.REGISTERED);
        summaries.put(day, new TestDaySummary(day, judged, missing, count(tests, TestStatus.UNKNOWN_IDENTITY)));
        months.put(month, new TestMonth(List.copyOf(summaries.values())));
    }

    private static int count(List<JudgedTest> tests, TestStatus status) {
        return (int) tests.stream().filter(test -> test.getStatus() == status).count();
    }

    private void report(Close close, MissingRateRule.Held held) throws Exception {
        AlertKey subject = new AlertKey(Scheme.ANTIGEN_TESTS, AlertSubjectKind.BILLER, close.key());
        if (held.days().isEmpty() && !desk.stands(UnregisteredFinding.CODE)) {
            return;
        }
        List<FindingItem> all = new ArrayList<>();
        for (YearMonth month : monthsKnown()) {
            List<FindingItem> items = new ArrayList<>();
            for (LocalDate day : new TreeSet<>(held.days()).subSet(month.atDay(1), true, month.atEndOfMonth(), true)) {
                items.addAll(UnregisteredFinding.items(
                        days.get(day.toString()).orElseThrow().getTests()));
            }
            desk.itemise(subject, close.millis(), month.toString(), items, close::send);
            all.addAll(items);
        }
        desk.report(
                subject,
                close.millis(),
                UnregisteredFinding.CODE,
                new UnregisteredFinding(settings).finding(held, all),
                WITHDRAWN,
                close::send);
    }

    private List<YearMonth> monthsKnown() throws Exception {
        return months.keys().stream().map(YearMonth::parse).toList();
    }
}
