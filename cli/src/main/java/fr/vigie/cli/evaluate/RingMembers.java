package fr.vigie.cli.evaluate;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom an alert on a ring names, held against whom labels name.
 *
 * @param roles by member, the role that the alert gives: SUSPECT, VICTIM, MULE or TO_BE_HEARD; empty for other alerts
 */
record RingMembers(Map<Subject, String> roles) {
    static final RingMembers NONE = new RingMembers(Map.of());

    /** From here on two sets of members are the same ring; the contract sets it. */
    private static final double SAME_RING = 0.5;

    private static final String VICTIM = "VICTIM";
    private static final Set<String> ACCUSED = Set.of("SUSPECT", "MULE");

    /** Kinds around which a ring turns. */
    private static final Set<String> CENTRES = Set.of("PROFESSIONAL", "BILLER", "EMPLOYER");

    /** A card is its holder's, who is the one to be told from the others. */
    private static final String CARD = "CARD";

    static RingMembers of(Alert alert) {
        Map<Subject, String> roles = new LinkedHashMap<>();
        for (Member member : alert.getMembers().orElseGet(List::of)) {
            roles.put(new Subject(member.getKind(), member.getId()), member.getRole());
        }
        return new RingMembers(roles);
    }

    /** Members of both, divided by those of either, 0–1; 0 where neither names anybody. */
    double jaccard(Instance instance) {
        long shared = shared(instance.subjects().keySet());
        long either = roles.size() + instance.subjects().size() - shared;
        return either == 0 ? 0 : (double) shared / either;
    }

    /** Whether it is the ring of an instance. */
    boolean areThoseOf(Instance planted) {
        return jaccard(planted) >= SAME_RING;
    }

    /**
     * Whether a look-alike is what the ring is made of: half of its subjects, and two at least, are members, or the ring turns
     * around the same professionals, billers and employers and no others. The role does not matter: who calls a busy
     * physician usurped has taken an innocent practice for a ring, too; nor does the scheme for which the look-alike was
     * made, since a family with one account is a look-alike of undue allowances.
     */
    boolean areOn(Instance lookAlike) {
        Set<Subject> subjects = lookAlike.subjects().keySet();
        long shared = shared(subjects);
        Set<Subject> centres = centres(subjects);
        return (shared >= 2 && 2 * shared >= subjects.size())
                || (!centres.isEmpty() && centres.equals(centres(roles.keySet())));
    }

    private static Set<Subject> centres(Set<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> CENTRES.contains(subject.kind()))
                .collect(Collectors.toSet());
    }

    /** Whether it accuses somebody whom an instance labels a victim; who is only to be heard is not accused. */
    boolean accuseVictimOf(Instance planted) {
        return planted.victims().stream().anyMatch(victim -> ACCUSED.contains(roles.getOrDefault(victim, "")));
    }

    /**
     * Whether the victims of an instance are told from the others: at least one is a member, all that are members are
     * called victims, and nobody labelled a suspect or participant is; what a card is called does not matter.
     */
    boolean markVictimsOf(Instance planted) {
        List<Subject> named =
                planted.victims().stream().filter(roles::containsKey).toList();
        return !named.isEmpty()
                && named.stream().allMatch(this::isVictim)
                && planted.subjects().entrySet().stream()
                        .filter(entry -> entry.getValue() != Role.VICTIM)
                        .map(Map.Entry::getKey)
                        .filter(subject -> !subject.kind().equals(CARD))
                        .noneMatch(this::isVictim);
    }

    private boolean isVictim(Subject member) {
        return VICTIM.equals(roles.get(member));
    }

    private long shared(Set<Subject> subjects) {
        return subjects.stream().filter(roles::containsKey).count();
    }
}
