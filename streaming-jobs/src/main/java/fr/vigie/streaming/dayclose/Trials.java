package fr.vigie.streaming.dayclose;

import fr.vigie.streaming.envelope.Envelope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an operator knows of the days that are not closed yet: which subjects have something new, what others have said
 * provisionally, and what it has said itself. It lives on the heap and lasts until the close: what is lost with a failure is
 * said again as the records are read again.
 */
final class Trials {
    private final Map<String, Long> due = new LinkedHashMap<>();
    private final TreeMap<Long, Map<String, Map<String, Envelope>>> told = new TreeMap<>();
    private final TreeMap<Long, Map<String, Envelope>> said = new TreeMap<>();

    /** Notes that a subject has something new for a close. */
    void isNew(String key, long close) {
        due.merge(key, close, Math::max);
    }

    /** Keeps what was said provisionally to a subject; the last word under each id counts. */
    void tell(Envelope provisional) {
        told.computeIfAbsent(provisional.due(), any -> new HashMap<>())
                .computeIfAbsent(provisional.key(), any -> new LinkedHashMap<>())
                .put(provisional.id(), provisional);
        isNew(provisional.key(), provisional.due());
    }

    /** What was said provisionally to a subject of the closes through one, by close. */
    Map<Long, Collection<Envelope>> told(String key, long through) {
        Map<Long, Collection<Envelope>> all = new TreeMap<>();
        told.headMap(through, true).forEach((close, subjects) -> {
            Map<String, Envelope> ofSubject = subjects.get(key);
            if (ofSubject != null) {
                all.put(close, ofSubject.values());
            }
        });
        return all;
    }

    /** The subject that has had something new for longest, with the last close it is for; it is not new any more. */
    Optional<Map.Entry<String, Long>> next() {
        Iterator<Map.Entry<String, Long>> subjects = due.entrySet().iterator();
        if (!subjects.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<String, Long> first = Map.Entry.copyOf(subjects.next());
        subjects.remove();
        return Optional.of(first);
    }

    /** Notes what is said; false if the same was said before. */
    boolean says(Envelope provisional) {
        return !provisional.equals(said.computeIfAbsent(provisional.due(), any -> new HashMap<>())
                .put(provisional.key() + '\n' + provisional.id(), provisional));
    }

    /** Forgets all of the closes through one: they have spoken. */
    void forget(long through) {
        due.values().removeIf(close -> close <= through);
        told.headMap(through, true).clear();
        said.headMap(through, true).clear();
    }
}
