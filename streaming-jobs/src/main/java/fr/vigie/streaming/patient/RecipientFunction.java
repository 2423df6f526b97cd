package fr.vigie.streaming.patient;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.KnownAtClose;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Keeps the file of a professional to whom kits are delivered: the deliveries that name him and the tests he bills. It is
 * kept and judged as a patient's file is.
 */
public final class RecipientFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private final List<PatientRule> rules;
    private final int horizonDays;
    private final Set<Stream> delivered;
    private transient CareDesk care;

    /**
     * The function.
     *
     * @param rules the rules on such files that are on
     * @param horizonDays for how long a day of care is kept, days
     * @param delivered the streams that are delivered at all
     */
    public RecipientFunction(List<PatientRule> rules, int horizonDays, Set<Stream> delivered) {
        this.rules = List.copyOf(rules);
        this.horizonDays = horizonDays;
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        care = new CareDesk(state(), rules, horizonDays);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            care.take(envelope.as(CareBatch.class), close.day());
        }
        Known known = new KnownAtClose(close.references(), close.millis(), delivered);
        care.judge(close.key(), known, close.millis(), close::send).ifPresent(close::wakeAt);
    }
}
