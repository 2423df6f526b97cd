package fr.vigie.casequeue.board;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.ledger.LedgerRefused;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The yearly objectives. Each that was ever set is kept; the last one counts. */
@Component
public class Objectives {
    private static final long MOST_CENTS = 1_000_000_000_000L;
    private static final int FIRST_YEAR = 2000;
    private static final int LONGEST_MOTIVE = 2_000;

    private final JdbcClient database;
    private final AccessLog log;
    private final CaseClock clock;

    Objectives(JdbcClient database, AccessLog log, CaseClock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Sets the objective of a year: one from 2000 to the next. */
    @Transactional
    public void set(Actor actor, int year, long cents, String motive) {
        actor.require(Permission.KEEP_LEDGER);
        if (year < FIRST_YEAR || year > clock.today().getYear() + 1) {
            throw new LedgerRefused("Indiquez une année, de 2000 à l’an prochain.");
        }
        if (cents < 1 || cents > MOST_CENTS) {
            throw new LedgerRefused("Indiquez un objectif de 0,01 € à 10 000 000 000 €.");
        }
        if (motive.isBlank() || motive.length() > LONGEST_MOTIVE) {
            throw new LedgerRefused("Indiquez d’où vient l’objectif, en 1 à 2 000 caractères.");
        }
        database.sql("insert into board_objective (year, cents, motive, set_by, set_at)"
                        + " values (:year, :cents, :motive, :login, :at)")
                .param("year", year)
                .param("cents", cents)
                .param("motive", motive.strip())
                .param("login", actor.login())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        log.write(actor, Action.CHANGE, "objective", String.valueOf(year), "");
    }

    /** All objectives that were set for a year, the last first. */
    public List<Objective> of(Actor actor, int year) {
        actor.require(Permission.READ_BOARD);
        return database.sql("select * from board_objective where year = :year order by objective_id desc")
                .param("year", year)
                .query((row, i) -> new Objective(
                        row.getInt("year"),
                        row.getLong("cents"),
                        row.getString("motive"),
                        row.getString("set_by"),
                        Rows.instant(row, "set_at")))
                .list();
    }
}
