package fr.vigie.streaming.biller;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.peer.PeerFeature;
import fr.vigie.streaming.topology.ActiveRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/** Which subjects read a record of a biller: what no rule reads travels nowhere. */
final class Routing {
    private final ActiveRules rules;
    private final List<PeerFeature> features;

    Routing(ActiveRules rules) {
        this.rules = rules;
        this.features = rules.features();
    }

    /** The targets of a line; a cancellation (quantity 0) has none. */
    List<Target> of(BillingLine line) {
        List<Target> targets = new ArrayList<>(3);
        if (line.getQuantity() == 0) {
            return targets;
        }
        LocalDate day = line.getCareDate();
        if (isRead(line, AlertSubjectKind.PROFESSIONAL)) {
            targets.add(new Target(Target.Kind.PROFESSIONAL, day, line.getExecutantId()));
        }
        if (isRead(line, AlertSubjectKind.BILLER)) {
            targets.add(new Target(Target.Kind.BILLER, day, line.getBillerId()));
        }
        for (PatientRule rule : rules.recipient()) {
            if (rule.reads(line)) {
                String recipient = line.getDeliveredToId().orElse(line.getExecutantId());
                targets.add(new Target(Target.Kind.RECIPIENT, day, recipient));
                break;
            }
        }
        line.getPatientId().ifPresent(patient -> {
            if (rules.patient().stream().anyMatch(rule -> rule.reads(line))) {
                targets.add(new Target(Target.Kind.PATIENT, day, patient));
            }
            if (isAntigenTest(line)) {
                targets.add(new Target(Target.Kind.TEST, day, patient));
            }
        });
        return targets;
    }

    private boolean isRead(BillingLine line, AlertSubjectKind by) {
        for (CareRule rule : rules.care()) {
            if (rule.subject() == by && rule.reads(line)) {
                return true;
            }
        }
        for (PeerFeature feature : features) {
            if (feature.subject() == by && feature.reads(line)) {
                return true;
            }
        }
        return false;
    }

    // Before the entry in SI-DEP became a condition of payment its absence says nothing.
    private static boolean isAntigenTest(BillingLine line) {
        AntigenConditions conditions = AntigenConditions.builtIn();
        return conditions.purpose(line) == Purpose.ANTIGEN_TEST && conditions.registrationRequired(line.getCareDate());
    }

    /** The targets of a further record of a biller: a kit purchase, a trip. */
    List<Target> of(SpecificRecordBase record, String biller, LocalDate day) {
        boolean read = rules.care().stream()
                .anyMatch(rule -> rule.subject() == AlertSubjectKind.BILLER && rule.readsOther(record));
        return read ? List.of(new Target(Target.Kind.BILLER, day, biller)) : List.of();
    }
}
