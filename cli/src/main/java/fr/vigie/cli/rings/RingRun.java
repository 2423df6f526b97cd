package fr.vigie.cli.rings;

import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.RingCatalogue;
import fr.vigie.graph.actor.ActorBook;
import fr.vigie.graph.history.KnownRing;
import fr.vigie.graph.history.RingHistory;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkMaker;
import fr.vigie.graph.ring.RingAnalysis;
import fr.vigie.graph.ring.RingClaim;
import fr.vigie.graph.ring.RingDetector;
import fr.vigie.graph.ring.RingScene;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fusion.WholeAlert;
import fr.vigie.streaming.ring.RingFindings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Runs the analysis of rings over records: each close of the plan, and at last the alerts. */
public final class RingRun {
    /** Those that are believed first have the euros of a line that several claim. */
    private static final Comparator<KnownRing> SUREST_FIRST = Comparator.comparing(
                    (KnownRing one) -> one.ring().probability())
            .thenComparing(one -> one.ring().strength())
            .reversed()
            .thenComparing(KnownRing::id);

    private final RingPlan plan;
    private final RecordSource source;
    private final Consumer<String> progress;
    private Set<String> claimedElsewhere = Set.of();
    private Collection<KnownRing> before = List.of();

    /**
     * A run.
     *
     * @param progress told in one line what is being done
     */
    public RingRun(RingPlan plan, RecordSource source, Consumer<String> progress) {
        this.plan = plan;
        this.source = source;
        this.progress = progress;
    }

    /** Lines and payments that have their home in other alerts: rings cite them without their euros. */
    public RingRun citing(Set<String> lines) {
        claimedElsewhere = Set.copyOf(lines);
        return this;
    }

    /** Rings that are known from an earlier run. */
    public RingRun knowing(Collection<KnownRing> rings) {
        before = List.copyOf(rings);
        return this;
    }

    /** Whether any of the streams that links are made of is there. */
    public static boolean hasLinks(Set<Stream> delivered) {
        return delivered.stream().anyMatch(LinkMaker.STREAMS::contains);
    }

    /**
     * Runs it.
     *
     * @throws IOException if a stream cannot be read to its end, or no record makes a link
     */
    public RingResult run() throws IOException {
        if (!hasLinks(source.delivered())) {
            throw new IOException("none of the streams that links are made of is there; expected some such as"
                    + " billing-lines, card-uses or daily-allowances");
        }
        RingInput input = RingInput.read(source, plan.until(), plan.national());
        LocalDate first = input.firstDay()
                .orElseThrow(() -> new IOException("no record bears a day; there is nothing to look at"));
        LocalDate last = plan.until().orElseGet(() -> input.lastDay().orElseThrow());
        progress.accept("ordering links");
        LinkGraph graph = input.links().freeze();
        Set<Stream> streams = input.counts().keySet();
        List<RingDetector> detectors = RingAnalysis.on(RingCatalogue.all(), streams);
        Collection<KnownRing> rings = analyse(graph, input.actors(), detectors, first, last);
        progress.accept("reading the lines of " + rings.size() + " rings");
        List<RingClaim> claims = rings.stream()
                .filter(KnownRing::stands)
                .flatMap(one -> one.ring().claims().stream())
                .toList();
        ClaimedLines lines = ClaimedLines.read(source, claims, last, plan.paidAfterDays());
        List<KnownRing> notSeen =
                rings.stream().filter(ring -> ring.ring().evidence().isEmpty()).toList();
        return new RingResult(
                cases(rings, lines, detectors, last),
                notSeen,
                input.counts(),
                streams,
                graph.size(),
                graph.nodes(),
                last);
    }

    private Collection<KnownRing> analyse(
            LinkGraph graph, ActorBook actors, List<RingDetector> detectors, LocalDate first, LocalDate last) {
        RingAnalysis analysis = new RingAnalysis(detectors);
        RingHistory history = new RingHistory(plan.fusion().salt(), before);
        RingScene scene = new RingScene(graph, actors.at(first));
        List<LocalDate> closes = plan.closes(first, last);
        for (LocalDate close : closes) {
            progress.accept("looking for rings at the close of " + close);
            history.at(close, analysis.at(scene.at(actors.at(close))));
        }
        return history.rings();
    }

    private List<RingCase> cases(
            Collection<KnownRing> rings, ClaimedLines lines, List<RingDetector> detectors, LocalDate close) {
        Map<String, String> versions =
                detectors.stream().collect(Collectors.toMap(RingDetector::code, RingDetector::version));
        Set<String> claimed = new HashSet<>(claimedElsewhere);
        List<RingCase> cases = new ArrayList<>();
        for (KnownRing one : rings.stream()
                .filter(ring -> !ring.ring().evidence().isEmpty())
                .sorted(SUREST_FIRST)
                .toList()) {
            List<FindingItem> items = one.stands() ? items(one, lines, claimed) : List.of();
            WholeAlert alert = WholeAlert.of(
                    plan.fusion(),
                    RingFindings.key(one),
                    RingFindings.finding(one, versions.getOrDefault(one.ring().code(), "")),
                    items,
                    one.since(),
                    one.revision(),
                    close);
            alert.alert().setMembers(RingFindings.members(one.ring()));
            alert.alert().setEdges(RingFindings.edges(one.ring()));
            cases.add(new RingCase(one, alert));
        }
        return cases;
    }

    private static List<FindingItem> items(KnownRing one, ClaimedLines lines, Set<String> claimed) {
        List<FindingItem> items = new ArrayList<>();
        for (RingClaim claim : one.ring().claims()) {
            lines.item(one.ring().code(), claim).ifPresent(item -> {
                item.setAlertKey(RingFindings.key(one).text());
                item.setHome(claimed.add(claim.id()));
                items.add(item);
            });
        }
        return items;
    }
}
