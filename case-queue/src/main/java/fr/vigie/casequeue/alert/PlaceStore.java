package fr.vigie.casequeue.alert;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of subjects: the latest known of each. */
@Component
public class PlaceStore {
    private final JdbcClient database;

    PlaceStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a place, unless a later one is known. @return how many were changed: 0 or 1 */
    public int apply(SubjectPlace place) {
        return database.sql(
                        """
                        insert into subject_place as p (subject_id, commune, known_at, kind, ended_on)
                        values (:subject, :commune, :at, :kind, :ended)
                        on conflict (subject_id) do update set commune = excluded.commune, known_at = excluded.known_at,
                          kind = excluded.kind, ended_on = excluded.ended_on
                        where p.kind is null or (p.known_at, p.commune, coalesce(p.ended_on, 'infinity'))
                          < (excluded.known_at, excluded.commune, coalesce(excluded.ended_on, 'infinity'))""")
                .param("subject", place.subjectId())
                .param("commune", place.commune())
                .param("at", place.knownAt().atOffset(ZoneOffset.UTC))
                .param("kind", place.kind().name())
                .param("ended", place.endedOn().orElse(null), Types.DATE)
                .update();
    }

    /** The commune where a subject practises, as INSEE code. */
    public Optional<String> commune(String subjectId) {
        return database.sql("select commune from subject_place where subject_id = :subject")
                .param("subject", subjectId)
                .query(String.class)
                .optional();
    }
}
