package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Free;
import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weekly sample: alerts drawn among those whose rank nobody reaches, each with the same chance, which say what the rank misses;
 * and {@linkplain SubjectSample subjects without any alert}, which say what alerts miss.
 */
@Component
public class RandomSample {
    /** How many weeks are told of. */
    public static final int WEEKS_SHOWN = 8;

    private static final String POOL =
            """
            from alert a join alert_rank k using (alert_id)
            where k.rank > :beyond and not a.provisional
              and not exists (select from dossier d
                where d.subject_kind = a.subject_kind and d.subject_id = a.subject_id and d.restricted)
              and\s"""
                    + Free.ON_DAY;

    private final JdbcClient database;
    private final CaseOpening opening;
    private final SubjectSample subjects;
    private final SampleSettings settings;
    private final AccessLog log;
    private final CaseClock clock;

    RandomSample(
            JdbcClient database,
            CaseOpening opening,
            SubjectSample subjects,
            SampleSettings settings,
            AccessLog log,
            CaseClock clock) {
        this.database = database;
        this.opening = opening;
        this.subjects = subjects;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /**
     * An alert that was drawn.
     *
     * @param monday of the week for which
     * @param rank its rank that day
     * @param pool among how many
     */
    public record Drawn(LocalDate monday, String alertId, int rank, int pool) {}

    /** How samples are drawn. */
    public SampleSettings settings() {
        return settings;
    }

    /** The alerts drawn in the last eight weeks for which any were, the latest first. */
    public List<Drawn> recent(Actor actor) {
        actor.require(Permission.READ_CASES);
        return database.sql(
                        """
                        select w.monday, s.alert_id, s.rank, w.pool
                        from (select * from sample_week order by monday desc limit :weeks) w
                        join sample_alert s using (monday) order by w.monday desc, s.position""")
                .param("weeks", WEEKS_SHOWN)
                .query((row, i) -> new Drawn(
                        Rows.date(row, "monday").orElseThrow(),
                        row.getString("alert_id"),
                        row.getInt("rank"),
                        row.getInt("pool")))
                .list();
    }

    /**
     * Draws the sample of this week.
     *
     * @throws Refused if it is drawn already, or there is nothing to draw among
     */
    @Transactional
    public void draw(Actor actor) {
        actor.require(Permission.WORK_CASES);
        LocalDate monday = clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (mark(actor, monday) == 0) {
            throw new Refused("L’échantillon de cette semaine est déjà tiré.");
        }
        // The order of the hashes is as good as chance and the same each time: anybody can draw again and compare.
        int drawn = database.sql(
                        """
                        insert into sample_alert (monday, position, alert_id, rank)
                        select :monday, row_number() over (order by chance, alert_id), alert_id, rank from (
                          select a.alert_id, k.rank,
                                 sha256(convert_to(concat(:seed, ' ', cast(:monday as date), ' ', a.alert_id), 'UTF8')) as chance
                        """
                                + POOL + ") pool order by chance, alert_id limit :size")
                .param("monday", monday)
                .param("seed", settings.seed())
                .param("beyond", settings.beyond())
                .param("today", clock.today())
                .param("size", settings.size())
                .update();
        int drawnSubjects = subjects.draw(monday);
        if (drawn + drawnSubjects == 0) {
            throw new Refused("Aucune alerte à prendre au-delà du rang " + settings.beyond()
                    + ", et aucun sujet connu sans alerte : rien à tirer.");
        }
        log.write(actor, Action.CREATE, "sample", monday.toString(), drawn + " alertes, " + drawnSubjects + " sujets");
    }

    /** Opens a case on an alert that was drawn, for whoever asks, or finds the open one of its subject. */
    @Transactional
    public String open(Actor actor, String alertId) {
        actor.require(Permission.WORK_CASES);
        boolean drawn = database.sql("select exists (select from sample_alert where alert_id = :alertId)")
                .param("alertId", alertId)
                .query(Boolean.class)
                .single();
        if (!drawn) {
            throw new Refused("Cette alerte n’a pas été tirée au sort.");
        }
        return opening.openOn(actor, alertId, actor.login(), Origin.RANDOM);
    }

    /** How many alerts, or subjects without an alert, were ever drawn. @param origin one that chance brings about */
    public long everDrawn(Actor actor, Origin origin) {
        actor.require(Permission.READ_CASES);
        String table = origin == Origin.RANDOM ? "sample_alert" : "sample_subject";
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** What came of the cases of an origin that are concluded. */
    public ConfirmedShare confirmed(Actor actor, Origin origin) {
        actor.require(Permission.READ_CASES);
        return database.sql(
                        """
                        select count(*) filter (where outcome in ('FRAUD', 'FAULT', 'ABUSE', 'ERROR')) as confirmed,
                               count(*) as concluded
                        from case_file where closed_at is not null and origin = :origin""")
                .param("origin", origin.name())
                .query((row, i) -> new ConfirmedShare(row.getLong("confirmed"), row.getLong("concluded")))
                .single();
    }

    private int mark(Actor actor, LocalDate monday) {
        return database.sql(
                        """
                        insert into sample_week (monday, seed, beyond, pool, drawn_at, drawn_by)
                        select :monday, :seed, :beyond, (select count(*)
                        """
                                + POOL + "), :at, :login on conflict (monday) do nothing")
                .param("monday", monday)
                .param("seed", settings.seed())
                .param("beyond", settings.beyond())
                .param("today", clock.today())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("login", actor.login())
                .update();
    }
}
