package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.casework.CaseOpening.Candidate;
import fr.vigie.casequeue.casework.CaseOpening.Opened;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with several alerts in one transaction. Those that it cannot be done with stay as they are, each with its reason; if
 * anything else fails, nothing is done with any.
 */
@Component
public class Several {
    /** The most alerts at once. */
    public static final int MOST = 200;

    private final CaseOpening opening;
    private final Dossiers dossiers;
    private final Snoozes snoozes;

    Several(CaseOpening opening, Dossiers dossiers, Snoozes snoozes) {
        this.opening = opening;
        this.dossiers = dossiers;
        this.snoozes = snoozes;
    }

    /** An alert left as it was, and why, in French. */
    public record Refusal(String alertId, String reason) {}

    /**
     * What became of them.
     *
     * @param done with how many it was done
     */
    public record Result(int done, List<Refusal> refusals) {}

    /**
     * Opens cases, or finds the open ones of their subjects. All dossiers are locked first, in one order, and only then numbers
     * are given: two people who do this at once wait for each other, but never in a ring.
     */
    @Transactional
    public Result open(Actor actor, List<String> alertIds, String assignee) {
        actor.require(assignee.equals(actor.login()) ? Permission.WORK_CASES : Permission.ASSIGN_CASES);
        checkNumber(alertIds);
        List<Candidate> fit = opening.candidates(alertIds);
        fit.forEach(one -> dossiers.lock(one.kind(), one.subjectId()));
        List<Refusal> refusals = new ArrayList<>(
                others(alertIds, fit.stream().map(Candidate::alertId).toList(), CaseOpening.unfit()));
        List<Opened> opened = new ArrayList<>();
        for (Candidate one : fit) {
            try {
                opened.add(opening.openUnlogged(actor, assignee, one, Origin.ALERT, Optional.empty()));
            } catch (Refused e) {
                refusals.add(new Refusal(one.alertId(), String.valueOf(e.getMessage())));
            }
        }
        opened.stream().filter(Opened::fresh).forEach(one -> opening.log(actor, one, Origin.ALERT));
        return new Result(opened.size(), refusals);
    }

    /** Puts alerts aside until a day with one motive. */
    @Transactional
    public Result snooze(Actor actor, List<String> alertIds, LocalDate until, String motive) {
        actor.require(Permission.WORK_CASES);
        checkNumber(alertIds);
        snoozes.checkWait(until, motive);
        List<String> put = snoozes.putUnlogged(actor, alertIds, until, motive);
        put.forEach(alertId -> snoozes.log(actor, alertId, until));
        return new Result(put.size(), others(alertIds, put, Snoozes.taken()));
    }

    private static void checkNumber(List<String> alertIds) {
        if (alertIds.isEmpty() || alertIds.size() > MOST) {
            throw new Refused("Choisissez de 1 à " + MOST + " alertes.");
        }
    }

    private static List<Refusal> others(List<String> asked, List<String> fit, Refused why) {
        Set<String> known = new HashSet<>(fit);
        return asked.stream()
                .distinct()
                .filter(alertId -> !known.contains(alertId))
                .map(alertId -> new Refusal(alertId, String.valueOf(why.getMessage())))
                .toList();
    }
}
