package fr.vigie.graph.suspicion;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingDetector;
import fr.vigie.graph.ring.RingDraft;
import fr.vigie.graph.ring.RingRole;
import fr.vigie.graph.ring.RingScene;
import fr.vigie.graph.ring.RingWords;
import fr.vigie.graph.ring.Surprise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Actors who share more with one confirmed fraud than neighbours and colleagues do, or deal with several. */
public final class NearConfirmed implements RingDetector {
    /** Reason code. */
    public static final String CODE = "RING_NEAR_CONFIRMED";

    private static final String LEGAL_BASIS =
            "Code de la sécurité sociale, art. L. 114-9 (contrôles et enquêtes) et L. 114-10 ; code pénal,"
                    + " art. 313-1 (escroquerie) et 121-7 (complicité), s'il est établi";

    private final NearConfirmedSettings settings;

    /** The detector with its settings. */
    public NearConfirmed(NearConfirmedSettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Set<Stream> needs() {
        return Set.of(Stream.DISPOSITIONS);
    }

    /** The fraud with whom an actor shares what is least likely. */
    private record Near(int fraud, double strength) {}

    @Override
    public List<Ring> find(RingScene scene) {
        Verdicts verdicts = new Verdicts(scene, settings.faultWeight());
        if (verdicts.frauds().isEmpty()) {
            return List.of();
        }
        Neighbourhood all = Neighbourhood.of(scene, settings.maxJoined());
        TreeMap<Integer, TreeMap<Integer, Double>> byFraud = new TreeMap<>();
        nearest(scene, all, verdicts)
                .forEach((actor, near) -> byFraud.computeIfAbsent(near.fraud(), any -> new TreeMap<>())
                        .put(actor, near.strength()));
        List<Ring> rings = new ArrayList<>();
        byFraud.forEach((fraud, actors) -> rings.add(ring(scene, all, verdicts, fraud, actors)));
        new SeveralFrauds(scene, verdicts, settings).groups().forEach(group -> rings.add(ring(scene, group)));
        return rings;
    }

    private TreeMap<Integer, Near> nearest(RingScene scene, Neighbourhood all, Verdicts verdicts) {
        Kinds kinds = new Kinds(scene, all.graph());
        Nearness nearness = new Nearness(all.graph(), kinds, verdicts.seeds());
        Expectation expectation = new Expectation(scene, all, kinds, verdicts, settings);
        House house = new House(scene);
        TreeMap<Integer, Near> nearest = new TreeMap<>();
        for (int fraud : verdicts.frauds()) {
            if (!all.isActor(fraud)) {
                continue;
            }
            all.partners(fraud).forEach((actor, shared) -> {
                if (shared >= settings.minShared()
                        && !verdicts.spares(actor, house)
                        && nearness.standsOut(actor, settings.minLift())
                        && !house.holdsBoth(actor, fraud)) {
                    double strength = strength(scene, all, expectation, actor, fraud);
                    if (strength >= settings.minStrength()) {
                        nearest.merge(
                                actor,
                                new Near(fraud, strength),
                                (one, other) -> other.strength() > one.strength() ? other : one);
                    }
                }
            });
        }
        return nearest;
    }

    /** How unlikely what both share is; families are counted last, as they are dear. */
    private double strength(RingScene scene, Neighbourhood all, Expectation expectation, int actor, int fraud) {
        int things = all.things(actor).length;
        int[] shared = all.shared(actor, fraud);
        double local = expectation.local(actor, fraud);
        if (Surprise.ofAtLeast(shared.length, things, local) < settings.minStrength()) {
            return 0;
        }
        double expected = Math.max(local, expectation.habit(actor, fraud));
        if (Surprise.ofAtLeast(shared.length, things, expected) < settings.minStrength()) {
            return 0;
        }
        int apart = apart(scene, shared);
        return apart < settings.minShared() ? 0 : Surprise.ofAtLeast(apart, things, expected);
    }

    /** Shared things that have nothing to do with each other: families, and what is no patient. */
    private static int apart(RingScene scene, int[] shared) {
        List<String> patients = Arrays.stream(shared)
                .filter(thing -> scene.graph().kind(thing) == NodeKind.PATIENT)
                .mapToObj(scene.graph()::id)
                .toList();
        return shared.length - patients.size() + scene.actors().families(patients);
    }

    private Ring ring(
            RingScene scene, Neighbourhood all, Verdicts verdicts, int fraud, TreeMap<Integer, Double> actors) {
        LinkGraph graph = scene.graph();
        double strength =
                actors.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        RingDraft draft = new RingDraft(CODE, scene)
                .anchoredAt(fraud)
                .weighs(strength, settings.probability())
                .member(fraud, RingRole.SUSPECT);
        Set<Integer> things = new TreeSet<>();
        for (int actor : actors.keySet()) {
            draft.member(actor, RingRole.TO_BE_HEARD);
            for (int thing : all.shared(actor, fraud)) {
                things.add(thing);
                join(draft, scene, verdicts, thing, fraud, actor);
            }
        }
        for (int thing : things) {
            if (graph.kind(thing) != NodeKind.TERMINAL) {
                Tie.rows(scene, fraud, thing).forEach((kind, rows) -> draft.edge(fraud, thing, kind, rows));
            }
        }
        String who = FrenchText.count(actors.size(), "acteur");
        return draft.harm(actors.size() * settings.harmCents())
                .finish(new RingWords(
                        who + " à entendre : " + (actors.size() > 1 ? "ils partagent " : "il partage ")
                                + FrenchText.count(things.size(), "lien")
                                + " (assurés, lecteurs, noms) avec un sujet dont la fraude est confirmée, bien plus que le voisinage ou l'activité ne"
                                + " l'expliquent ; ce rapprochement n'est pas une preuve (article L. 114-9 du code de la"
                                + " sécurité sociale).",
                        LEGAL_BASIS,
                        FrenchText.count(things.size(), "lien") + " en commun avec une fraude confirmée, pour " + who,
                        "ce que partagent les acteurs d'une même commune ou de mêmes métiers",
                        "la fraude n'était pas confirmée, l'intéressé avait été mis hors de cause ou reconnu victime, ils"
                                + " étaient d'un même cabinet, ou le voisinage expliquait ce qu'ils partagent"));
    }

    private Ring ring(RingScene scene, List<SeveralFrauds.Linked> group) {
        SeveralFrauds.Linked first = group.get(0);
        RingDraft draft = new RingDraft(CODE, scene)
                .anchoredAt(first.actor())
                .weighs(Math.min(Surprise.MOST, first.strength()), settings.probability())
                .harm(group.size() * settings.harmCents());
        Set<Integer> frauds = new TreeSet<>();
        for (SeveralFrauds.Linked one : group) {
            draft.member(one.actor(), RingRole.TO_BE_HEARD);
            for (int fraud : one.frauds()) {
                frauds.add(fraud);
                draft.member(fraud, RingRole.SUSPECT);
                Dealing.rows(scene, one.actor(), fraud)
                        .forEach((kind, rows) -> draft.edge(one.actor(), fraud, kind, rows));
            }
        }
        String who = FrenchText.count(group.size(), "acteur");
        String what = FrenchText.count(frauds.size(), "fraude") + " confirmées";
        return draft.finish(new RingWords(
                who + " à entendre : " + (group.size() > 1 ? "ils sont liés à " : "il est lié à ") + what
                        + ", bien plus"
                        + " que les communes desservies ou l'activité ne l'expliquent ; son nom a pu être usurpé et ce"
                        + " rapprochement n'est pas une preuve (article L. 114-9 du code de la sécurité sociale).",
                LEGAL_BASIS,
                what + " parmi les relations de " + who,
                "la part de fraudes confirmées parmi les relations d'autres acteurs des mêmes communes et du même métier",
                "les fraudes n'étaient pas confirmées ou étaient d'une même famille, l'intéressé avait été mis hors de"
                        + " cause ou reconnu victime, ou les communes desservies, la patientèle d'une fraude confirmée ou"
                        + " les habitudes du métier l'expliquaient"));
    }

    /** A reader is nobody's: it joins the two by an edge of its own. */
    private static void join(RingDraft draft, RingScene scene, Verdicts verdicts, int thing, int fraud, int actor) {
        if (scene.graph().kind(thing) == NodeKind.TERMINAL) {
            Tie.rows(scene, fraud, thing).forEach((kind, rows) -> draft.edge(fraud, actor, kind, rows));
            Tie.rows(scene, actor, thing).forEach((kind, rows) -> draft.edge(fraud, actor, kind, rows));
            return;
        }
        draft.member(thing, verdicts.isVictim(thing) ? RingRole.VICTIM : RingRole.TO_BE_HEARD);
        Tie.rows(scene, actor, thing).forEach((kind, rows) -> draft.edge(actor, thing, kind, rows));
    }
}
