package fr.vigie.graph.doublebilling;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Two nurses who bill the same visits on two numbers. */
public final class DoubleBillingByTwo implements RingDetector {
    /** Reason code. */
    public static final String CODE = "RING_DOUBLE_BILLING";

    private final DoubleBillingSettings settings;

    /** The detector with its settings. */
    public DoubleBillingByTwo(DoubleBillingSettings settings) {
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
        LinkGraph graph = scene.graph();
        SameVisits visits = new SameVisits(scene);
        for (int patient = graph.start(NodeKind.PATIENT); patient < graph.end(NodeKind.PATIENT); patient++) {
            visits.look(patient);
        }
        List<Ring> rings = new ArrayList<>();
        visits.pairs().values().forEach(lines -> judge(scene, lines, rings));
        return rings;
    }

    private void judge(RingScene scene, List<int[]> lines, List<Ring> rings) {
        LinkGraph graph = scene.graph();
        Set<Long> days = new TreeSet<>();
        Set<Integer> patients = new TreeSet<>();
        for (int[] pair : lines) {
            days.add(((long) graph.to(pair[0]) << 32) | graph.day(pair[0]));
            patients.add(graph.to(pair[0]));
        }
        // Each day is one chance in ten at most that two visits were paid at one patient's, alike and not told apart.
        double strength = days.size() * 0.5 + patients.size();
        if (days.size() >= settings.minDays()
                && patients.size() >= settings.minPatients()
                && strength >= settings.minStrength()) {
            rings.add(ring(scene, lines, days.size(), patients.size(), strength));
        }
    }

    private Ring ring(RingScene scene, List<int[]> lines, int days, int patients, double strength) {
        LinkGraph graph = scene.graph();
        int one = graph.from(lines.get(0)[0]);
        int other = graph.from(lines.get(0)[1]);
        List<Integer> later = new ArrayList<>();
        List<Integer> both = new ArrayList<>();
        for (int[] pair : lines) {
            both.add(pair[0]);
            both.add(pair[1]);
            // Which of the two was true is open: the one that came later is doubted.
            boolean isFirst = graph.known(pair[0]) > graph.known(pair[1])
                    || graph.known(pair[0]) == graph.known(pair[1]) && graph.by(pair[0]) > graph.by(pair[1]);
            later.add(isFirst ? pair[0] : pair[1]);
        }
        long cents = later.stream().distinct().mapToLong(graph::cents).sum();
        int first = both.stream().mapToInt(graph::day).min().orElseThrow();
        int last = both.stream().mapToInt(graph::day).max().orElseThrow();
        return new RingDraft(CODE, scene)
                .weighs(strength, settings.probability())
                .member(one, RingRole.SUSPECT)
                .member(other, RingRole.SUSPECT)
                .edge(one, other, "SAME_VISIT", both)
                .claim(Stream.BILLING_LINES, later)
                .finish(
                        new RingWords(
                                "Deux infirmiers facturent sur deux numéros les mêmes visites "
                                        + FrenchText.period(first, last)
                                        + " : " + FrenchText.count(days, "jour") + " de soins de "
                                        + FrenchText.count(patients, "patient")
                                        + ", au même passage et au même prix, pour "
                                        + FrenchText.euros(cents)
                                        + " en double (article L. 133-4 du code de la sécurité sociale).",
                                "Code de la sécurité sociale, art. L. 133-4 ; code pénal, art. 313-1 (escroquerie)",
                                FrenchText.count(days, "jour") + " facturés deux fois pour "
                                        + FrenchText.count(patients, "patient"),
                                "une visite est facturée une fois",
                                "les passages étaient distincts ou n'étaient pas dits, ou une ligne avait été rectifiée ou annulée"));
    }
}
