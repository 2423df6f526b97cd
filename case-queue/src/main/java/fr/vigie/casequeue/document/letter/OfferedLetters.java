package fr.vigie.casequeue.document.letter;

import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.casework.CaseEvent;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.domain.event.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which letters a case is ripe for: those of steps that may be taken today, or were. Whoever is a presumed victim in all that is
 * held in the case gets no letter that reproaches anything.
 */
public final class OfferedLetters {
    private final CaseFile file;
    private final List<AlertDetail> alerts;
    private final Set<Step> possible;
    private final Set<Step> taken;

    /**
     * @param possible steps that may be taken today
     * @param events what happened in the case
     */
    public OfferedLetters(CaseFile file, List<AlertDetail> alerts, Set<Step> possible, List<CaseEvent> events) {
        this.file = file;
        this.alerts =
                alerts.stream().filter(alert -> !alert.alert().withdrawn()).toList();
        this.possible = Set.copyOf(possible);
        this.taken = events.stream()
                .flatMap(event -> event.step().stream())
                .map(Step::valueOf)
                .collect(Collectors.toSet());
    }

    /** In their order. */
    public List<Letter> list() {
        return Arrays.stream(Letter.values()).filter(this::isOffered).toList();
    }

    private boolean isOffered(Letter letter) {
        boolean reached = possible.contains(letter.step()) || taken.contains(letter.step());
        return switch (letter) {
            case INDU -> possible.contains(Step.NOTIFY_INDU) && !isVictim();
            case INDU_NOTIFIED -> taken.contains(Step.NOTIFY_INDU);
            case WARNING, EDUCATION, HEARING, DOCUMENTS -> reached && !isVictim();
            case VICTIM ->
                alerts.stream().anyMatch(OfferedLetters::isVictim)
                        || taken.contains(Step.INFORM_VICTIM)
                        || file.outcome().filter(Outcome.VICTIM::equals).isPresent();
        };
    }

    private boolean isVictim() {
        return !alerts.isEmpty() && alerts.stream().allMatch(OfferedLetters::isVictim);
    }

    private static boolean isVictim(AlertDetail alert) {
        return alert.alert().subject().victim();
    }
}
