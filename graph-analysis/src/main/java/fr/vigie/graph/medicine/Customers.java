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
    private static final int MIN_RENEWAL_DAYS = 20;
    private static final int MAX_RENEWAL_DAYS = 100;

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
        lines.forEach(
                (patient, rows) -> (patients.contains(patient) || isOwn(patient) ? own : strangers).put(patient, rows));
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

    /**
     * The lines of a customer that are no treatment: one goes on with the same product, a month or so apart. They are doubted
     * where there are several.
     */
    List<Integer> oneOff(List<Integer> lines) {
        return lines.stream()
                .filter(row -> lines.stream().noneMatch(other -> isRenewal(row, other)))
                .toList();
    }

    private boolean isRenewal(int row, int other) {
        int days = Math.abs(graph.day(row) - graph.day(other));
        return graph.amount(row) == graph.amount(other) && days >= MIN_RENEWAL_DAYS && days <= MAX_RENEWAL_DAYS;
    }
}
