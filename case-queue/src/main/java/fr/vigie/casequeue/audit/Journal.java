package fr.vigie.casequeue.audit;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.time.ParisDay;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The log as auditors read it. */
@Component
public class Journal {
    private final JdbcClient database;
    private final JdbcTemplate connections;

    Journal(JdbcClient database, JdbcTemplate connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Entries, the newest first. */
    public List<LogEntry> list(Actor actor, JournalFilter filter, int limit, long offset) {
        actor.require(Permission.READ_AUDIT);
        Map<String, @Nullable Object> params = new HashMap<>();
        String where = where(filter, params);
        return database.sql("select * from access_log " + where + " order by number desc limit " + limit + " offset "
                        + offset)
                .params(params)
                .query((row, index) -> ChainVerifier.entry(row))
                .list();
    }

    /** How many entries there are. */
    public long count(Actor actor, JournalFilter filter) {
        actor.require(Permission.READ_AUDIT);
        Map<String, @Nullable Object> params = new HashMap<>();
        return database.sql("select count(*) from access_log " + where(filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** Makes every hash again and says where the chain breaks, if it does. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainReport verify(Actor actor) {
        actor.require(Permission.READ_AUDIT);
        return Objects.requireNonNull(
                connections.execute((Connection connection) -> ChainVerifier.verify(connection, Optional.empty())));
    }

    private static String where(JournalFilter filter, Map<String, @Nullable Object> params) {
        List<String> conditions = new ArrayList<>();
        filter.login().ifPresent(login -> {
            conditions.add("login = :login");
            params.put("login", login);
        });
        filter.action().ifPresent(action -> {
            conditions.add("action = :action");
            params.put("action", action.name());
        });
        filter.from().ifPresent(day -> {
            conditions.add("at >= :from");
            params.put("from", start(day));
        });
        filter.to().ifPresent(day -> {
            conditions.add("at < :to");
            params.put("to", start(day.plusDays(1)));
        });
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ParisDay.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
