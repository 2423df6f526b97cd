package fr.vigie.graph.leave;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingDetector;
import fr.vigie.graph.ring.RingDraft;
import fr.vigie.graph.ring.RingRole;
import fr.vigie.graph.ring.RingScene;
import fr.vigie.graph.ring.RingWords;
import fr.vigie.graph.ring.Surprise;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Leaves of strangers under one physician's name, with signs that his own leaves do not bear. */
public final class SoldLeaves implements RingDetector {
    /** Reason code. */
    public static final String CODE = "RING_SOLD_LEAVES";

    private final SoldLeavesSettings settings;

    /** The detector with its settings. */
    public SoldLeaves(SoldLeavesSettings settings) {
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
        return Set.of(Stream.SICK_LEAVES, Stream.PATIENTS, Stream.PROFESSIONALS);
    }

    /** What is usual over all physicians: the share of leaves with each sign, and of each length. */
    private record Usual(Map<Sign, Double> own, Map<Sign, Double> strangers, Map<Integer, Double> lengths) {
        double own(Sign sign) {
            return own.getOrDefault(sign, 1.0);
        }

        double strangers(Sign sign) {
            return strangers.getOrDefault(sign, 1.0);
        }
    }

    @Override
    public List<Ring> find(RingScene scene) {
        LinkGraph graph = scene.graph();
        TreeMap<Integer, PhysicianLeaves> physicians = new TreeMap<>();
        for (int one = graph.start(NodeKind.PROFESSIONAL); one < graph.end(NodeKind.PROFESSIONAL); one++) {
            if (scene.rows(LinkKind.LEAVE, End.FROM, one).findAny().isPresent()) {
                physicians.put(one, new PhysicianLeaves(scene, one, settings));
            }
        }
        Usual usual = usual(graph, physicians);
        List<Ring> rings = new ArrayList<>();
        physicians.forEach(
                (physician, leaves) -> judge(scene, physician, leaves, usual).ifPresent(rings::add));
        return rings;
    }

    private static Usual usual(LinkGraph graph, Map<Integer, PhysicianLeaves> physicians) {
        Map<Integer, Integer> lengths = new HashMap<>();
        int all = 0;
        for (PhysicianLeaves one : physicians.values()) {
            for (int row : one.own()) {
                lengths.merge(graph.until(row) - graph.day(row), 1, Integer::sum);
                all++;
            }
        }
        Map<Integer, Double> shares = new HashMap<>();
        for (Map.Entry<Integer, Integer> length : lengths.entrySet()) {
            shares.put(length.getKey(), (double) length.getValue() / all);
        }
        return new Usual(shares(physicians, true), shares(physicians, false), shares);
    }

    private static Map<Sign, Double> shares(Map<Integer, PhysicianLeaves> physicians, boolean own) {
        Map<Sign, Integer> hits = new EnumMap<>(Sign.class);
        int all = 0;
        for (PhysicianLeaves one : physicians.values()) {
            List<Integer> rows = own ? one.own() : one.strangers();
            one.counts(rows).forEach((sign, count) -> hits.merge(sign, count, Integer::sum));
            all += rows.size();
        }
        Map<Sign, Double> shares = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            // One more of each, so that nothing is impossible.
            shares.put(sign, (hits.getOrDefault(sign, 0) + 1.0) / (all + 2.0));
        }
        return shares;
    }

    private Optional<Ring> judge(RingScene scene, int physician, PhysicianLeaves leaves, Usual usual) {
        boolean isNational = scene.actors().isNational(scene.graph().id(physician));
        if (isNational || leaves.strangers().size() < settings.minFamilies()) {
            return Optional.empty();
        }
        Map<Sign, Integer> habit = leaves.counts(leaves.own());
        Map<Sign, Integer> seen = leaves.counts(leaves.strangers());
        Map<Sign, Double> surprises = new EnumMap<>(Sign.class);
        seen.forEach((sign, count) -> {
            double expected = Surprise.rate(
                    habit.getOrDefault(sign, 0),
                    leaves.own().size(),
                    Math.max(usual.own(sign), usual.strangers(sign)),
                    settings.habitWeight());
            double surprise = Surprise.ofAtLeast(count, leaves.strangers().size(), expected);
            if (surprise >= settings.minSign() && sign != Sign.OUT_OF_REACH) {
                surprises.put(sign, surprise);
            }
        });
        List<Integer> held = leaves.strangers().stream()
                .filter(row -> leaves.signs(row).stream().anyMatch(surprises::containsKey))
                .toList();
        return held.isEmpty() ? Optional.empty() : weigh(scene, physician, leaves, held, surprises, usual);
    }

    private Optional<Ring> weigh(
            RingScene scene,
            int physician,
            PhysicianLeaves leaves,
            List<Integer> held,
            Map<Sign, Double> surprises,
            Usual usual) {
        LinkGraph graph = scene.graph();
        Set<String> buyers = held.stream().map(row -> graph.id(graph.to(row))).collect(Collectors.toSet());
        int families = scene.actors().families(buyers);
        // How a form comes in shows in several signs at once; where people live is another matter.
        double form = surprises.entrySet().stream()
                .filter(sign -> sign.getKey() != Sign.FAR)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        double strength = form
                + Math.max(surprises.getOrDefault(Sign.FAR, 0.0), outOfReach(leaves, held, usual))
                + sameLength(graph, held, usual);
        return families >= settings.minFamilies() && strength >= settings.minStrength()
                ? Optional.of(ring(scene, physician, held, surprises.keySet(), families, strength))
                : Optional.empty();
    }

    /** Living farther off than patients do is no sign by itself; that those of a sign do so, too, adds to it. */
    private static double outOfReach(PhysicianLeaves leaves, List<Integer> held, Usual usual) {
        int out = leaves.counts(held).getOrDefault(Sign.OUT_OF_REACH, 0);
        return Surprise.ofAtLeast(out, held.size(), usual.strangers(Sign.OUT_OF_REACH));
    }

    /** Forms that are sold are filled in alike: how unlikely it is that so many leaves are of one length. */
    private static double sameLength(LinkGraph graph, List<Integer> held, Usual usual) {
        TreeMap<Integer, Integer> lengths = new TreeMap<>();
        held.forEach(row -> lengths.merge(graph.until(row) - graph.day(row), 1, Integer::sum));
        double most = 0;
        for (Map.Entry<Integer, Integer> length : lengths.entrySet()) {
            most = Math.max(
                    most,
                    Surprise.ofAtLeast(
                            length.getValue(),
                            held.size(),
                            Math.max(0.01, usual.lengths().getOrDefault(length.getKey(), 0.0))));
        }
        // The likeliest length was looked for among several.
        return Math.max(0, most - StrictMath.log10(Math.max(1, lengths.size())) - 1);
    }

    private Ring ring(
            RingScene scene, int physician, List<Integer> held, Set<Sign> signs, int families, double strength) {
        LinkGraph graph = scene.graph();
        RingDraft draft = new RingDraft(CODE, scene)
                .anchoredAt(physician)
                .weighs(strength, settings.probability())
                .member(physician, RingRole.VICTIM);
        long cents = 0;
        for (int row : held) {
            List<Integer> payments = scene.rows(LinkKind.ALLOWANCE, End.VIA, graph.via(row))
                    .boxed()
                    .toList();
            draft.member(graph.to(row), RingRole.SUSPECT)
                    .edge(physician, graph.to(row), "LEAVE", List.of(row))
                    .claim(Stream.DAILY_ALLOWANCES, payments, physician);
            cents += payments.stream().mapToLong(graph::cents).sum();
        }
        int first = held.stream().mapToInt(graph::day).min().orElseThrow();
        int last = held.stream().mapToInt(graph::day).max().orElseThrow();
        String told = signs.stream().sorted().map(Sign::french).collect(Collectors.joining(", "));
        return draft.finish(new RingWords(
                "L'identité du médecin semble usurpée : " + FrenchText.count(held.size(), "arrêt")
                        + " de travail à son nom, commencés " + FrenchText.period(first, last) + ", pour "
                        + FrenchText.count(families, "foyer") + " sans lien avec lui, " + told
                        + " contre ses habitudes, soit " + FrenchText.euros(cents)
                        + " d'indemnités journalières (articles 441-1 et 313-1 du code pénal).",
                "Code pénal, art. 441-1 (faux) et 313-1 (escroquerie) ; code de la sécurité sociale, art. L. 133-4-1"
                        + " (récupération de l'indu)",
                FrenchText.count(held.size(), "arrêt") + " pour " + FrenchText.count(families, "foyer")
                        + " sans lien avec le médecin, " + told,
                "des arrêts qui ressemblent à ceux de ses patients",
                "le médecin était ou avait été le médecin traitant, avait soigné l'assuré, l'assuré lui était adressé ou"
                        + " avait vécu près de lui, l'arrêt venait d'une téléconsultation ou d'un hôpital"));
    }
}
