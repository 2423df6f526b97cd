package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.text.FrenchText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Professionals and billers drawn each week among those on whom there never was an alert, each with the same chance: what comes of
 * them says what detection misses. They are known by the reference streams; whoever has retired or closed, is worked already, or has a
 * restricted dossier is not among them.
 */
@Component
public class SubjectSample {
    private static final String POOL =
            """
            from subject_place p
            where p.kind is not null and (p.ended_on is null or p.ended_on >= :monday)
              and not exists (select from alert a where a.subject_id = p.subject_id and a.subject_kind = p.kind)
              and not exists (select from dossier d
                where d.subject_kind = p.kind and d.subject_id = p.subject_id
                  and (d.restricted or exists (select from case_file c
                    where c.dossier_id = d.dossier_id and c.closed_at is null)))
            """;

    private final JdbcClient database;
    private final CaseOpening opening;
    private final SampleSettings settings;

    SubjectSample(JdbcClient database, CaseOpening opening, SampleSettings settings) {
        this.database = database;
        this.opening = opening;
        this.settings = settings;
    }

    /**
     * A subject that was drawn.
     *
     * @param monday of the week for which
     * @param position from 1
     * @param pool among how many
     * @param number of the case that it came to since; it may be closed to whoever asks
     */
    public record DrawnSubject(
            LocalDate monday,
            int position,
            AlertSubjectKind kind,
            String subjectId,
            int pool,
            Optional<String> number) {}

    /** Those of the last weeks, the latest first; without those whose dossier has become restricted to others. */
    public List<DrawnSubject> recent(Actor actor, int weeks) {
        actor.require(Permission.READ_CASES);
        return database.sql(
                        """
                        select w.monday, s.position, s.subject_kind, s.subject_id, w.subject_pool,
                          (select max(c.number) from case_file c where c.dossier_id = d.dossier_id
                             and c.opened_at >= w.drawn_at) as number
                        from (select * from sample_week order by monday desc limit :weeks) w
                        join sample_subject s using (monday)
                        left join dossier d on d.subject_kind = s.subject_kind and d.subject_id = s.subject_id
                        where d.dossier_id is null or"""
                                + Dossiers.OPEN_TO_LOGIN + "order by w.monday desc, s.position")
                .param("weeks", weeks)
                .param("login", actor.login())
                .query((row, i) -> new DrawnSubject(
                        Rows.date(row, "monday").orElseThrow(),
                        row.getInt("position"),
                        AlertSubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_id"),
                        row.getInt("subject_pool"),
                        Rows.text(row, "number")))
                .list();
    }

    /** Draws for a week that is marked; the order of the hashes is that of the alerts' draw. @return how many were drawn */
    int draw(LocalDate monday) {
        database.sql("update sample_week set subject_pool = (select count(*) " + POOL + ") where monday = :monday")
                .param("monday", monday)
                .update();
        return database.sql(
                        """
                        insert into sample_subject (monday, position, subject_kind, subject_id)
                        select :monday, row_number() over (order by chance, kind, subject_id), kind, subject_id from (
                          select p.kind, p.subject_id, sha256(convert_to(
                            concat(:seed, ' ', cast(:monday as date), ' ', p.kind, ' ', p.subject_id), 'UTF8')) as chance
                        """
                                + POOL + ") pool order by chance, kind, subject_id limit :size")
                .param("monday", monday)
                .param("seed", settings.seed())
                .param("size", settings.subjects())
                .update();
    }

    /**
     * Opens a case on a subject that was drawn, for whoever asks, or finds the open one.
     *
     * @param scheme what he is looked at for: no alert says it
     * @throws Refused if nobody was drawn in that place
     */
    @Transactional
    public String open(Actor actor, LocalDate monday, int position, Scheme scheme) {
        actor.require(Permission.WORK_CASES);
        return database
                .sql(
                        "select subject_kind, subject_id from sample_subject where monday = :monday and position = :position")
                .param("monday", monday)
                .param("position", position)
                .query((row, i) -> opening.openDrawn(
                        actor,
                        AlertSubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_id"),
                        scheme,
                        "Tiré au sort parmi les sujets sans aucune alerte, semaine du " + FrenchText.date(monday)
                                + "."))
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused("Ce sujet n’a pas été tiré au sort."));
    }
}
