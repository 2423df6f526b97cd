package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done in a case besides the steps of the procedure. Whoever saves on an older version than the last is refused. */
@Component
public class CaseWork {
    private static final int LONGEST_NOTE = 20_000;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final CaseBook book;
    private final Timeline timeline;
    private final Attachments attachments;
    private final AccessLog log;
    private final CaseClock clock;

    CaseWork(
            JdbcClient database,
            CaseBook book,
            Timeline timeline,
            Attachments attachments,
            AccessLog log,
            CaseClock clock) {
        this.database = database;
        this.book = book;
        this.timeline = timeline;
        this.attachments = attachments;
        this.log = log;
        this.clock = clock;
    }

    /** What happened in a case, in order. */
    public List<CaseEvent> timeline(Actor actor, String number) {
        return timeline.of(read(actor, number).caseId());
    }

    /** The documents of a case, the latest first. */
    public List<Attachment> attachments(Actor actor, String number) {
        return attachments.of(read(actor, number).caseId());
    }

    /** The content of a document. */
    public Optional<byte[]> content(Actor actor, String number, long attachmentId) {
        return attachments.content(read(actor, number).caseId(), attachmentId);
    }

    /** Adds a note: 1–20,000 characters. */
    @Transactional
    public void note(Actor actor, String number, String text) {
        if (text.isBlank() || text.length() > LONGEST_NOTE) {
            throw new Refused("Une note a de 1 à 20 000 caractères.");
        }
        timeline.append(lock(actor, number, Optional.empty()).caseId(), actor, EventKind.NOTE, text.strip());
        log.write(actor, Action.CHANGE, "case", number, "note");
    }

    /** Attaches a document. */
    @Transactional
    public void attach(Actor actor, String number, String name, String mediaType, byte[] content) {
        String plain =
                name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        if (content.length == 0 || plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Refused("Choisissez une pièce à joindre, dont le nom a 200 caractères au plus.");
        }
        CaseFile file = lock(actor, number, Optional.empty());
        attachments.add(file.caseId(), actor, clock.now().atOffset(ZoneOffset.UTC), plain, mediaType, content);
        timeline.append(file.caseId(), actor, EventKind.ATTACHED, "Pièce jointe : " + plain);
        log.write(actor, Action.CHANGE, "case", number, "attachment");
    }

    /**
     * Gives a case to somebody.
     *
     * @param version of the case that was read
     */
    @Transactional
    public void assign(Actor actor, String number, String assignee, int version) {
        actor.require(Permission.ASSIGN_CASES);
        CaseFile file = lock(actor, number, Optional.of(version));
        database.sql("update case_file set assignee = :assignee, version = version + 1 where case_id = :caseId")
                .param("assignee", assignee)
                .param("caseId", file.caseId())
                .update();
        timeline.append(file.caseId(), actor, EventKind.ASSIGNED, "Dossier attribué à " + assignee);
        log.write(actor, Action.CHANGE, "case", number, "assigned to " + assignee);
    }

    private CaseFile read(Actor actor, String number) {
        return book.find(actor, number)
                .orElseThrow(() -> Refused.unknown(number))
                .file();
    }

    /**
     * Locks an open case until the transaction ends.
     *
     * @param version of the case that was read, where it matters that nobody has changed it since
     * @throws Refused if it is unknown, closed to whoever asks, concluded or changed
     */
    CaseFile lock(Actor actor, String number, Optional<Integer> version) {
        actor.require(Permission.WORK_CASES);
        database.sql("select case_id from case_file where number = :number for update")
                .param("number", number)
                .query(Long.class)
                .optional();
        CaseFile file = read(actor, number);
        if (version.isPresent() && version.get() != file.version()) {
            throw Refused.changed();
        }
        return file;
    }
}
