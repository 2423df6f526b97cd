package fr.vigie.casequeue.board;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.ledger.Account;
import fr.vigie.casequeue.ledger.ProfessionCategory;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.time.ParisDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of a year as the database adds them up. */
@Component
class BoardStore {
    private static final String CELLS =
            """
            select cast(extract(month from on_day) as integer) as month, scheme, category, account, sum(cents) as cents
            from ledger_line where on_day >= :from and on_day < :until
            group by 1, 2, 3, 4 order by 1, 2, 3, 4""";

    private static final String RULES =
            """
            with raised as (
              select v.rule, count(*) as alerts
              from alert a join alert_rule_version v using (alert_id)
              where not a.provisional and a.detected_at >= :fromAt and a.detected_at < :untilAt
              group by v.rule),
            answered as (
              select v.rule, count(distinct c.case_id) as concluded,
                     count(distinct c.case_id) filter (where c.outcome in ('FRAUD', 'FAULT', 'ABUSE', 'ERROR')) as confirmed
              from case_file c join case_alert ca using (case_id) join alert_rule_version v using (alert_id)
              where c.closed_at >= :fromAt and c.closed_at < :untilAt
              group by v.rule),
            booked as (
              select rule_code as rule, -sum(cents) filter (where account = 'SUBI') as subi,
                     -sum(cents) filter (where account = 'EVITE') as evite
              from ledger_line
              where on_day >= :from and on_day < :until and account in ('SUBI', 'EVITE') and rule_code is not null
              group by rule_code)
            select rule, coalesce(alerts, 0) as alerts, coalesce(concluded, 0) as concluded,
                   coalesce(confirmed, 0) as confirmed, coalesce(subi, 0) as subi, coalesce(evite, 0) as evite
            from raised full join answered using (rule) full join booked using (rule)
            order by coalesce(subi, 0) + coalesce(evite, 0) desc, coalesce(alerts, 0) desc, rule""";

    private static final String CONCLUDED =
            """
            select count(*) as cases, percentile_cont(0.5) within group (order by
              cast(closed_at at time zone 'Europe/Paris' as date) - cast(opened_at at time zone 'Europe/Paris' as date)) as days
            from case_file where closed_at >= :fromAt and closed_at < :untilAt""";

    private static final String PROFILE =
            """
            select coalesce(-sum(cents) filter (where on_day <= :sameDay), 0) as until_day, coalesce(-sum(cents), 0) as whole,
                   count(distinct extract(month from on_day)) as months
            from ledger_line
            where on_day >= :from and on_day < :until and account in ('SUBI', 'EVITE') and case_id is not null""";

    private static final String STANDING =
            """
            select coalesce(-sum(cents) filter (where account in ('INSTANCE', 'EVITE_INSTANCE')), 0) as pending,
                   coalesce(sum(cents) filter (where account = 'CREANCE'), 0) as owed
            from ledger_line
            where on_day <= :asOf and account in ('INSTANCE', 'EVITE_INSTANCE', 'CREANCE')""";

    private final JdbcClient database;

    BoardStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Cases that were concluded in a year.
     *
     * @param cases how many
     * @param medianDays from their opening to their closing; empty if there were none
     */
    record Concluded(long cases, Optional<BigDecimal> medianDays) {}

    /**
     * What stood at the end of a day.
     *
     * @param pending claimed or avoided in cases that were not concluded, in cents
     * @param owed neither paid nor given up, in cents
     */
    record Standing(long pending, long owed) {}

    List<BoardCell> cells(int year) {
        return ofDays(CELLS, year)
                .query((row, i) -> new BoardCell(
                        row.getInt("month"),
                        Rows.text(row, "scheme").map(Scheme::valueOf),
                        ProfessionCategory.valueOf(row.getString("category")),
                        Account.valueOf(row.getString("account")),
                        row.getBigDecimal("cents").longValueExact()))
                .list();
    }

    List<RuleFigures> rules(int year) {
        return ofMoments(ofDays(RULES, year), year)
                .query((row, i) -> new RuleFigures(
                        row.getString("rule"),
                        row.getLong("alerts"),
                        row.getLong("concluded"),
                        row.getLong("confirmed"),
                        row.getBigDecimal("subi").longValueExact(),
                        row.getBigDecimal("evite").longValueExact()))
                .list();
    }

    Concluded concluded(int year) {
        return ofMoments(database.sql(CONCLUDED), year)
                .query((row, i) -> new Concluded(row.getLong("cases"), Optional.ofNullable(row.getBigDecimal("days"))))
                .single();
    }

    Standing standing(LocalDate asOf) {
        return database.sql(STANDING)
                .param("asOf", asOf)
                .query((row, i) -> new Standing(
                        row.getBigDecimal("pending").longValueExact(),
                        row.getBigDecimal("owed").longValueExact()))
                .single();
    }

    /** How the year before a day's went, up to the same day. */
    Forecast.Profile profileBefore(LocalDate asOf) {
        return ofDays(PROFILE, asOf.getYear() - 1)
                .param("sameDay", asOf.minusYears(1))
                .query((row, i) -> new Forecast.Profile(
                        row.getBigDecimal("until_day").longValueExact(),
                        row.getBigDecimal("whole").longValueExact(),
                        row.getInt("months")))
                .single();
    }

    private JdbcClient.StatementSpec ofDays(String sql, int year) {
        return database.sql(sql).param("from", first(year)).param("until", first(year + 1));
    }

    private static JdbcClient.StatementSpec ofMoments(JdbcClient.StatementSpec statement, int year) {
        return statement.param("fromAt", start(year)).param("untilAt", start(year + 1));
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static OffsetDateTime start(int year) {
        return first(year).atStartOfDay(ParisDay.ZONE).toOffsetDateTime();
    }
}
