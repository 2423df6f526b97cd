package fr.vigie.streaming.antigen.unregistered;

import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.JudgedTest;
import fr.vigie.streaming.fact.TestDayNorm;
import fr.vigie.streaming.fact.TestDayOfBiller;
import fr.vigie.streaming.fact.TestStatus;
import fr.vigie.streaming.state.AvroMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * The norm of a day of care: the median, over the billers with enough tests that day, of the share of tests that are
 * missing in SI-DEP. A median of several billers does not move when one of them cheats, but does in an outage that nobody
 * declared. Keyed by day of care.
 */
public final class TestDayNormFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private final UnregisteredSettings settings;
    private transient AvroMap<TestDayOfBiller> billers;

    public TestDayNormFunction(UnregisteredSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        billers = AvroMap.of(state(), "billers", TestDayOfBiller.SCHEMA$);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            keep(envelope);
        }
        List<Integer> shares = new ArrayList<>();
        for (TestDayOfBiller biller : billers.values()) {
            int tests = biller.getRegistered().size() + biller.getMissing().size();
            if (tests >= settings.minTestsForNorm()) {
                shares.add(1000 * biller.getMissing().size() / tests);
            }
        }
        LocalDate day = LocalDate.parse(close.key());
        close.send(Form.TEST_DAY_NORM, "", close.key(), new TestDayNorm(day, shares.size(), median(shares)));
    }

    private void keep(Envelope envelope) throws Exception {
        String biller = envelope.id().substring(0, envelope.id().indexOf('|'));
        TestDayOfBiller day = billers.get(biller).orElseGet(() -> new TestDayOfBiller(List.of(), List.of()));
        TreeSet<String> registered = new TreeSet<>(day.getRegistered());
        TreeSet<String> missing = new TreeSet<>(day.getMissing());
        registered.remove(envelope.id());
        missing.remove(envelope.id());
        if (!envelope.isRetraction()) {
            TestStatus status = envelope.as(JudgedTest.class).getStatus();
            if (status == TestStatus.REGISTERED) {
                registered.add(envelope.id());
            } else if (status == TestStatus.MISSING) {
                missing.add(envelope.id());
            }
        }
        billers.put(biller, new TestDayOfBiller(List.copyOf(registered), List.copyOf(missing)));
    }

    /** The lower median; 0 of nothing. */
    static int median(List<Integer> values) {
        return values.isEmpty() ? 0 : values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
