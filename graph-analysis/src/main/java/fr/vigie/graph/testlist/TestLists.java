package fr.vigie.graph.testlist;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.graph.link.LinkFlag;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Lockstep;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingDetector;
import fr.vigie.graph.ring.RingDraft;
import fr.vigie.graph.ring.RingRole;
import fr.vigie.graph.ring.RingScene;
import fr.vigie.graph.ring.RingWords;
import fr.vigie.graph.ring.Surprise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Billers that test the same people again and again, one right after the other. */
public final class TestLists implements RingDetector {
    /** Reason code. */
    public static final String CODE = "RING_TEST_LIST";

    private final TestListSettings settings;

    /** The detector with its settings. */
    public TestLists(TestListSettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Set<Stream> needs() {
        return Set.of(Stream.BILLING_LINES, Stream.PATIENTS);
    }

    @Override
    public List<Ring> find(RingScene scene) {
        LinkGraph graph = scene.graph();
        TreeMap<Long, List<Integer>> people = new TreeMap<>();
        int tested = 0;
        int listed = 0;
        for (int one = graph.start(NodeKind.PATIENT); one < graph.end(NodeKind.PATIENT); one++) {
            TreeMap<Long, Integer> repeats = repeats(scene, one);
            boolean isListed = false;
            for (var pair : repeats.entrySet()) {
                if (pair.getValue() >= settings.minRepeats()) {
                    people.computeIfAbsent(pair.getKey(), any -> new ArrayList<>())
                            .add(one);
                    isListed = true;
                }
            }
            tested += scene.rows(LinkKind.TEST, End.TO, one).findAny().isPresent() ? 1 : 0;
            listed += isListed ? 1 : 0;
        }
        double usual = (listed + 1.0) / (tested + 2.0);
        List<Lockstep.Pair> close = new ArrayList<>();
        TreeMap<Integer, Double> strengths = new TreeMap<>();
        people.forEach((key, shared) -> judge(scene, key, shared, usual, close, strengths));
        List<Ring> rings = new ArrayList<>();
        for (Set<Integer> group : Lockstep.groups(close)) {
            double strength = group.stream()
                    .mapToDouble(one -> strengths.getOrDefault(one, 0.0))
                    .max()
                    .orElse(0);
            rings.add(ring(scene, group, close, strength));
        }
        return rings;
    }

    private void judge(
            RingScene scene,
            long key,
            List<Integer> shared,
            double usual,
            List<Lockstep.Pair> close,
            TreeMap<Integer, Double> strengths) {
        int one = (int) (key >>> 32);
        int other = (int) key;
        if (scene.actors().areAtOneAddress(scene.graph().id(one), scene.graph().id(other))) {
            return;
        }
        int customers = Math.min(customers(scene, one), customers(scene, other));
        double strength = Surprise.ofAtLeast(shared.size(), Math.max(customers, shared.size()), usual);
        int families =
                scene.actors().families(shared.stream().map(scene.graph()::id).toList());
        if (families >= settings.minPeople() && strength >= settings.minStrength()) {
            close.add(new Lockstep.Pair(one, other, shared));
            strengths.merge(one, strength, Math::max);
            strengths.merge(other, strength, Math::max);
        }
    }

    private static int customers(RingScene scene, int biller) {
        return (int) scene.rows(LinkKind.TEST, End.FROM, biller)
                .map(scene.graph()::to)
                .distinct()
                .count();
    }

    /** How often a person was tested by one biller right after another, within a window at most, by the pair of them. */
    private TreeMap<Long, Integer> repeats(RingScene scene, int patient) {
        LinkGraph graph = scene.graph();
        List<Integer> tests = scene.rows(LinkKind.TEST, End.TO, patient)
                // Who is screened with others comes when these do, and goes to a pharmacy besides.
                .filter(row -> graph.amount(row) > 0 && !graph.is(LinkFlag.COLLECTIVE, row))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(graph::day).thenComparing(Comparator.naturalOrder()))
                .toList();
        TreeMap<Long, List<Integer>> days = new TreeMap<>();
        for (int i = 1; i < tests.size(); i++) {
            int before = tests.get(i - 1);
            int row = tests.get(i);
            if (graph.from(row) != graph.from(before) && graph.day(row) - graph.day(before) <= settings.withinDays()) {
                int low = Math.min(graph.from(row), graph.from(before));
                int high = Math.max(graph.from(row), graph.from(before));
                days.computeIfAbsent(((long) low << 32) | high, any -> new ArrayList<>())
                        .add(graph.day(row));
            }
        }
        TreeMap<Long, Integer> repeats = new TreeMap<>();
        days.forEach((pair, some) -> repeats.put(pair, most(some)));
        return repeats;
    }

    /** The most of some days, in order, that lie within a window. */
    private int most(List<Integer> days) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < days.size(); to++) {
            while (days.get(to) - days.get(from) >= settings.windowDays()) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private Ring ring(RingScene scene, Set<Integer> group, List<Lockstep.Pair> close, double strength) {
        LinkGraph graph = scene.graph();
        Set<Integer> listed = new TreeSet<>();
        close.stream()
                .filter(pair -> group.contains(pair.one()) && group.contains(pair.other()))
                .forEach(pair -> listed.addAll(pair.shared()));
        RingDraft draft = new RingDraft(CODE, scene).weighs(strength, settings.probability());
        group.forEach(biller -> draft.member(biller, RingRole.SUSPECT));
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int tests = 0;
        long cents = 0;
        for (int person : listed) {
            draft.member(person, RingRole.VICTIM);
            for (int biller : group) {
                List<Integer> rows = scene.rows(LinkKind.TEST, End.TO, person)
                        .filter(row -> graph.from(row) == biller)
                        .boxed()
                        .toList();
                if (!rows.isEmpty()) {
                    draft.edge(biller, person, "TEST", rows).claim(Stream.BILLING_LINES, rows);
                    tests += rows.stream().mapToInt(graph::amount).sum();
                    cents += rows.stream().mapToLong(graph::cents).sum();
                    first = Math.min(
                            first, rows.stream().mapToInt(graph::day).min().orElseThrow());
                    last = Math.max(
                            last, rows.stream().mapToInt(graph::day).max().orElseThrow());
                }
            }
        }
        return draft.finish(new RingWords(
                FrenchText.count(group.size(), "pharmacie") + " facturent " + FrenchText.period(first, last) + " "
                        + FrenchText.count(tests, "test") + " aux noms des mêmes "
                        + FrenchText.count(listed.size(), "personne") + ", testées dans l'une puis dans l'autre à "
                        + FrenchText.count(settings.withinDays(), "jour") + " d'intervalle au plus, pour "
                        + FrenchText.euros(cents) + " : une même liste semble servir à toutes (article 313-1 du code"
                        + " pénal).",
                "Code pénal, art. 313-1 (escroquerie) ; code de la sécurité sociale, art. L. 133-4",
                FrenchText.count(listed.size(), "personne") + " testées tour à tour",
                "une personne ne se fait pas tester de nouveau ailleurs le lendemain, et peu de personnes le font",
                "les personnes étaient d'une même famille, ou testées souvent dans une seule pharmacie"));
    }
}
