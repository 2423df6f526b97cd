package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.ConcludedLines;
import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.feedback.Outbox;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.event.SubjectRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The end of a case: its alerts are answered for, and the jobs are told what was concluded of its subject. */
@Component
class Conclusion {
    private final JdbcClient database;
    private final CaseBook book;
    private final ConcludedLines concluded;
    private final Suppressions suppressions;
    private final Outbox outbox;
    private final CaseClock clock;

    Conclusion(
            JdbcClient database,
            CaseBook book,
            ConcludedLines concluded,
            Suppressions suppressions,
            Outbox outbox,
            CaseClock clock) {
        this.database = database;
        this.book = book;
        this.concluded = concluded;
        this.suppressions = suppressions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a case comes to in one scheme. */
    private record Sums(List<String> alertIds, List<String> lineIds, long suffered, long avoided) {}

    void close(Actor actor, CaseFile file, Outcome outcome, String motive) {
        Instant now = clock.now();
        concluded.hold();
        List<String> alerts = book.alertIds(file);
        answerFor(file, alerts, now);
        database.sql(
                        """
                        update case_file set outcome = :outcome, motive = :motive, closed_at = :at, closed_by = :login
                        where case_id = :caseId""")
                .param("outcome", outcome.name())
                .param("motive", motive)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("login", actor.login())
                .param("caseId", file.caseId())
                .update();
        suppressions.conclude(actor, file, outcome);
        String id = file.number() + "-%s-" + file.version() + outbox.lineage();
        sums(file, alerts)
                .forEach((scheme, sums) ->
                        outbox.add(disposition(id.formatted(scheme), file, outcome, scheme, sums, now)));
    }

    /** Keeps what the case was concluded on, so that what comes later is told from it. */
    private void answerFor(CaseFile file, List<String> alerts, Instant now) {
        database.sql(
                        """
                        insert into case_alert (alert_id, case_id, joined_at, reason_codes, undue_cents)
                        select a.alert_id, :caseId, :at,
                          array(select distinct r.code from alert_reason r
                                where r.alert_id = a.alert_id and a.status = 'ACTIVE' order by r.code),
                          case when a.status = 'ACTIVE' then a.suffered_cents + a.avoidable_cents else 0 end
                        from alert a where a.alert_id = any(:alerts)
                        on conflict (alert_id, case_id) do update set
                          reason_codes = excluded.reason_codes, undue_cents = excluded.undue_cents""")
                .param("caseId", file.caseId())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("alerts", alerts.toArray(String[]::new))
                .update();
        concluded.keep(file.caseId());
    }

    /** @throws Refused if another case on the subject was opened meanwhile */
    void reopen(Actor actor, CaseFile file) {
        boolean another = database.sql(
                        """
                        select exists (select 1 from case_file
                          where dossier_id = :dossierId and closed_at is null and case_id <> :caseId)""")
                .param("dossierId", file.dossierId())
                .param("caseId", file.caseId())
                .query(Boolean.class)
                .single();
        if (another) {
            throw new Refused(
                    "Un autre dossier est ouvert sur ce sujet : poursuivez-le, celui-ci ne peut être rouvert.");
        }
        database.sql(
                        """
                        update case_file set outcome = null, motive = null, closed_at = null, closed_by = null
                        where case_id = :caseId""")
                .param("caseId", file.caseId())
                .update();
        suppressions.reopen(actor, file);
    }

    /** By scheme, those of its active alerts; a case without any is concluded under its own scheme. */
    private Map<String, Sums> sums(CaseFile file, List<String> alerts) {
        Map<String, Sums> sums = new TreeMap<>();
        if (!alerts.isEmpty()) {
            database.sql(
                            """
                            select a.scheme, array_agg(distinct a.alert_id) as alert_ids,
                              coalesce(array_agg(i.record_id order by i.record_id) filter (where not i.payment), '{}') as line_ids,
                              coalesce(sum(i.undue_cents) filter (where i.paid_on is not null), 0) as suffered,
                              coalesce(sum(i.undue_cents) filter (where i.paid_on is null), 0) as avoided
                            from alert a left join alert_item i on i.alert_id = a.alert_id and i.home
                            where a.alert_id in (:alerts) and a.status = 'ACTIVE' group by a.scheme""")
                    .param("alerts", alerts)
                    .query((row, i) -> sums.put(
                            row.getString("scheme"),
                            new Sums(
                                    Rows.texts(row, "alert_ids").stream()
                                            .sorted()
                                            .toList(),
                                    Rows.texts(row, "line_ids"),
                                    row.getLong("suffered"),
                                    row.getLong("avoided"))))
                    .list();
        }
        if (sums.isEmpty()) {
            sums.put(file.scheme().name(), new Sums(List.of(), List.of(), 0, 0));
        }
        return sums;
    }

    private static Disposition disposition(
            String id, CaseFile file, Outcome outcome, String scheme, Sums sums, Instant now) {
        boolean harm = outcome != Outcome.NO_ACTION && outcome != Outcome.VICTIM;
        return Disposition.newBuilder()
                .setAt(now)
                // A case that was reopened is concluded anew: the version tells the conclusions apart.
                .setDispositionId(id)
                .setAlertIds(sums.alertIds())
                .setSubject(new SubjectRef(SubjectKind.valueOf(file.kind().name()), file.subjectId()))
                .setOutcome(outcome)
                .setScheme(scheme)
                .setLineIds(sums.lineIds())
                .setSufferedCents(harm ? sums.suffered() : 0)
                .setAvoidedCents(harm ? sums.avoided() : 0)
                .build();
    }
}
