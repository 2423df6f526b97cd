package fr.vigie.streaming.patient;

import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.SentSuspicion;
import fr.vigie.streaming.fact.Suspicion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.SchemaNormalization;

/** What is said of one day of care to those whom it accuses: only changes are sent. */
final class SentSuspicions {
    private final Map<String, SentSuspicion> before = new TreeMap<>();
    private final Map<String, SentSuspicion> now = new TreeMap<>();
    private final String patient;
    private final long close;
    private final Consumer<Envelope> out;

    /**
     * What is said at a close.
     *
     * @param codes those that are judged now: what was said under others stands
     */
    SentSuspicions(List<SentSuspicion> before, Set<String> codes, String patient, long close, Consumer<Envelope> out) {
        before.forEach(sent -> (codes.contains(code(sent)) ? this.before : now).put(address(sent), sent));
        this.patient = patient;
        this.close = close;
        this.out = out;
    }

    private static String code(SentSuspicion sent) {
        return sent.getId().substring(sent.getId().lastIndexOf('|') + 1);
    }

    private static String address(SentSuspicion sent) {
        return sent.getTarget() + '\n' + sent.getId();
    }

    /** Says a suspicion. Its id begins with the day of care, so that a retraction finds it. */
    void say(Suspicion suspicion) {
        String target = suspicion.getAccusedKind() + '|' + suspicion.getAccusedId();
        String id = suspicion.getCareDate() + "|" + patient + '|' + suspicion.getLineId() + '|' + suspicion.getCode();
        byte[] payload = RecordBinary.encode(suspicion);
        SentSuspicion sent = new SentSuspicion(target, id, SchemaNormalization.fingerprint64(payload));
        now.put(address(sent), sent);
        if (!sent.equals(before.get(address(sent)))) {
            out.accept(Envelope.fact(Form.SUSPICION, close, target, id, payload));
        }
    }

    /** Takes back what was said before and not now; answers what is to be remembered. */
    List<SentSuspicion> finish() {
        before.forEach((address, sent) -> {
            if (!now.containsKey(address)) {
                out.accept(Envelope.retraction(Form.SUSPICION, close, sent.getTarget(), sent.getId()));
            }
        });
        return List.copyOf(now.values());
    }
}
