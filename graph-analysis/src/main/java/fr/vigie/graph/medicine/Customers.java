package fr.vigie.graph.medicine;

import fr.vigie.domain.reference.Patient;
import fr.vigie.graph.link.LinkFlag;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Those who take dear medicines under one prescriber's name: his patients, and strangers. */
final class Customers {
    private final RingScene scene;
    private final LinkGraph graph;
    private final int prescriber;
    private final TreeMap<Integer, List<Integer>> own = new TreeMap<>();
    private final TreeMap<Integer, List<Integer>> strangers = new TreeMap<>();

    Customers(RingScene scene, int prescriber, int minPriceCents) {
        this.scene = scene;
        this.graph = scene.graph();
        this.prescriber = prescriber;
        TreeMap<Integer, List<Integer>> lines = new TreeMap<>();
        scene.rows(LinkKind.MEDICINE, End.FROM, prescriber)
                .filter(row -> graph.cents(row) >= minPriceCents)
                .forEach(row -> lines.computeIfAbsent(graph.to(row), any -> new ArrayList<>())
                        .add(row));
        Set<Integer> patients = lines.isEmpty() ? Set.of() : patients();
        lines.forEach((patient, rows) -> (patients.contains(patient) || isOwn(patient) ? own : strangers)
                .put(patient, rows));
    }

    /** Whoever he has seen, or written to from his own software. */
    private Set<Integer> patients() {
        Set<Integer> patients = new HashSet<>();
        scene.rows(LinkKind.CARE, End.FROM, prescriber).forEach(row -> patients.add(graph.to(row)));
        scene.rows(LinkKind.PRESCRIBED, End.FROM, prescriber)
                .filter(row -> graph.is(LinkFlag.ELECTRONIC, row))
                .forEach(row -> patients.add(graph.to(row)));
        return patients;
    }

    private boolean isOwn(int patient) {
        return scene.actors().patientVersions(graph.id(patient)).stream()
                .map(Patient::getReferringPhysicianId)
                .anyMatch(Optional.of(graph.id(prescriber))::equals);
    }

    TreeMap<Integer, List<Integer>> own() {
        return own;
    }

    TreeMap<Integer, List<Integer>> strangers() {
        return strangers;
    }

    /** Pharmacies of some lines. */
    Set<Integer> pharmacies(List<Integer> lines) {
        Set<Integer> pharmacies = new TreeSet<>();
        lines.forEach(row -> pharmacies.add(graph.by(row)));
        return pharmacies;
    }

    private int visits(List<Integer> lines) {
        Set<Long> visits = new HashSet<>();
        lines.forEach(row -> visits.add(((long) graph.by(row) << 32) | graph.day(row)));
        return visits.size();
    }

    /** Of the visits after each person's first, how many there are, and how many led to one more pharmacy. */
    int[] roaming(TreeMap<Integer, List<Integer>> customers) {
        int[] counts = new int[2];
        customers.values().forEach(lines -> {
            counts[0] += visits(lines) - 1;
            counts[1] += pharmacies(lines).size() - 1;
        });
        return counts;
    }

    /** Whether somebody goes elsewhere under this name than to the pharmacies that he goes to under others. */
    boolean strays(int patient, List<Integer> lines) {
        Set<Integer> usual = new TreeSet<>();
        scene.rows(LinkKind.MEDICINE, End.TO, patient)
                .filter(row -> graph.from(row) != prescriber)
                .forEach(row -> usual.add(graph.by(row)));
        Set<Integer> here = pharmacies(lines);
        if (here.size() > 1) {
            return true;
        }
        return !usual.isEmpty() && here.stream().noneMatch(usual::contains);
    }
}
