package fr.vigie.streaming.intake;

import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;

/** Settles records that no detector reads yet, so that each is accounted for. */
public final class LedgerOnlyFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private transient RecordLedger ledger;

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        ledger = RecordLedger.of(state(), tallies());
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            ledger.enter(envelope);
        }
        ledger.write();
    }
}
