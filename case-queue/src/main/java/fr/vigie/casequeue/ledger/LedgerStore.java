package fr.vigie.casequeue.ledger;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the ledger. */
@Component
class LedgerStore {
    private static final int BROUGHT_LOCK = 0x56494749;

    private final JdbcClient database;

    LedgerStore(JdbcClient database) {
        this.database = database;
    }

    /** Locks a case until the transaction ends. */
    boolean lock(long caseId) {
        return database.sql("select case_id from case_file where case_id = :caseId for update")
                .param("caseId", caseId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Locks the figures of a year until the transaction ends. */
    void lockYear(int year) {
        database.sql("select pg_advisory_xact_lock(:lock, :year)")
                .param("lock", BROUGHT_LOCK)
                .param("year", year)
                .query()
                .listOfRows();
    }

    List<Posting> ofCase(long caseId) {
        return postings("where case_id = :key", caseId);
    }

    List<Posting> brought(int year) {
        return postings("where case_id is null and extract(year from on_day) = :key", year);
    }

    List<Posting> ofTransaction(long transactionId) {
        return postings("where transaction_id = :key", transactionId);
    }

    Optional<Head> head(long transactionId) {
        return database.sql("select * from ledger_transaction where transaction_id = :id")
                .param("id", transactionId)
                .query(LedgerStore::head)
                .optional();
    }

    boolean isCountered(long transactionId) {
        return exists("select 1 from ledger_transaction where counters = :id", transactionId);
    }

    /** Whether the case of a transaction was concluded after it, by a conclusion that stands. */
    boolean isConcludedSince(long transactionId) {
        return exists(
                """
                select 1 from ledger_transaction t join ledger_transaction l on l.case_id = t.case_id
                where t.transaction_id = :id and l.transaction_id > t.transaction_id and l.kind = 'CONCLUSION'
                  and not exists (select 1 from ledger_transaction c where c.counters = l.transaction_id)""",
                transactionId);
    }

    List<Entry> entries(long caseId) {
        return database.sql("select * from ledger_line where case_id = :caseId order by transaction_id, position")
                .param("caseId", caseId)
                .query(LedgerStore::entry)
                .list();
    }

    List<Entry> entriesOfYear(int year) {
        return database.sql("select * from ledger_line where on_day >= :from and on_day < :until"
                        + " order by transaction_id, position")
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year + 1, 1, 1))
                .query(LedgerStore::entry)
                .list();
    }

    /** Writes a transaction with its entries; the database checks once more that they balance. */
    long append(Head head, List<Posting> postings) {
        long id = database.sql(
                        """
                        insert into ledger_transaction (kind, case_id, outcome, on_day, at, login, motive, counters)
                        values (:kind, :caseId, :outcome, :onDay, :at, :login, :motive, :counters)
                        returning transaction_id""")
                .param("kind", head.kind().name())
                .param("caseId", head.caseId().orElse(null), Types.BIGINT)
                .param("outcome", head.outcome().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("onDay", head.onDay())
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("login", head.login())
                .param("motive", head.motive().orElse(null), Types.VARCHAR)
                .param("counters", head.counters().orElse(null), Types.BIGINT)
                .query(Long.class)
                .single();
        for (int i = 0; i < postings.size(); i++) {
            insert(id, i + 1, postings.get(i));
        }
        return id;
    }

    private void insert(long transactionId, int position, Posting posting) {
        Trace trace = posting.trace();
        database.sql(
                        """
                        insert into ledger_entry values (:id, :position, :account, :cents, :alert, :reason, :rule,
                          :version, :model, :scheme, :subject, :category)""")
                .param("id", transactionId)
                .param("position", position)
                .param("account", posting.account().name())
                .param("cents", posting.cents())
                .param("alert", trace.alertId().orElse(null), Types.VARCHAR)
                .param("reason", trace.reasonCode().orElse(null), Types.VARCHAR)
                .param("rule", trace.ruleCode().orElse(null), Types.VARCHAR)
                .param("version", trace.ruleVersion().orElse(null), Types.VARCHAR)
                .param("model", trace.modelVersion().orElse(null), Types.VARCHAR)
                .param("scheme", trace.scheme().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("subject", trace.subjectKind().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("category", trace.category().name())
                .update();
    }

    private List<Posting> postings(String where, long key) {
        return database.sql("select * from ledger_line " + where + " order by transaction_id, position")
                .param("key", key)
                .query((row, i) ->
                        new Posting(Account.valueOf(row.getString("account")), trace(row), row.getLong("cents")))
                .list();
    }

    private boolean exists(String sql, long id) {
        return !database.sql(sql).param("id", id).query().listOfRows().isEmpty();
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(
                TransactionKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("case_id", Long.class)),
                Rows.text(row, "outcome").map(Outcome::valueOf),
                Rows.date(row, "on_day").orElseThrow(),
                Rows.instant(row, "at"),
                row.getString("login"),
                Rows.text(row, "motive"),
                Optional.ofNullable(row.getObject("counters", Long.class)));
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        Head head = head(row, index);
        return new Entry(
                row.getLong("transaction_id"),
                row.getInt("position"),
                head.kind(),
                Rows.text(row, "number"),
                head.outcome(),
                head.onDay(),
                head.at(),
                head.login(),
                head.motive(),
                head.counters(),
                Account.valueOf(row.getString("account")),
                row.getLong("cents"),
                trace(row),
                ProfessionCategory.valueOf(row.getString("category")));
    }

    private static Trace trace(ResultSet row) throws SQLException {
        return new Trace(
                Rows.text(row, "alert_id"),
                Rows.text(row, "reason_code"),
                Rows.text(row, "rule_code"),
                Rows.text(row, "rule_version"),
                Rows.text(row, "model_version"),
                Rows.text(row, "scheme").map(Scheme::valueOf),
                Rows.text(row, "subject_kind").map(AlertSubjectKind::valueOf));
    }
}
