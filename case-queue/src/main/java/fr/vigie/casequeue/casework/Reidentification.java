package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.identity.Identities;
import fr.vigie.casequeue.identity.IdentitySettings;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.procedure.CaseState;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names the person behind a pseudonym: one at a time, of a case whose instruction is open, to somebody who gives a motive. Pseudonym
 * and motive stand in the log of accesses and in the case; the number itself is shown once and kept nowhere.
 */
@Component
public class Reidentification {
    /** Once the instruction is open and as long as the case is. */
    private static final Set<CaseState> IN_INSTRUCTION =
            EnumSet.of(CaseState.INSTRUCTION, CaseState.SUITES, CaseState.RECOVERY);

    private static final int SHORTEST_MOTIVE = 10;
    private static final int LONGEST_MOTIVE = 500;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private static final String IN_THE_CASE =
            """
            select exists (
              select 1 from alert_item i where i.alert_id = any(:alerts) and i.patient_id = :pseudonym
              union all
              select 1 from alert_member m where m.alert_id = any(:alerts) and m.id = :pseudonym)""";

    private final JdbcClient database;
    private final CaseWork work;
    private final CaseBook book;
    private final Timeline timeline;
    private final Identities identities;
    private final IdentitySettings settings;
    private final AccessLog log;
    private final CaseClock clock;

    Reidentification(
            JdbcClient database,
            CaseWork work,
            CaseBook book,
            Timeline timeline,
            Identities identities,
            IdentitySettings settings,
            AccessLog log,
            CaseClock clock) {
        this.database = database;
        this.work = work;
        this.book = book;
        this.timeline = timeline;
        this.identities = identities;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** Whether somebody may ask for identities in a case now. */
    public boolean isOpen(Actor actor, CaseFile file) {
        return actor.may(Permission.REIDENTIFY) && IN_INSTRUCTION.contains(file.state()) && identities.areOpen();
    }

    /**
     * The number behind a pseudonym.
     *
     * @param motive why it is needed: 10–500 characters
     * @throws Refused if the case is not in instruction, the pseudonym is not of this case, its number is not kept, or somebody asks for
     *     too many
     */
    @Transactional
    public String name(Actor actor, String number, String pseudonym, String motive) {
        actor.require(Permission.REIDENTIFY);
        CaseFile file = work.lock(actor, number, Optional.empty());
        requireInstruction(file);
        String why = motive.strip();
        if (why.length() < SHORTEST_MOTIVE || why.length() > LONGEST_MOTIVE) {
            throw new Refused("Dites en 10 à 500 caractères pourquoi l’identité est nécessaire, sans nommer personne.");
        }
        if (!isOf(file, pseudonym)) {
            throw new Refused(
                    "Ce pseudonyme n’est pas de ce dossier : copiez-le du sujet, d’une ligne ou d’un membre du réseau.");
        }
        requireModeration(actor);
        String clear = opened(pseudonym);
        timeline.append(file.caseId(), actor, EventKind.REIDENTIFIED, pseudonym + " : " + why);
        log.write(actor, Action.REIDENTIFY, "case", number, pseudonym + " : " + why);
        return clear;
    }

    private static void requireInstruction(CaseFile file) {
        if (!IN_INSTRUCTION.contains(file.state())) {
            throw new Refused(
                    file.closed()
                            ? "Le dossier est clos : aucune identité ne peut plus y être demandée."
                            : "L’instruction n’est pas ouverte : ouvrez-la d’abord, une identité n’est levée que pour les besoins de"
                                    + " l’instruction.");
        }
    }

    private boolean isOf(CaseFile file, String pseudonym) {
        return file.subjectId().equals(pseudonym)
                || database.sql(IN_THE_CASE)
                        .param("alerts", book.alertIds(file).toArray(String[]::new))
                        .param("pseudonym", pseudonym)
                        .query(Boolean.class)
                        .single();
    }

    private void requireModeration(Actor actor) {
        int asked = database.sql(
                        "select count(*) from access_log where login = :login and action = :action and at > :since")
                .param("login", actor.login())
                .param("action", Action.REIDENTIFY.name())
                .param("since", clock.wallTime().minus(AN_HOUR).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (asked >= settings.perHour()) {
            throw new Refused("Vous avez levé " + asked
                    + " identités en une heure, le plus qui soit permis : poursuivez plus tard.");
        }
    }

    private String opened(String pseudonym) {
        if (!identities.areOpen()) {
            throw new Refused("La réidentification n’est pas branchée : adressez-vous à l’administrateur de Vigie.");
        }
        return identities
                .open(pseudonym)
                .orElseThrow(
                        () -> new Refused(
                                identities.knows(pseudonym)
                                        ? "La clé des identités n’est pas celle qui a scellé celle-ci : adressez-vous à l’administrateur de Vigie."
                                        : "Cette identité n’est pas dans la table de correspondance : adressez-vous au service qui pseudonymise."));
    }
}
