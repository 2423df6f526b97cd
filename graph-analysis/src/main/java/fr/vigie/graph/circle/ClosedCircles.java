package fr.vigie.graph.circle;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.ring.Lockstep;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingDetector;
import fr.vigie.graph.ring.RingDraft;
import fr.vigie.graph.ring.RingRole;
import fr.vigie.graph.ring.RingScene;
import fr.vigie.graph.ring.RingWords;
import fr.vigie.graph.ring.Surprise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Nurses of different cabinets, one prescriber, and the patients whom they share by turns. */
public final class ClosedCircles implements RingDetector {
    /** Reason code. */
    public static final String CODE = "RING_CLOSED_CIRCLE";

    /** How many of all patients weigh against those of a nurse when it is asked how many one physician prescribes for. */
    private static final double WEIGHT = 5;

    private final ClosedCircleSettings settings;

    /** The detector with its settings. */
    public ClosedCircles(ClosedCircleSettings settings) {
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
        return Set.of(Stream.BILLING_LINES, Stream.PROFESSIONALS, Stream.BILLERS);
    }

    @Override
    public List<Ring> find(RingScene scene) {
        Turns turns = new Turns(scene, settings.minTurns());
        List<Lockstep.Pair> close = new ArrayList<>();
        TreeMap<Integer, Double> strengths = new TreeMap<>();
        turns.shared().forEach((key, patients) -> {
            Lockstep.Pair pair = new Lockstep.Pair((int) (key >>> 32), key.intValue(), patients);
            double strength = patients.size() < settings.minPatients() ? 0 : strength(scene, turns, pair);
            if (strength >= settings.minStrength()) {
                close.add(pair);
                strengths.merge(pair.one(), strength, Math::max);
                strengths.merge(pair.other(), strength, Math::max);
            }
        });
        List<Ring> rings = new ArrayList<>();
        for (Set<Integer> group : Lockstep.groups(close)) {
            double strength = group.stream().mapToDouble(strengths::get).max().orElse(0);
            ring(scene, turns, group, close, strength).ifPresent(rings::add);
        }
        return rings;
    }

    private double strength(RingScene scene, Turns turns, Lockstep.Pair pair) {
        int smaller = Math.min(turns.patients(pair.one()), turns.patients(pair.other()));
        double byTurns = Surprise.ofAtLeast(
                pair.shared().size(), Math.max(smaller, pair.shared().size()), turns.usual());
        TreeMap<Integer, Integer> prescribers = prescribers(scene, Set.of(pair.one(), pair.other()), pair.shared());
        int prescriber = first(prescribers);
        double expected = Math.max(
                prescribedBy(scene, pair.one(), prescriber, pair.shared()),
                prescribedBy(scene, pair.other(), prescriber, pair.shared()));
        double byOne = Surprise.ofAtLeast(
                prescribers.getOrDefault(prescriber, 0), pair.shared().size(), expected);
        // Where one physician prescribes for everybody, that he prescribes for these too says nothing.
        return byTurns >= settings.minSign() && byOne >= settings.minSign() ? byTurns + byOne : 0;
    }

    /** For how many of some patients each physician prescribes most of what the nurses do. */
    private static TreeMap<Integer, Integer> prescribers(
            RingScene scene, Set<Integer> nurses, Collection<Integer> patients) {
        LinkGraph graph = scene.graph();
        TreeMap<Integer, Integer> patientsOf = new TreeMap<>();
        for (int patient : patients) {
            TreeMap<Integer, Integer> lines = new TreeMap<>();
            scene.rows(LinkKind.CARE, End.TO, patient)
                    .filter(row -> nurses.contains(graph.from(row)) && graph.isSomebody(graph.via(row)))
                    .forEach(row -> lines.merge(graph.via(row), 1, Integer::sum));
            if (!lines.isEmpty()) {
                patientsOf.merge(first(lines), 1, Integer::sum);
            }
        }
        return patientsOf;
    }

    /** The key of the largest number, the smallest of several; 0, which is nobody, of none. */
    private static int first(TreeMap<Integer, Integer> counts) {
        int best = 0;
        for (var count : counts.entrySet()) {
            if (count.getValue() > counts.getOrDefault(best, 0)) {
                best = count.getKey();
            }
        }
        return best;
    }

    /** Share of a nurse's other patients for whom a physician prescribes. */
    private static double prescribedBy(RingScene scene, int nurse, int prescriber, Collection<Integer> shared) {
        LinkGraph graph = scene.graph();
        Set<Integer> all = new TreeSet<>();
        Set<Integer> his = new TreeSet<>();
        scene.rows(LinkKind.CARE, End.FROM, nurse)
                .filter(row -> !shared.contains(graph.to(row)))
                .forEach(row -> {
                    all.add(graph.to(row));
                    if (graph.via(row) == prescriber) {
                        his.add(graph.to(row));
                    }
                });
        return Surprise.rate(his.size(), all.size(), 0.1, WEIGHT);
    }

    private Optional<Ring> ring(
            RingScene scene, Turns turns, Set<Integer> group, List<Lockstep.Pair> close, double strength) {
        Set<Integer> patients = new TreeSet<>();
        close.stream()
                .filter(pair -> group.contains(pair.one()) && group.contains(pair.other()))
                .forEach(pair -> patients.addAll(pair.shared()));
        TreeMap<Integer, Integer> prescribers = prescribers(scene, group, patients);
        int prescriber = first(prescribers);
        boolean isOnes = prescribers.getOrDefault(prescriber, 0) >= settings.minPrescriberShare() * patients.size();
        if (!isOnes) {
            return Optional.empty();
        }
        // Once there is a circle, whom its nurses pass on under its prescriber is in it, stand-ins or not.
        for (int patient : turns.passedOn(group)) {
            if (prescribers(scene, group, Set.of(patient)).containsKey(prescriber)) {
                patients.add(patient);
            }
        }
        return Optional.of(ring(scene, group, patients, prescriber, strength));
    }

    private Ring ring(RingScene scene, Set<Integer> group, Set<Integer> patients, int prescriber, double strength) {
        LinkGraph graph = scene.graph();
        RingDraft draft = new RingDraft(CODE, scene)
                .weighs(strength, settings.probability())
                .member(prescriber, RingRole.SUSPECT);
        group.forEach(nurse -> draft.member(nurse, RingRole.SUSPECT));
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int lines = 0;
        long cents = 0;
        int told = 0;
        for (int patient : patients) {
            List<Integer> rows = scene.rows(LinkKind.CARE, End.TO, patient)
                    .filter(row -> group.contains(graph.from(row)) && graph.via(row) == prescriber)
                    .boxed()
                    .toList();
            if (rows.isEmpty()) {
                continue;
            }
            told++;
            draft.member(patient, RingRole.MULE)
                    .edge(prescriber, patient, "PRESCRIPTION", rows)
                    .claim(Stream.BILLING_LINES, rows);
            for (int nurse : group) {
                List<Integer> hers =
                        rows.stream().filter(row -> graph.from(row) == nurse).toList();
                if (!hers.isEmpty()) {
                    draft.edge(nurse, patient, "CARE", hers);
                }
            }
            lines += rows.size();
            cents += rows.stream().mapToLong(graph::cents).sum();
            first = Math.min(first, rows.stream().mapToInt(graph::day).min().orElseThrow());
            last = Math.max(last, rows.stream().mapToInt(graph::day).max().orElseThrow());
        }
        return draft.finish(new RingWords(
                FrenchText.count(group.size(), "infirmier") + " de cabinets différents facturent tour à tour "
                        + FrenchText.period(first, last) + " les mêmes " + FrenchText.count(told, "patient")
                        + ", sur les prescriptions d'un même médecin : " + FrenchText.count(lines, "ligne") + ", "
                        + FrenchText.euros(cents) + " ; ces soins en cercle fermé semblent fictifs (article 313-1 du"
                        + " code pénal).",
                "Code pénal, art. 313-1 (escroquerie) ; code de la sécurité sociale, art. L. 133-4",
                FrenchText.count(told, "patient") + " partagés tour à tour",
                "un patient est soigné par un cabinet, et en change une fois",
                "les infirmiers étaient du même cabinet ou se remplaçaient, ou les patients avaient des médecins"
                        + " différents"));
    }
}
