package fr.vigie.sample.label;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One planted fraud or one innocent look-alike, and the evidence it left in the streams. */
public final class Instance {
    private final String id;
    private final String name;
    private final SchemeCode scheme;
    private final Stealth stealth;
    private final String explanation;
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<String, UndueItem> undue = new LinkedHashMap<>();
    private final Set<String> evidence = new LinkedHashSet<>();
    private final Set<SchemeCode> accepted = new LinkedHashSet<>();
    private boolean ring;
    private long sufferedCents;
    private long avoidableCents;
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();

    Instance(String id, String name, SchemeCode scheme, Stealth stealth, String explanation) {
        this.id = id;
        this.name = name;
        this.scheme = scheme;
        this.stealth = stealth;
        this.explanation = explanation;
        accepted.add(scheme);
    }

    /** An alert under this scheme is right too. */
    public Instance alsoUnder(SchemeCode other) {
        accepted.add(other);
        return this;
    }

    /** It is a ring: its subjects are the members, and an alert on the ring is right too. */
    public Instance asRing() {
        ring = true;
        return alsoUnder(SchemeCode.RING);
    }

    /** Names somebody it is about. */
    public Instance about(SubjectKind kind, String subjectId, Role role) {
        subjects.add(new Subject(kind, subjectId, role));
        return this;
    }

    /** Notes a record as evidence of a day. */
    public void evidence(String recordId, LocalDate on) {
        evidence.add(recordId);
        first = Optional.of(first.filter(day -> day.isBefore(on)).orElse(on));
        last = Optional.of(last.filter(day -> day.isAfter(on)).orElse(on));
    }

    /** Notes undue cents of a line or a payment, on top of what was noted before; nothing where there are none. */
    public void undue(String idField, String recordId, long cents, boolean paid) {
        if (cents <= 0) {
            return;
        }
        undue.merge(
                recordId,
                new UndueItem(idField, recordId, cents),
                (before, more) -> new UndueItem(idField, recordId, before.cents() + more.cents()));
        sufferedCents += paid ? cents : 0;
        avoidableCents += paid ? 0 : cents;
    }

    /** Its own id, such as {@code unregistered-tests-1}. */
    public String id() {
        return id;
    }

    /** Name of its scheme or look-alike. */
    public String name() {
        return name;
    }

    /** Scheme under which an alert is right, or would be wrong. */
    public SchemeCode scheme() {
        return scheme;
    }

    /** Schemes under which an alert is right; its own first. */
    public Set<SchemeCode> acceptedSchemes() {
        return Collections.unmodifiableSet(accepted);
    }

    /** Whether its subjects are the members of a ring. */
    public boolean isRing() {
        return ring;
    }

    /** How well it hides. */
    public Stealth stealth() {
        return stealth;
    }

    /** What it is, in one French sentence. */
    public String explanation() {
        return explanation;
    }

    /** Whom it is about. */
    public List<Subject> subjects() {
        return Collections.unmodifiableList(subjects);
    }

    /** Undue money, line by line. */
    public List<UndueItem> undueItems() {
        return List.copyOf(undue.values());
    }

    /** Records that bear witness. */
    public Set<String> evidenceIds() {
        return Collections.unmodifiableSet(evidence);
    }

    /** Undue and paid by the last day. */
    public long sufferedCents() {
        return sufferedCents;
    }

    /** Undue and not yet paid. */
    public long avoidableCents() {
        return avoidableCents;
    }

    /** Day of the first evidence. */
    public Optional<LocalDate> firstOn() {
        return first;
    }

    /** Day of the last evidence. */
    public Optional<LocalDate> lastOn() {
        return last;
    }
}
