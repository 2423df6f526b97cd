package fr.vigie.graph.medicine;

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
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Strangers who carry one prescriber's name from pharmacy to pharmacy. */
public final class MedicineMules implements RingDetector {
    /** Reason code. */
    public static final String CODE = "RING_MEDICINE_MULES";

    /** A pharmacy to which at least this share of those who roam comes is the door of a hospital: all go there first. */
    private static final double DOOR = 0.8;

    private final MedicineMulesSettings settings;

    /** The detector with its settings. */
    public MedicineMules(MedicineMulesSettings settings) {
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
        TreeMap<Integer, Customers> prescribers = new TreeMap<>();
        int strangers = 0;
        int roaming = 0;
        for (int one = graph.start(NodeKind.PROFESSIONAL); one < graph.end(NodeKind.PROFESSIONAL); one++) {
            if (scene.rows(LinkKind.MEDICINE, End.FROM, one).findAny().isPresent()) {
                Customers customers = new Customers(scene, one, settings.minPriceCents());
                prescribers.put(one, customers);
                strangers += customers.strangers().size();
                roaming += roaming(customers).size();
            }
        }
        List<Ring> rings = new ArrayList<>();
        for (var one : prescribers.entrySet()) {
            Customers customers = one.getValue();
            // What is expected of one name is what is seen under all others.
            double usual = (roaming - roaming(customers).size() + 1.0)
                    / (strangers - customers.strangers().size() + 2.0);
            judge(scene, one.getKey(), customers, usual).ifPresent(rings::add);
        }
        return rings;
    }

    /** Strangers who took dear medicines, no treatment of theirs, from several pharmacies under the name: those lines. */
    private static TreeMap<Integer, List<Integer>> roaming(Customers customers) {
        TreeMap<Integer, List<Integer>> roaming = new TreeMap<>();
        customers.strangers().forEach((patient, lines) -> {
            List<Integer> oneOff = customers.oneOff(lines);
            if (customers.pharmacies(oneOff).size() > 1) {
                roaming.put(patient, oneOff);
            }
        });
        return roaming;
    }

    /** Those who roam even if the one pharmacy that nearly all go to is left out: of a hospital, or beside it. */
    private static TreeMap<Integer, List<Integer>> beyondTheDoor(
            Customers customers, TreeMap<Integer, List<Integer>> roaming) {
        TreeMap<Integer, Integer> visitors = new TreeMap<>();
        roaming.values()
                .forEach(lines ->
                        customers.pharmacies(lines).forEach(pharmacy -> visitors.merge(pharmacy, 1, Integer::sum)));
        int most = visitors.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most < DOOR * roaming.size()) {
            return roaming;
        }
        TreeMap<Integer, List<Integer>> beyond = new TreeMap<>();
        roaming.forEach((patient, lines) -> {
            Set<Integer> pharmacies = customers.pharmacies(lines);
            boolean isAtTheDoor = pharmacies.stream().anyMatch(one -> visitors.getOrDefault(one, 0) == most);
            if (pharmacies.size() > (isAtTheDoor ? 2 : 1)) {
                beyond.put(patient, lines);
            }
        });
        return beyond;
    }

    private Optional<Ring> judge(RingScene scene, int prescriber, Customers customers, double usual) {
        TreeMap<Integer, List<Integer>> mules = beyondTheDoor(customers, roaming(customers));
        int families = scene.actors()
                .families(mules.keySet().stream().map(scene.graph()::id).toList());
        Set<Integer> pharmacies = new TreeSet<>();
        mules.values().forEach(lines -> pharmacies.addAll(customers.pharmacies(lines)));
        double strength = Surprise.ofAtLeast(mules.size(), customers.strangers().size(), usual);
        boolean isHeld = !scene.actors().isNational(scene.graph().id(prescriber))
                && strength >= settings.minStrength()
                && pharmacies.size() >= settings.minPharmacies()
                && families >= settings.minFamilies();
        if (!isHeld) {
            return Optional.empty();
        }
        addSingles(scene, customers, mules, pharmacies);
        return Optional.of(ring(scene, prescriber, mules, pharmacies.size(), strength));
    }

    /** Those who came once, in the time of the mules, to a pharmacy of theirs. */
    private static void addSingles(
            RingScene scene, Customers customers, TreeMap<Integer, List<Integer>> mules, Set<Integer> pharmacies) {
        LinkGraph graph = scene.graph();
        IntSummaryStatistics days = mules.values().stream()
                .flatMap(List::stream)
                .mapToInt(graph::day)
                .summaryStatistics();
        customers.strangers().forEach((patient, lines) -> {
            List<Integer> oneOff = customers.oneOff(lines).stream()
                    .filter(row -> graph.day(row) >= days.getMin() && graph.day(row) <= days.getMax())
                    .filter(row -> pharmacies.contains(graph.by(row)))
                    .toList();
            if (!oneOff.isEmpty() && oneOff.size() == lines.size()) {
                mules.putIfAbsent(patient, oneOff);
            }
        });
    }

    private Ring ring(
            RingScene scene, int prescriber, TreeMap<Integer, List<Integer>> mules, int pharmacies, double strength) {
        LinkGraph graph = scene.graph();
        RingDraft draft = new RingDraft(CODE, scene)
                .anchoredAt(prescriber)
                .weighs(strength, settings.probability())
                .member(prescriber, RingRole.VICTIM);
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int count = 0;
        long cents = 0;
        for (var mule : mules.entrySet()) {
            draft.member(mule.getKey(), RingRole.MULE)
                    .edge(prescriber, mule.getKey(), "MEDICINE", mule.getValue())
                    .claim(Stream.BILLING_LINES, mule.getValue());
            for (int row : mule.getValue()) {
                first = Math.min(first, graph.day(row));
                last = Math.max(last, graph.day(row));
                cents += graph.cents(row);
                count++;
            }
        }
        return draft.finish(new RingWords(
                "Au nom du prescripteur, " + FrenchText.count(count, "délivrance") + " de médicaments coûteux "
                        + FrenchText.period(first, last) + " à " + FrenchText.count(mules.size(), "assuré")
                        + " qu'il n'a pas reçus, dans " + FrenchText.count(pharmacies, "pharmacie") + ", pour "
                        + FrenchText.euros(cents) + " : les ordonnances semblent fausses et le prescripteur usurpé"
                        + " (articles 441-1 et 313-1 du code pénal).",
                "Code pénal, art. 441-1 (faux) et 313-1 (escroquerie) ; code de la sécurité sociale, art. L. 133-4-1",
                FrenchText.count(mules.size(), "assuré") + " dans " + FrenchText.count(pharmacies, "pharmacie"),
                "un patient du prescripteur va à sa pharmacie habituelle",
                "le prescripteur avait reçu l'assuré ou était son médecin traitant, l'ordonnance était électronique, ou"
                        + " chacun restait à sa pharmacie"));
    }
}
