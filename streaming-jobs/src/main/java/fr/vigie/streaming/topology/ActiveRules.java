package fr.vigie.streaming.topology;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.streaming.card.CardRule;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.feature.ProfileFeature;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.peer.CalendarFeature;
import fr.vigie.streaming.peer.PeerFeature;
import fr.vigie.streaming.peer.PeerRule;
import fr.vigie.streaming.sickleave.LeaveRule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rules that are on.
 *
 * @param care rules on the days of care of professionals and billers
 * @param patient rules on a patient's file
 * @param recipient rules on the file of a professional to whom kits are delivered
 * @param peer rules on how professionals and billers stand beside their peers
 * @param leave rules on the leaves of an insured
 * @param card rules on the uses of a card
 * @param told features of days of care that are told of every subject, whether a rule compares them or not
 */
public record ActiveRules(
        List<CareRule> care,
        List<PatientRule> patient,
        List<PatientRule> recipient,
        List<PeerRule> peer,
        List<LeaveRule> leave,
        List<CardRule> card,
        List<ProfileFeature> told)
        implements Serializable {
    /** No rule: of detectors that have operators of their own. */
    public static final ActiveRules NONE =
            new ActiveRules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public ActiveRules {
        care = List.copyOf(care);
        patient = List.copyOf(patient);
        recipient = List.copyOf(recipient);
        peer = List.copyOf(peer);
        leave = List.copyOf(leave);
        card = List.copyOf(card);
        told = List.copyOf(told);
    }

    private ActiveRules(
            List<CareRule> care,
            List<PatientRule> patient,
            List<PatientRule> recipient,
            List<PeerRule> peer,
            List<LeaveRule> leave,
            List<CardRule> card) {
        this(care, patient, recipient, peer, leave, card, List.of());
    }

    /** Rules on days of care. */
    public static ActiveRules of(CareRule... rules) {
        return new ActiveRules(List.of(rules), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A rule on how subjects stand beside their peers. */
    public static ActiveRules of(PeerRule rule) {
        return new ActiveRules(List.of(), List.of(), List.of(), List.of(rule), List.of(), List.of());
    }

    /** A rule on the leaves of an insured. */
    public static ActiveRules of(LeaveRule rule) {
        return new ActiveRules(List.of(), List.of(), List.of(), List.of(), List.of(rule), List.of());
    }

    /** A rule on the uses of a card. */
    public static ActiveRules of(CardRule rule) {
        return new ActiveRules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(rule));
    }

    /** These and rules on a patient's file. */
    public ActiveRules with(PatientRule... rules) {
        return with(Arrays.asList(rules));
    }

    /** These and rules on a patient's file. */
    public ActiveRules with(List<PatientRule> rules) {
        return and(new ActiveRules(List.of(), rules, List.of(), List.of(), List.of(), List.of()));
    }

    /** These and a rule on the file of a recipient of kits. */
    public ActiveRules withRecipient(PatientRule rule) {
        return and(new ActiveRules(List.of(), List.of(), List.of(rule), List.of(), List.of(), List.of()));
    }

    /** These, and features that are told of every subject. */
    public ActiveRules telling(List<ProfileFeature> features) {
        return new ActiveRules(care, patient, recipient, peer, leave, card, features);
    }

    /** The features of calendar periods that are compared among peers, each once. */
    public List<CalendarFeature> calendarFeatures() {
        return List.copyOf(compared(CalendarFeature.class).values());
    }

    /** The features of days of care that are compared among peers or told anyway, each once. */
    public List<ProfileFeature> profileFeatures() {
        TreeMap<String, ProfileFeature> byName = compared(ProfileFeature.class);
        told.forEach(feature -> byName.put(feature.name(), feature));
        return List.copyOf(byName.values());
    }

    /** The features that rules compare among peers, by name. */
    public <T extends PeerFeature> TreeMap<String, T> compared(Class<T> type) {
        TreeMap<String, T> byName = new TreeMap<>();
        peer.stream()
                .map(PeerRule::feature)
                .filter(type::isInstance)
                .forEach(feature -> byName.put(feature.name(), type.cast(feature)));
        return byName;
    }

    /** The kinds of subjects whose days of care are put into profiles. */
    public Set<AlertSubjectKind> profiled() {
        Set<AlertSubjectKind> kinds = EnumSet.noneOf(AlertSubjectKind.class);
        profileFeatures().forEach(feature -> kinds.addAll(feature.subjects()));
        return kinds;
    }

    /** These and more. */
    public ActiveRules and(ActiveRules more) {
        return new ActiveRules(
                joined(care, more.care),
                joined(patient, more.patient),
                joined(recipient, more.recipient),
                joined(peer, more.peer),
                joined(leave, more.leave),
                joined(card, more.card),
                joined(told, more.told));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
