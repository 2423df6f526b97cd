package fr.vigie.graph.leave;

import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.graph.link.LinkFlag;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.ring.RingScene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The leaves under one physician's name: those of his patients, and those of strangers. */
final class PhysicianLeaves {
    private final RingScene scene;
    private final LinkGraph graph;
    private final String physicianId;
    private final Set<String> practices;
    private final SoldLeavesSettings settings;
    private final List<Integer> own = new ArrayList<>();
    private final List<Integer> strangers = new ArrayList<>();
    private final Map<Integer, Set<Sign>> signs = new HashMap<>();

    PhysicianLeaves(RingScene scene, int physician, SoldLeavesSettings settings) {
        this.scene = scene;
        this.graph = scene.graph();
        this.physicianId = graph.id(physician);
        this.practices = scene.actors().practices(physicianId);
        this.settings = settings;
        Set<Integer> patients = new HashSet<>();
        scene.rows(LinkKind.CARE, End.FROM, physician).forEach(row -> patients.add(graph.to(row)));
        scene.rows(LinkKind.LEAVE, End.FROM, physician)
                .filter(row -> graph.is(LinkFlag.SICKNESS, row))
                .forEach(row -> (isExplained(row, patients) ? own : strangers).add(row));
    }

    // Absent is unknown: without a declared médecin traitant nobody can say that the physician is not the usual one.
    private boolean isExplained(int row, Set<Integer> patients) {
        if (graph.is(LinkFlag.TELECONSULTATION, row)
                || graph.is(LinkFlag.REFERRED, row)
                || patients.contains(graph.to(row))
                || isOfHospital(row)) {
            return true;
        }
        List<Patient> versions = scene.actors().patientVersions(graph.id(graph.to(row)));
        return versions.stream().noneMatch(one -> one.getReferringPhysicianId().isPresent())
                || versions.stream()
                        .anyMatch(one -> one.getReferringPhysicianId().equals(Optional.of(physicianId)));
    }

    private boolean isOfHospital(int row) {
        LocalDate on = LocalDate.ofEpochDay(graph.day(row));
        return scene.actors()
                .professional(physicianId, on)
                .map(Professional::getStatus)
                .filter(ProfessionalStatus.SALARIE::equals)
                .isPresent();
    }

    List<Integer> own() {
        return own;
    }

    List<Integer> strangers() {
        return strangers;
    }

    /** The signs of a leave, by its link. */
    Set<Sign> signs(int row) {
        return signs.computeIfAbsent(row, this::lookFor);
    }

    private Set<Sign> lookFor(int row) {
        Set<Sign> found = EnumSet.noneOf(Sign.class);
        if (graph.is(LinkFlag.SCAN, row)) {
            found.add(Sign.SCAN);
        }
        if (graph.is(LinkFlag.PAPER, row)) {
            found.add(Sign.PAPER);
        } else if (isSignedByEcps(row)) {
            found.add(Sign.E_CPS);
        }
        // When a paper reaches the caisse says nothing of when it was written.
        if (graph.is(LinkFlag.EVENING, row) && !graph.is(LinkFlag.PAPER, row)) {
            found.add(Sign.EVENING);
        }
        OptionalDouble km = kmFromHome(row);
        if (km.isPresent() && km.getAsDouble() > settings.reachKm()) {
            found.add(Sign.OUT_OF_REACH);
        }
        if (km.isPresent() && km.getAsDouble() > settings.minKm()) {
            found.add(Sign.FAR);
        }
        return found;
    }

    private boolean isSignedByEcps(int row) {
        return scene.rows(LinkKind.SIGNED, End.VIA, graph.via(row))
                .mapToObj(signed -> scene.actors().card(graph.id(graph.from(signed))))
                .flatMap(Optional::stream)
                .map(Card::getType)
                .anyMatch(CardType.ECPS::equals);
    }

    /** From the nearest place where the insured lives or has lived to the nearest where the physician practises. */
    private OptionalDouble kmFromHome(int row) {
        return scene.actors().patientVersions(graph.id(graph.to(row))).stream()
                .map(Patient::getCommune)
                .distinct()
                .map(home -> scene.actors().kmToNearest(home, practices))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
    }

    /** How many of some leaves bear each sign. */
    Map<Sign, Integer> counts(List<Integer> rows) {
        Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
        rows.forEach(row -> signs(row).forEach(sign -> counts.merge(sign, 1, Integer::sum)));
        return counts;
    }
}
