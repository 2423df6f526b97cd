package fr.vigie.casequeue.document.dossier;

import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.casework.Attachment;
import fr.vigie.casequeue.casework.CaseEvent;
import fr.vigie.casequeue.casework.CaseLine;
import fr.vigie.casequeue.casework.InduLines;
import fr.vigie.casequeue.ledger.CaseAccounts;
import fr.vigie.casequeue.procedure.Deadline;
import fr.vigie.casequeue.procedure.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a case holds, as it stands at one instant.
 *
 * @param alerts with reasons and figures, the heaviest first, withdrawn ones last
 * @param lines that count, in order of care
 * @param claimable lines that could be notified as indu today
 * @param notified the last notification of indu that was not withdrawn
 * @param possible steps that whoever reads may take today
 * @param antecedents other cases on the subject, the latest first
 * @param readAt the instant
 */
public record CaseContent(
        CaseLine line,
        List<AlertDetail> alerts,
        List<CountedItem> lines,
        List<CountedItem> claimable,
        Optional<InduLines.Notified> notified,
        List<Deadline> deadlines,
        Set<Step> possible,
        List<CaseEvent> events,
        List<Attachment> attachments,
        CaseAccounts accounts,
        List<CaseLine> antecedents,
        Instant readAt) {
    /** Keeps lists as they are now. */
    public CaseContent {
        alerts = List.copyOf(alerts);
        lines = List.copyOf(lines);
        claimable = List.copyOf(claimable);
        possible = Set.copyOf(possible);
    }

    /** The number of the case. */
    public String number() {
        return line.file().number();
    }

    /** Its lines as a table. */
    public CaseTable table() {
        return new CaseTable(number(), lines);
    }
}
