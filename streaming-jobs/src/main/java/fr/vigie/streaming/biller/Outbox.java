package fr.vigie.streaming.biller;

import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.StoredLine;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What one close of a biller says to others in the end: one envelope for each target, day and kind of record. */
final class Outbox {
    private final Map<Address, Changes> changes = new HashMap<>();

    private record Address(Target target, byte code) {}

    /** Changes beside the text by which their address sorts: made once, not at each comparison. */
    private record Said(String text, Address address, Changes changes) {
        private static final Comparator<Said> ORDER =
                Comparator.comparing(Said::text).thenComparing(said -> said.address.code);

        static Said of(Map.Entry<Address, Changes> entry) {
            return new Said(entry.getKey().target().text(), entry.getKey(), entry.getValue());
        }
    }

    private static final class Changes {
        private final Map<String, byte[]> put = new LinkedHashMap<>();
        private final Set<String> removed = new LinkedHashSet<>();
    }

    /** Says that a record now holds at a target. */
    void put(Target target, byte code, String id, byte[] payload) {
        at(target, code).put.put(id, payload);
    }

    /** Says that a record sent to a target before does not hold there any more. */
    void remove(Target target, byte code, String id) {
        Changes at = at(target, code);
        at.put.remove(id);
        at.removed.add(id);
    }

    private Changes at(Target target, byte code) {
        return changes.computeIfAbsent(new Address(target, code), address -> new Changes());
    }

    /** Sends it all. */
    void send(String biller, long close, Consumer<Envelope> out) {
        changes.entrySet().stream().map(Said::of).sorted(Said.ORDER).forEach(one -> {
            Address address = one.address();
            Target target = address.target();
            Changes said = one.changes();
            if (target.form() == Form.TEST_LINE) {
                sendTests(target, close, said, out);
            } else {
                out.accept(Envelope.fact(
                        target.form(), close, target.key(), id(target, address, biller), batch(target, address, said)));
            }
        });
    }

    // In canonical order a retraction comes before a fact with the same id: what held before goes first.
    private static void sendTests(Target target, long close, Changes said, Consumer<Envelope> out) {
        said.removed.forEach(id -> out.accept(Envelope.retraction(target.form(), close, target.key(), id)));
        said.put.forEach((id, payload) -> out.accept(Envelope.fact(target.form(), close, target.key(), id, payload)));
    }

    private static String id(Target target, Address address, String biller) {
        return target.day() + "|" + biller + (address.code == 0 ? "" : "|" + address.code);
    }

    private static CareBatch batch(Target target, Address address, Changes said) {
        LocalDate day = target.day();
        List<StoredLine> put = new ArrayList<>(said.put.size());
        said.put.forEach((id, payload) -> put.add(new StoredLine(id, ByteBuffer.wrap(payload))));
        List<String> removed =
                said.removed.stream().filter(id -> !said.put.containsKey(id)).toList();
        return new CareBatch(day, (int) address.code, put, removed);
    }
}
