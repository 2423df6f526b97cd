package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.person.Actor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents attached to cases. */
@Component
public class Attachments {
    /** The most that a document may weigh, bytes. */
    public static final long MOST_BYTES = 20L << 20;

    private final JdbcClient database;

    Attachments(JdbcClient database) {
        this.database = database;
    }

    /** The documents of a case, the latest first, without their content. */
    List<Attachment> of(long caseId) {
        return database.sql(
                        """
                        select attachment_id, name, media_type, size, sha256, added_at, added_by
                        from case_attachment where case_id = :caseId order by attachment_id desc""")
                .param("caseId", caseId)
                .query((row, i) -> new Attachment(
                        row.getLong("attachment_id"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        Rows.instant(row, "added_at"),
                        row.getString("added_by")))
                .list();
    }

    /** The content of a document of a case. */
    Optional<byte[]> content(long caseId, long attachmentId) {
        return database.sql(
                        "select content from case_attachment where case_id = :caseId and attachment_id = :attachmentId")
                .param("caseId", caseId)
                .param("attachmentId", attachmentId)
                .query(byte[].class)
                .optional();
    }

    /** Keeps a document; the case must be locked. */
    void add(long caseId, Actor actor, java.time.OffsetDateTime at, String name, String mediaType, byte[] content) {
        database.sql(
                        """
                        insert into case_attachment (case_id, name, media_type, size, sha256, content, added_at, added_by)
                        values (:caseId, :name, :mediaType, :size, :sha256, :content, :at, :login)""")
                .param("caseId", caseId)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("size", content.length)
                .param("sha256", sha256(content))
                .param("content", content)
                .param("at", at)
                .param("login", actor.login())
                .update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
