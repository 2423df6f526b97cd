package fr.vigie.streaming.patient;

import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.SentFact;
import fr.vigie.streaming.sickleave.link.LeaveFacts.Fact;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.SchemaNormalization;

/** What others were told of an insured: only changes travel, and what no longer holds is taken back. */
final class FactDesk {
    private final AvroMap<SentFact> sent;

    FactDesk(SubjectState state, String name) {
        sent = AvroMap.of(state, name + "-facts", SentFact.SCHEMA$);
    }

    /** Tells everything that holds now. */
    void say(List<Fact> facts, long close, Consumer<Envelope> out) throws Exception {
        TreeMap<String, Fact> now = new TreeMap<>();
        facts.forEach(fact -> now.put(fact.form() + "|" + fact.key() + "|" + fact.id(), fact));
        for (String name : sent.keys()) {
            if (!now.containsKey(name)) {
                SentFact gone = sent.get(name).orElseThrow();
                sent.remove(name);
                out.accept(Envelope.retraction(Form.valueOf(gone.getForm()), close, gone.getKey(), gone.getId()));
            }
        }
        for (var entry : now.entrySet()) {
            Fact fact = entry.getValue();
            SentFact saying = new SentFact(
                    fact.form().name(),
                    fact.key(),
                    fact.id(),
                    SchemaNormalization.fingerprint64(RecordBinary.encode(fact.record())));
            if (!sent.get(entry.getKey()).filter(saying::equals).isPresent()) {
                sent.put(entry.getKey(), saying);
                out.accept(Envelope.fact(fact.form(), close, fact.key(), fact.id(), fact.record()));
            }
        }
    }
}
