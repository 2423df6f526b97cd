package fr.vigie.streaming.reference;

import fr.vigie.streaming.dayclose.Tallies;
import fr.vigie.streaming.dayclose.Tallies.Fate;
import fr.vigie.streaming.envelope.Envelope;
import org.apache.avro.SchemaNormalization;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts references as used, updated or duplicate, and passes on each version once. A version is known from its
 * {@code knownAt} on, whenever it came: nothing has to wait for a close.
 */
public final class ReferenceLedgerFunction extends KeyedProcessFunction<String, Envelope, Envelope> {
    private static final long serialVersionUID = 1L;

    private transient MapState<Long, Boolean> versions;
    private transient Tallies tallies;

    @Override
    public void open(OpenContext context) {
        versions = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "versions", BasicTypeInfo.LONG_TYPE_INFO, BasicTypeInfo.BOOLEAN_TYPE_INFO));
        tallies = new Tallies(getRuntimeContext());
    }

    @Override
    public void processElement(Envelope reference, Context context, Collector<Envelope> out) throws Exception {
        long fingerprint = SchemaNormalization.fingerprint64(reference.payload());
        if (versions.contains(fingerprint)) {
            tallies.count(reference.stream(), Fate.DUPLICATES);
            return;
        }
        tallies.count(reference.stream(), Fate.USED);
        if (!versions.isEmpty()) {
            tallies.count(reference.stream(), Fate.UPDATED);
        }
        versions.put(fingerprint, true);
        out.collect(reference);
    }
}
