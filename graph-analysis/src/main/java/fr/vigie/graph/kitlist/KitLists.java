package fr.vigie.graph.kitlist;

import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Pharmacies that deliver kits to the same names, who test nobody. */
public final class KitLists implements RingDetector {
    /** Reason code. */
    public static final String CODE = "RING_KIT_LIST";

    private static final Set<ProfessionalStatus> PAID_OTHERWISE =
            EnumSet.of(ProfessionalStatus.SALARIE, ProfessionalStatus.REMPLACANT);
    private static final Set<BillerKind> HOUSES = EnumSet.of(BillerKind.MSP, BillerKind.HEALTH_CENTRE);
    private static final int HUB = 30;

    private final KitListSettings settings;

    /** The detector with its settings. */
    public KitLists(KitListSettings settings) {
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
        return Set.of(Stream.BILLING_LINES, Stream.PROFESSIONALS);
    }

    @Override
    public List<Ring> find(RingScene scene) {
        Lockstep lists = idleNames(scene);
        int names = (int) lists.actors().stream()
                .flatMap(pharmacy -> lists.things(pharmacy).stream())
                .distinct()
                .count();
        List<Lockstep.Pair> close = new ArrayList<>();
        TreeMap<Integer, Double> strengths = new TreeMap<>();
        for (Lockstep.Pair pair : lists.pairs(settings.minSharedNames())) {
            int smaller = Math.min(
                    lists.things(pair.one()).size(), lists.things(pair.other()).size());
            int larger = Math.max(
                    lists.things(pair.one()).size(), lists.things(pair.other()).size());
            // Had each chosen its names by itself, a name of the smaller list would be on the larger one by this
            // chance.
            double expected = Math.min(0.5, (larger + 1.0) / (names + larger + 2.0));
            double strength = Surprise.ofAtLeast(pair.shared().size(), smaller, expected);
            if (pair.jaccard(lists) >= settings.minJaccard()) {
                close.add(pair);
                strengths.merge(pair.one(), strength, Math::max);
                strengths.merge(pair.other(), strength, Math::max);
            }
        }
        List<Ring> rings = new ArrayList<>();
        for (Set<Integer> group : Lockstep.groups(close)) {
            double strength = group.stream()
                            .mapToDouble(one -> strengths.getOrDefault(one, 0.0))
                            .max()
                            .orElse(0)
                    + 2.0 * (group.size() - 2);
            if (strength >= settings.minStrength()) {
                rings.add(ring(scene, group, close, strength));
            }
        }
        return rings;
    }

    private Lockstep idleNames(RingScene scene) {
        LinkGraph graph = scene.graph();
        Lockstep lists = new Lockstep(HUB);
        for (int name = graph.start(NodeKind.PROFESSIONAL); name < graph.end(NodeKind.PROFESSIONAL); name++) {
            TreeMap<Integer, Integer> tests = new TreeMap<>();
            scene.rows(LinkKind.KITS, End.TO, name)
                    .forEach(row -> tests.merge(graph.from(row), graph.amount(row), Integer::sum));
            if (!tests.isEmpty() && isIdle(scene, name, tests)) {
                int one = name;
                tests.forEach((pharmacy, count) -> {
                    if (count >= settings.minTests()) {
                        lists.link(pharmacy, one);
                    }
                });
            }
        }
        return lists;
    }

    private boolean isIdle(RingScene scene, int name, TreeMap<Integer, Integer> tests) {
        LinkGraph graph = scene.graph();
        boolean paidOtherwise = scene.actors()
                .professional(graph.id(name), scene.actors().today())
                .map(Professional::getStatus)
                .filter(PAID_OTHERWISE::contains)
                .isPresent();
        long delivered = tests.values().stream().mapToLong(Integer::longValue).sum();
        return !paidOtherwise && !isTesting(tested(scene, name), delivered) && !isOfATestingHouse(scene, name);
    }

    private boolean isTesting(long tested, long delivered) {
        return tested > settings.maxTestedShare() * delivered;
    }

    private static long tested(RingScene scene, int name) {
        return Math.max(
                scene.rows(LinkKind.TEST, End.BY, name)
                        .map(scene.graph()::amount)
                        .sum(),
                scene.rows(LinkKind.REGISTRATION, End.FROM, name).count());
    }

    /** In a health house or centre kits come in the name of one and are used in that of another. */
    private boolean isOfATestingHouse(RingScene scene, int name) {
        return scene.actors().billersOf(scene.graph().id(name)).stream()
                .flatMap(id -> scene.actors().biller(id, scene.actors().today()).stream())
                .filter(house -> HOUSES.contains(house.getKind()))
                .anyMatch(house -> isTesting(scene, house.getMemberIds()));
    }

    private boolean isTesting(RingScene scene, List<String> memberIds) {
        int[] members = memberIds.stream()
                .mapToInt(id -> scene.graph().find(NodeKind.PROFESSIONAL, id))
                .filter(member -> member >= 0)
                .toArray();
        long tested = Arrays.stream(members)
                .mapToLong(member -> tested(scene, member))
                .sum();
        long delivered = Arrays.stream(members)
                .flatMap(member -> scene.rows(LinkKind.KITS, End.TO, member))
                .mapToLong(scene.graph()::amount)
                .sum();
        return isTesting(tested, delivered);
    }

    private Ring ring(RingScene scene, Set<Integer> group, List<Lockstep.Pair> close, double strength) {
        LinkGraph graph = scene.graph();
        TreeMap<Integer, Integer> pairsOf = new TreeMap<>();
        close.stream()
                .filter(pair -> group.contains(pair.one()) && group.contains(pair.other()))
                .flatMap(pair -> pair.shared().stream())
                .forEach(name -> pairsOf.merge(name, 1, Integer::sum));
        RingDraft draft = new RingDraft(CODE, scene).weighs(strength, settings.probability());
        group.forEach(pharmacy -> draft.member(pharmacy, RingRole.SUSPECT));
        long cents = 0;
        int boxes = 0;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int name : pairsOf.keySet()) {
            draft.member(name, RingRole.VICTIM);
            for (int pharmacy : group) {
                List<Integer> rows = scene.rows(LinkKind.KITS, End.TO, name)
                        .filter(row -> graph.from(row) == pharmacy)
                        .boxed()
                        .toList();
                if (!rows.isEmpty()) {
                    draft.edge(pharmacy, name, "KITS", rows).claim(Stream.BILLING_LINES, rows);
                    cents += rows.stream().mapToLong(graph::cents).sum();
                    boxes += rows.size();
                    first = Math.min(
                            first, rows.stream().mapToInt(graph::day).min().orElseThrow());
                    last = Math.max(
                            last, rows.stream().mapToInt(graph::day).max().orElseThrow());
                }
            }
        }
        return draft.finish(new RingWords(
                FrenchText.count(group.size(), "pharmacie") + " facturent " + FrenchText.period(first, last) + " "
                        + FrenchText.count(boxes, "livraison") + " de tests aux mêmes "
                        + FrenchText.count(pairsOf.size(), "professionnel") + ", qui ne testent pas, pour "
                        + FrenchText.euros(cents) + " : une même liste semble servir à toutes (article 313-1 du code"
                        + " pénal ; arrêté du 1er juin 2021, article 14).",
                "Code pénal, art. 313-1 (escroquerie) ; arrêté du 1er juin 2021, art. 14 ; code de la sécurité sociale,"
                        + " art. L. 133-4",
                FrenchText.count(pairsOf.size(), "nom") + " sans tests communs à "
                        + FrenchText.count(group.size(), "pharmacie"),
                "chaque pharmacie fournit les professionnels de son voisinage, qui testent",
                "les professionnels ou leur maison de santé testaient (factures ou SI-DEP), ils étaient salariés ou"
                        + " remplaçants, ou chaque pharmacie avait les siens"));
    }
}
