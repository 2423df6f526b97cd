package fr.vigie.streaming.intake;

import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.LedgerEntry;
import fr.vigie.streaming.state.AvroMap;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.OpenContext;

/** Settles records that no detector reads yet, so that each is accounted for. */
public final class LedgerOnlyFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private transient RecordLedger ledger;

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        ledger = new RecordLedger(AvroMap.of(getRuntimeContext(), "ledger", LedgerEntry.SCHEMA$), tallies());
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            ledger.enter(envelope, envelope.as(SpecificRecordBase.class));
        }
        ledger.write();
    }
}
