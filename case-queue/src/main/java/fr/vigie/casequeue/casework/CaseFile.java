package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.procedure.CaseState;
import fr.vigie.casequeue.procedure.Intent;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case.
 *
 * @param caseId internal
 * @param number as people name it: {@code LCF-2022-00012}
 * @param dossierId the dossier of its subject
 * @param kind what its subject is
 * @param subjectId identifier of its subject
 * @param scheme scheme of what opened it
 * @param signalement what was reported, of a case entered by hand
 * @param assignee who works it
 * @param instructor who opened the instruction
 * @param intent what a person has established about intent
 * @param thirdParty whether evidence came from third parties (CSS L114-19)
 * @param outcome once closed
 * @param motive once closed
 * @param nextDeadlineOn the nearest legal deadline
 * @param nextDeadline what it is, in French
 * @param version counts changes
 */
public record CaseFile(
        long caseId,
        String number,
        long dossierId,
        AlertSubjectKind kind,
        String subjectId,
        Scheme scheme,
        Origin origin,
        CaseState state,
        Optional<String> signalement,
        Optional<String> assignee,
        Optional<String> instructor,
        Intent intent,
        boolean thirdParty,
        Instant openedAt,
        String openedBy,
        Optional<Outcome> outcome,
        Optional<String> motive,
        Optional<Instant> closedAt,
        Optional<String> closedBy,
        Optional<LocalDate> nextDeadlineOn,
        Optional<String> nextDeadline,
        int version) {
    /** Whether it is concluded. */
    public boolean closed() {
        return closedAt.isPresent();
    }

    static CaseFile of(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                row.getLong("case_id"),
                row.getString("number"),
                row.getLong("dossier_id"),
                AlertSubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("subject_id"),
                Scheme.valueOf(row.getString("scheme")),
                Origin.valueOf(row.getString("origin")),
                CaseState.valueOf(row.getString("state")),
                Rows.text(row, "signalement"),
                Rows.text(row, "assignee"),
                Rows.text(row, "instructor"),
                Intent.valueOf(row.getString("intent")),
                row.getBoolean("third_party"),
                Rows.instant(row, "opened_at"),
                row.getString("opened_by"),
                Rows.text(row, "outcome").map(Outcome::valueOf),
                Rows.text(row, "motive"),
                Rows.moment(row, "closed_at"),
                Rows.text(row, "closed_by"),
                Rows.date(row, "next_deadline_on"),
                Rows.text(row, "next_deadline"),
                row.getInt("version"));
    }
}
