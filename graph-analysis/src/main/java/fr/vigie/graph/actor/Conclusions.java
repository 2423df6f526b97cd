package fr.vigie.graph.actor;

import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Dispositions in whatever order they came: of each subject the latest by event time holds, from the close of its day on. */
final class Conclusions {
    private static final Comparator<Disposition> LATEST_LAST = Comparator.comparing(Disposition::getAt)
            .thenComparing(Disposition::getDispositionId)
            .thenComparing(RecordBinary::encode, Arrays::compareUnsigned);

    private final TreeMap<Subject, TreeSet<Disposition>> bySubject =
            new TreeMap<>(Comparator.comparing(Subject::kind).thenComparing(Subject::id));

    private record Subject(SubjectKind kind, String id) {}

    void add(Disposition one) {
        bySubject
                .computeIfAbsent(
                        new Subject(one.getSubject().getKind(), one.getSubject().getId()),
                        any -> new TreeSet<>(LATEST_LAST))
                .add(one);
    }

    /** By kind and id of the subject. */
    List<Concluded> at(LocalDate close) {
        return bySubject.entrySet().stream()
                .flatMap(of -> latest(of.getValue(), close).stream()
                        .map(last ->
                                new Concluded(of.getKey().kind(), of.getKey().id(), last.getOutcome())))
                .toList();
    }

    private static Optional<Disposition> latest(TreeSet<Disposition> all, LocalDate close) {
        return all.descendingSet().stream()
                .filter(one -> !ParisDay.of(one.getAt()).isAfter(close))
                .findFirst();
    }
}
