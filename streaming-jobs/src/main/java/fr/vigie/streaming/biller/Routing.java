package fr.vigie.streaming.biller;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.streaming.antigen.TestLines;
import fr.vigie.streaming.card.CardRule;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.feature.DayProfiles;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.peer.CalendarFeature;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.topology.ActiveRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;

/** Which subjects read a record of a biller: what no rule reads travels nowhere. */
final class Routing {
    private final List<Predicate<BillingLine>> ofProfessionals;
    private final List<Predicate<BillingLine>> ofBillers;
    private final List<Predicate<BillingLine>> ofPatients;
    private final List<Predicate<BillingLine>> ofRecipients;
    private final List<CardRule> onCards;
    private final List<CareRule> onBillers;
    private final boolean scored;

    /** @param scored whether every line is scored */
    Routing(ActiveRules rules, boolean scored) {
        this.scored = scored;
        ofProfessionals = readers(rules, AlertSubjectKind.PROFESSIONAL);
        ofBillers = readers(rules, AlertSubjectKind.BILLER);
        ofPatients = readers(rules.patient());
        ofRecipients = readers(rules.recipient());
        onCards = rules.card().stream().filter(CardRule::readsLines).toList();
        onBillers = rules.care().stream()
                .filter(rule -> rule.subject() == AlertSubjectKind.BILLER)
                .toList();
    }

    private static List<Predicate<BillingLine>> readers(List<PatientRule> rules) {
        return rules.stream().<Predicate<BillingLine>>map(rule -> rule::reads).toList();
    }

    private static List<Predicate<BillingLine>> readers(ActiveRules rules, AlertSubjectKind kind) {
        List<Predicate<BillingLine>> readers = new ArrayList<>();
        for (CareRule rule : rules.care()) {
            if (rule.subject() == kind) {
                readers.add(rule::reads);
            }
        }
        for (CalendarFeature feature : rules.calendarFeatures()) {
            if (feature.subjects().contains(kind)) {
                readers.add(feature::reads);
            }
        }
        if (rules.profiled().contains(kind)) {
            readers.add(DayProfiles::reads);
        }
        return readers;
    }

    /**
     * The targets of a line; a cancellation (quantity 0) has none.
     *
     * @param known what is known at the close at which the line came: oppositions of cards
     */
    List<Target> of(BillingLine line, Known known) {
        List<Target> targets = new ArrayList<>(3);
        if (line.getQuantity() == 0) {
            return targets;
        }
        LocalDate day = line.getCareDate();
        if (scored) {
            targets.add(new Target(Target.Kind.SCORE, day, line.getInvoiceId()));
        }
        if (isRead(line, ofProfessionals)) {
            targets.add(new Target(Target.Kind.PROFESSIONAL, day, line.getExecutantId()));
        }
        if (isRead(line, ofBillers)) {
            targets.add(new Target(Target.Kind.BILLER, day, line.getBillerId()));
        }
        if (isRead(line, ofRecipients)) {
            targets.add(new Target(
                    Target.Kind.RECIPIENT, day, line.getDeliveredToId().orElse(line.getExecutantId())));
        }
        line.getCardId()
                .filter(card -> onCards.stream().anyMatch(rule -> rule.reads(line, known)))
                .ifPresent(card -> targets.add(new Target(Target.Kind.CARD, day, card)));
        line.getPatientId().ifPresent(patient -> {
            if (isRead(line, ofPatients)) {
                targets.add(new Target(Target.Kind.PATIENT, day, patient));
            }
            if (isAntigenTest(line)) {
                targets.add(new Target(Target.Kind.TEST, day, patient));
            }
        });
        return targets;
    }

    private static boolean isRead(BillingLine line, List<Predicate<BillingLine>> readers) {
        for (Predicate<BillingLine> reader : readers) {
            if (reader.test(line)) {
                return true;
            }
        }
        return false;
    }

    // The act and the kit of a patient. Before the entry in SI-DEP became a condition of payment its absence says
    // nothing.
    private static boolean isAntigenTest(BillingLine line) {
        return (TestLines.isAct(line) || TestLines.isKitOfPatient(line))
                && AntigenConditions.builtIn().registrationRequired(line.getCareDate());
    }

    /** The targets of a further record of a biller: a kit purchase, a trip. */
    List<Target> of(SpecificRecordBase record, String biller, LocalDate day) {
        boolean read = onBillers.stream().anyMatch(rule -> rule.readsOther(record));
        return read ? List.of(new Target(Target.Kind.BILLER, day, biller)) : List.of();
    }
}
