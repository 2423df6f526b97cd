package fr.vigie.graph.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.SceneRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LinkBookTest {
    private static final int FIRST = (int) SceneRecords.day(0).toEpochDay();
    private static final int DAYS = 5;

    /** Few records, said at few moments, of few people: so that all that can befall a record does. */
    @Provide
    Arbitrary<List<LinkRecord>> records() {
        Arbitrary<String> ids = Arbitraries.of("0", "1", "2", "3", "4", "5");
        Arbitrary<Long> moments = Arbitraries.integers()
                .between(0, 3 * DAYS - 1)
                .map(third ->
                        SceneRecords.at(0, 0).plusSeconds(8 * 3_600L * third).toEpochMilli());
        Arbitrary<Optional<String>> rectified =
                Arbitraries.oneOf(Arbitraries.just(Optional.empty()), ids.map(id -> Optional.of("L" + id)));
        Arbitrary<LinkRecord> lines = Combinators.combine(ids, moments, rectified, Arbitraries.of("x", "y"), links())
                .as((id, at, rectifies, parties, links) ->
                        new LinkRecord("L" + id, id, at, rectifies, parties, of(parties, links)));
        // Uses of a card: what they say is their identity, and each has an id of its own.
        Arbitrary<LinkRecord> uses = Combinators.combine(ids, Arbitraries.of("c1", "c2"), moments)
                .as((id, card, at) ->
                        new LinkRecord("U" + card + "|0", id, at, Optional.empty(), "", List.of(read(card))));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, lines), net.jqwik.api.Tuple.of(1, uses))
                .list()
                .ofMaxSize(25);
    }

    private static Arbitrary<List<Link>> links() {
        return Combinators.combine(
                        Arbitraries.of("n1", "n2"),
                        Arbitraries.of("", "d"),
                        Arbitraries.integers().between(FIRST, FIRST + 1),
                        Arbitraries.of(1_000, 2_000))
                .as((nurse, physician, day, cents) ->
                        new Link(LinkKind.CARE, nurse, "", physician, "b", day, day, 0, cents, 0))
                .list()
                .ofMaxSize(2);
    }

    /** Parties are part of what is said. */
    private static List<Link> of(String patient, List<Link> links) {
        return links.stream()
                .map(link -> new Link(
                        link.kind(),
                        link.from(),
                        patient,
                        link.via(),
                        link.by(),
                        link.day(),
                        link.until(),
                        link.amount(),
                        link.cents(),
                        link.flags()))
                .toList();
    }

    private static Link read(String card) {
        return new Link(LinkKind.READER, card, "T", "17300", "holder", FIRST, FIRST, 1, 0, 0);
    }

    private static LinkGraph graph(List<LinkRecord> records) {
        LinkBook book = new LinkBook();
        records.forEach(book::add);
        return book.freeze();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatHoldsAtEachCloseIsWhatTheSlowBookSays(@ForAll("records") List<LinkRecord> records) {
        LinkGraph graph = graph(records);
        SlowBook slow = new SlowBook(records);
        for (int day = FIRST - 1; day <= FIRST + DAYS; day++) {
            assertThat(SlowBook.of(graph, day)).containsExactlyInAnyOrderElementsOf(slow.at(day));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anyOrderGivesTheSameGraphRowByRow(@ForAll("records") List<LinkRecord> records, @ForAll long seed) {
        List<LinkRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(rows(graph(shuffled))).isEqualTo(rows(graph(records)));
    }

    /** Everything that can be asked of each row. */
    private static List<String> rows(LinkGraph graph) {
        return IntStream.range(0, graph.size())
                .mapToObj(row -> SlowBook.link(graph, row) + " " + graph.from(row) + " " + graph.to(row) + " "
                        + graph.known(row) + " " + graph.evidence(row) + " "
                        + IntStream.rangeClosed(FIRST - 1, FIRST + DAYS)
                                .mapToObj(day -> graph.holds(row, day) ? "1" : "0")
                                .toList())
                .toList();
    }

    @Test
    void evidenceOfALinkIsTheIdOfItsRecordWhateverItsIdentityEndsIn() {
        LinkRecord use = new LinkRecord("Ucard|0", "0", 0, Optional.empty(), "", List.of(read("card")));
        assertThat(graph(List.of(use)).evidence(0)).isEqualTo("0");
    }

    @Test
    void ofTwoUsesAtOneMomentTheFirstByIdIsTheEvidence() {
        LinkRecord one = new LinkRecord("Ucard|x", "u1", 0, Optional.empty(), "", List.of(read("card")));
        LinkRecord other = new LinkRecord("Ucard|x", "u2", 0, Optional.empty(), "", List.of(read("card")));
        assertThat(graph(List.of(one, other)).evidence(0)).isEqualTo("u1");
        assertThat(graph(List.of(other, one)).evidence(0)).isEqualTo("u1");
    }

    @Test
    void aLineThatIsRectifiedByALineOfAnotherPatientStays() {
        LinkBook book = new LinkBook();
        add(book, "L1", "p1", null);
        add(book, "L2", "p2", "L1");
        assertThat(book.freeze().size()).isEqualTo(2);
    }

    @Test
    void aLineThatIsRectifiedHoldsUntilTheCloseOfThatDay() {
        LinkBook book = new LinkBook();
        add(book, "L1", "p1", null);
        add(book, "L2", "p1", "L1");
        LinkGraph graph = book.freeze();
        assertThat(SlowBook.of(graph, FIRST + 1))
                .extracting(SlowBook.Held::evidence)
                .containsExactly("L1");
        assertThat(SlowBook.of(graph, FIRST + 2))
                .extracting(SlowBook.Held::evidence)
                .containsExactly("L2");
    }

    private static void add(
            LinkBook book, String id, String patient, @org.jspecify.annotations.Nullable String rectifies) {
        var line = SceneRecords.care(id, "nurse", "cabinet", patient, Integer.parseInt(id.substring(1)));
        line.setRectifies(rectifies);
        book.add(LinkMaker.of(Stream.BILLING_LINES, line).orElseThrow());
    }
}
