package fr.vigie.streaming.topology;

import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.patient.PatientRule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules that are on.
 *
 * @param care rules on the days of care of professionals and billers
 * @param patient rules on a patient's file
 */
public record ActiveRules(List<CareRule> care, List<PatientRule> patient) implements Serializable {
    /** No rule: of detectors that have operators of their own. */
    public static final ActiveRules NONE = new ActiveRules(List.of(), List.of());

    public ActiveRules {
        care = List.copyOf(care);
        patient = List.copyOf(patient);
    }

    /** Rules on days of care. */
    public static ActiveRules of(CareRule... rules) {
        return new ActiveRules(List.of(rules), List.of());
    }

    /** These and rules on a patient's file. */
    public ActiveRules with(PatientRule... rules) {
        return and(new ActiveRules(List.of(), List.of(rules)));
    }

    /** These and more. */
    public ActiveRules and(ActiveRules more) {
        List<CareRule> allCare = new ArrayList<>(care);
        allCare.addAll(more.care);
        List<PatientRule> allPatient = new ArrayList<>(patient);
        allPatient.addAll(more.patient);
        return new ActiveRules(allCare, allPatient);
    }
}
