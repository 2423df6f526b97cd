package fr.vigie.graph.link;

import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What {@link LinkBook} promises, the slow and obvious way: at a close, all that is known by then is looked through. */
final class SlowBook {
    private static final Comparator<Link> CONTENT = Comparator.comparing(Link::kind)
            .thenComparing(Link::from)
            .thenComparing(Link::to)
            .thenComparing(Link::via)
            .thenComparing(Link::by)
            .thenComparing(Link::day)
            .thenComparing(Link::until)
            .thenComparing(Link::amount)
            .thenComparing(Link::cents)
            .thenComparing(Link::flags);
    private static final Comparator<LinkRecord> EARLIEST_FIRST = Comparator.comparing(LinkRecord::atMillis)
            .thenComparing(LinkRecord::links, SlowBook::compare)
            .thenComparing(LinkRecord::evidence);

    private final List<LinkRecord> records;

    SlowBook(List<LinkRecord> records) {
        this.records = records.stream().sorted(EARLIEST_FIRST).toList();
    }

    /** A link that holds, when it became known, and by which record. */
    record Held(Link link, int known, String evidence) {}

    private static int compare(List<Link> one, List<Link> other) {
        int compared = Integer.compare(one.size(), other.size());
        for (int i = 0; compared == 0 && i < one.size(); i++) {
            compared = CONTENT.compare(one.get(i), other.get(i));
        }
        return compared;
    }

    static int known(LinkRecord record) {
        return (int) ParisDay.of(Instant.ofEpochMilli(record.atMillis())).toEpochDay();
    }

    /** What holds at the close of a day, in any order. */
    List<Held> at(int day) {
        List<LinkRecord> visible =
                records.stream().filter(record -> known(record) <= day).toList();
        TreeMap<String, LinkRecord> latest = new TreeMap<>();
        TreeMap<String, Set<List<Link>>> said = new TreeMap<>();
        for (LinkRecord record : visible) {
            if (said.computeIfAbsent(record.source(), any -> new HashSet<>()).add(record.links())) {
                latest.put(record.source(), record);
            }
        }
        return latest.values().stream()
                .filter(record -> visible.stream().noneMatch(other -> rectifies(other, record)))
                .flatMap(SlowBook::held)
                .toList();
    }

    private static boolean rectifies(LinkRecord other, LinkRecord record) {
        return other.rectifies().filter(record.source()::equals).isPresent()
                && other.parties().equals(record.parties());
    }

    private static Stream<Held> held(LinkRecord record) {
        return record.links().stream().map(link -> new Held(link, known(record), record.evidence()));
    }

    /** What a graph says holds at the close of a day, in its order. */
    static List<Held> of(LinkGraph graph, int day) {
        List<Held> held = new ArrayList<>();
        for (int row = 0; row < graph.size(); row++) {
            if (graph.holds(row, day)) {
                held.add(new Held(link(graph, row), graph.known(row), graph.evidence(row)));
            }
        }
        return held;
    }

    static Link link(LinkGraph graph, int row) {
        LinkKind kind = Stream.of(LinkKind.values())
                .filter(one -> row >= graph.start(one) && row < graph.end(one))
                .findFirst()
                .orElseThrow();
        int flags = Stream.of(LinkFlag.values())
                .filter(flag -> graph.is(flag, row))
                .mapToInt(LinkFlag::bit)
                .sum();
        return new Link(
                kind,
                graph.id(graph.from(row)),
                graph.id(graph.to(row)),
                graph.id(graph.via(row)),
                graph.id(graph.by(row)),
                graph.day(row),
                graph.until(row),
                graph.amount(row),
                graph.cents(row),
                flags);
    }
}
