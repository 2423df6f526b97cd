package fr.vigie.streaming.topology;

import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.peer.PeerFeature;
import fr.vigie.streaming.peer.PeerRule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Rules that are on.
 *
 * @param care rules on the days of care of professionals and billers
 * @param patient rules on a patient's file
 * @param peer rules on how professionals and billers stand beside their peers
 */
public record ActiveRules(List<CareRule> care, List<PatientRule> patient, List<PeerRule> peer)
        implements Serializable {
    /** No rule: of detectors that have operators of their own. */
    public static final ActiveRules NONE = new ActiveRules(List.of(), List.of(), List.of());

    public ActiveRules {
        care = List.copyOf(care);
        patient = List.copyOf(patient);
        peer = List.copyOf(peer);
    }

    /** Rules on days of care. */
    public static ActiveRules of(CareRule... rules) {
        return new ActiveRules(List.of(rules), List.of(), List.of());
    }

    /** Rules on how subjects stand beside their peers. */
    public static ActiveRules of(PeerRule... rules) {
        return new ActiveRules(List.of(), List.of(), List.of(rules));
    }

    /** These and rules on a patient's file. */
    public ActiveRules with(PatientRule... rules) {
        return and(new ActiveRules(List.of(), List.of(rules), List.of()));
    }

    /** The features that are compared among peers, each once. */
    public List<PeerFeature> features() {
        TreeMap<String, PeerFeature> byName = new TreeMap<>();
        peer.forEach(rule -> byName.put(rule.feature().name(), rule.feature()));
        return List.copyOf(byName.values());
    }

    /** These and more. */
    public ActiveRules and(ActiveRules more) {
        List<CareRule> allCare = new ArrayList<>(care);
        allCare.addAll(more.care);
        List<PatientRule> allPatient = new ArrayList<>(patient);
        allPatient.addAll(more.patient);
        List<PeerRule> allPeer = new ArrayList<>(peer);
        allPeer.addAll(more.peer);
        return new ActiveRules(allCare, allPatient, allPeer);
    }
}
