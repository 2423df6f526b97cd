package fr.vigie.cli.evaluate;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.alert.ReasonKind;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What evaluation needs of an alert.
 *
 * @param rank from 1, as the alerts were handed over, the withdrawn left out
 * @param probability as the alert says it, 0–1
 * @param reasonCodes codes of the reasons of rules, each once: a model has no code of its own to be judged by
 * @param breachCodes those of them that are breaches: read off what was billed, without an estimate
 * @param victim whether it says that its subject was usurped
 * @param members whom an alert on a ring names
 * @param firstEvidenceOn Paris day of the first evidence
 * @param lastEvidenceOn Paris day of the last evidence
 * @param detectedOn day at whose close it was first raised
 */
record JudgedAlert(
        int rank,
        String alertId,
        String scheme,
        Subject subject,
        boolean victim,
        double probability,
        Set<String> reasonCodes,
        Set<String> breachCodes,
        long sufferedCents,
        long avoidableCents,
        RingMembers members,
        LocalDate firstEvidenceOn,
        LocalDate lastEvidenceOn,
        LocalDate detectedOn) {
    private static final String RING = "RING";

    static JudgedAlert of(int rank, Alert alert) {
        return new JudgedAlert(
                rank,
                alert.getAlertId(),
                alert.getScheme().name(),
                new Subject(
                        alert.getSubject().getKind().name(), alert.getSubject().getId()),
                alert.getSubject().getVictim().orElse(false),
                alert.getProbability().doubleValue(),
                codes(alert.getReasons().stream().filter(reason -> reason.getKind() != ReasonKind.MODEL)),
                codes(alert.getReasons().stream().filter(reason -> reason.getKind() == ReasonKind.BREACH)),
                alert.getSufferedCents(),
                alert.getAvoidableCents(),
                RingMembers.of(alert),
                ParisDay.of(alert.getFirstEvidenceAt()),
                ParisDay.of(alert.getLastEvidenceAt()),
                ParisDay.of(alert.getDetectedAt()));
    }

    private static Set<String> codes(Stream<Reason> reasons) {
        return reasons.map(Reason::getCode).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether some of the reasons of an item is a breach. */
    boolean isOfBreach(Collection<String> itemCodes) {
        return itemCodes.stream().anyMatch(breachCodes::contains);
    }

    /** Whether it is about a ring, and is judged by its members. */
    boolean isRing() {
        return scheme.equals(RING) && subject.kind().equals(RING);
    }

    /**
     * Right = on a labelled subject, under an accepted scheme, with evidence in the planted period; of a ring, the members
     * take the place of the subject.
     */
    boolean isRightFor(Instance planted) {
        return planted.acceptedSchemes().contains(scheme)
                && overlaps(planted)
                && (isRing() ? members.areThoseOf(planted) : names(planted));
    }

    /**
     * Whether it is on a subject of an innocent look-alike, under a scheme for which that one could be taken; of a ring,
     * whether it is made of the look-alike.
     */
    boolean isOn(Instance lookAlike) {
        if (isRing()) {
            return members.areOn(lookAlike);
        }
        return lookAlike.subjects().containsKey(subject)
                && (lookAlike.acceptedSchemes().isEmpty()
                        || lookAlike.acceptedSchemes().contains(scheme));
    }

    /** Whether it accuses somebody whom an instance labels a victim. */
    boolean accusesVictimOf(Instance planted) {
        return isRing()
                ? members.accuseVictimOf(planted)
                : !victim && planted.subjects().get(subject) == Role.VICTIM;
    }

    private boolean overlaps(Instance instance) {
        return !firstEvidenceOn.isAfter(instance.lastOn()) && !lastEvidenceOn.isBefore(instance.firstOn());
    }

    private boolean names(Instance planted) {
        Role role = planted.subjects().get(subject);
        return role != null && (role == Role.VICTIM ? victim : role != Role.LOOK_ALIKE);
    }
}
