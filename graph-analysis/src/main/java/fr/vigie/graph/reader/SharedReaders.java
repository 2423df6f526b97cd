package fr.vigie.graph.reader;

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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cards of several holders in the same far-away readers, while these work at home. */
public final class SharedReaders implements RingDetector {
    /** Reason code. */
    public static final String CODE = "RING_SHARED_READERS";

    /** A reader of more holders than this is that of a big place, whoever declares it. */
    private static final int HUB = 60;

    private static final double MOST_OF_ONE = 6;

    private final SharedReaderSettings settings;

    /** The detector with its settings. */
    public SharedReaders(SharedReaderSettings settings) {
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
        return Set.of(Stream.CARD_USES, Stream.PROFESSIONALS, Stream.BILLERS);
    }

    @Override
    public List<Ring> find(RingScene scene) {
        LinkGraph graph = scene.graph();
        TreeMap<Integer, Whereabouts> holders = new TreeMap<>();
        Lockstep readers = new Lockstep(HUB);
        for (int holder = graph.start(NodeKind.PROFESSIONAL); holder < graph.end(NodeKind.PROFESSIONAL); holder++) {
            if (scene.rows(LinkKind.READER, End.BY, holder).findAny().isPresent()) {
                Whereabouts where = new Whereabouts(scene, holder, settings.minKm());
                int one = holder;
                if (!where.away().isEmpty()) {
                    holders.put(holder, where);
                }
                if (surprise(where) >= settings.minSign()) {
                    where.away().forEach(row -> readers.link(one, graph.to(row)));
                }
            }
        }
        List<Ring> rings = new ArrayList<>();
        for (Set<Integer> core : Lockstep.groups(readers.pairs(1))) {
            Set<Integer> dens = sharedReaders(graph, core, holders);
            // Whoever else's card passed there was usurped too, were it once.
            Set<Integer> group = new TreeSet<>(core);
            holders.forEach((holder, where) -> {
                if (where.away().stream().anyMatch(row -> dens.contains(graph.to(row)))) {
                    group.add(holder);
                }
            });
            double strength = core.stream()
                    .mapToDouble(one -> Math.min(MOST_OF_ONE, surprise(of(holders, one))))
                    .sum();
            if (core.size() > 1 && group.size() >= settings.minHolders() && strength >= settings.minStrength()) {
                rings.add(ring(scene, group, dens, holders, strength));
            }
        }
        return rings;
    }

    private static Whereabouts of(TreeMap<Integer, Whereabouts> holders, int holder) {
        return Objects.requireNonNull(holders.get(holder));
    }

    private double surprise(Whereabouts where) {
        return Surprise.ofAtLeast(where.daysInBoth(), where.daysAway().size(), settings.bothExpected());
    }

    private Ring ring(
            RingScene scene,
            Set<Integer> group,
            Set<Integer> readers,
            TreeMap<Integer, Whereabouts> holders,
            double strength) {
        LinkGraph graph = scene.graph();
        RingDraft draft = new RingDraft(CODE, scene).weighs(strength, settings.probability());
        Set<Integer> communes = new TreeSet<>();
        TreeMap<Integer, List<Integer>> byReader = new TreeMap<>();
        int days = 0;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int holder : group) {
            draft.member(holder, RingRole.VICTIM);
            days += of(holders, holder).daysAway().size();
            for (int row : of(holders, holder).away()) {
                if (readers.contains(graph.to(row))) {
                    draft.member(graph.from(row), RingRole.VICTIM)
                            .edge(holder, graph.from(row), "HOLDER", List.of(row));
                    byReader.computeIfAbsent(graph.to(row), any -> new ArrayList<>())
                            .add(row);
                    communes.add(graph.via(row));
                    first = Math.min(first, graph.day(row));
                    last = Math.max(last, graph.day(row));
                }
            }
        }
        byReader.values().forEach(rows -> chain(draft, graph, rows));
        return draft.harm(days * settings.harmCents())
                .finish(
                        new RingWords(
                                "Les cartes de " + FrenchText.count(group.size(), "professionnel") + " passent "
                                        + FrenchText.period(first, last) + " par les mêmes "
                                        + FrenchText.count(readers.size(), "lecteur") + ", à plus de "
                                        + FrenchText.count(settings.minKm(), "km", "km")
                                        + " de leurs lieux d'exercice ("
                                        + FrenchText.count(communes.size(), "commune")
                                        + "), alors qu'ils exercent chez eux les mêmes jours : un même réseau semble les avoir"
                                        + " usurpés (article 313-1 du code pénal).",
                                "Code pénal, art. 313-1 (escroquerie) et 434-23 (usurpation d'identité)",
                                FrenchText.count(days, "jour") + " d'usage de cartes en deux lieux éloignés",
                                "une carte n'est utilisée que là où se trouve son titulaire",
                                "les lecteurs étaient ceux d'un lieu d'exercice déclaré, ou les titulaires y exerçaient"
                                        + " (remplacement, centre de vaccination, festival) sans exercer chez eux ces jours-là"));
    }

    /** Readers of two holders of the group or more. */
    private static Set<Integer> sharedReaders(
            LinkGraph graph, Set<Integer> group, TreeMap<Integer, Whereabouts> holders) {
        TreeMap<Integer, Set<Integer>> holdersOf = new TreeMap<>();
        for (int holder : group) {
            of(holders, holder).away().forEach(row -> holdersOf
                    .computeIfAbsent(graph.to(row), any -> new TreeSet<>())
                    .add(holder));
        }
        holdersOf.values().removeIf(some -> some.size() < 2);
        return holdersOf.keySet();
    }

    /** Links the cards that passed through one reader, one to the next. */
    private static void chain(RingDraft draft, LinkGraph graph, List<Integer> rows) {
        TreeMap<Integer, List<Integer>> byCard = new TreeMap<>();
        rows.forEach(row -> byCard.computeIfAbsent(graph.from(row), any -> new ArrayList<>())
                .add(row));
        Integer before = null;
        for (var card : byCard.entrySet()) {
            if (before != null) {
                draft.edge(before, card.getKey(), "READER", card.getValue());
            }
            before = card.getKey();
        }
    }
}
