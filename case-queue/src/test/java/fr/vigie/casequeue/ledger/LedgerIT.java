package fr.vigie.casequeue.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.LedgerCases;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on a real database. */
class LedgerIT {
    private static final Actor ANNE = new Actor("anne", "Anne", Set.of(Role.INVESTIGATOR));
    private static final Actor CHIEF = new Actor("chef", "Chef", Set.of(Role.MANAGER));
    private static final Actor AUDITOR = new Actor("audit", "Audit", Set.of(Role.AUDITOR));
    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final RunningQueue QUEUE = new RunningQueue(TESTBED, "--vigie.clock=feed");
    private static final JdbcClient DATABASE = TESTBED.database();
    private static final Trace TRACE =
            Trace.ofRule("a", "IK", "IK", "3", Optional.of("m1"), Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
    private static final List<ConcludedLine> LINES =
            List.of(new ConcludedLine(TRACE, "1", true, 100_000), new ConcludedLine(TRACE, "2", false, 5_000));

    private final LedgerCases cases = new LedgerCases(TESTBED, LocalDate.of(2021, 6, 30));
    private final Ledger ledger = QUEUE.bean(Ledger.class);

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    private long of(long caseId, Account account) {
        return ledger.ofCase(ANNE, caseId).totals().of(account);
    }

    @Test
    void anEntryKnowsWhereItCameFrom() {
        long caseId = cases.open(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
        ledger.conclude(ANNE, caseId, Outcome.FRAUD, LINES);

        CaseAccounts accounts = ledger.ofCase(AUDITOR, caseId);
        assertThat(accounts.totals().stopped()).isEqualTo(105_000);
        assertThat(accounts.entries()).hasSize(4).allSatisfy(entry -> {
            assertThat(entry.trace()).isEqualTo(TRACE);
            assertThat(entry.login()).isEqualTo("anne");
            assertThat(entry.onDay()).isEqualTo(LocalDate.of(2021, 7, 1));
            assertThat(entry.outcome()).hasValue(Outcome.FRAUD);
            assertThat(entry.category()).isEqualTo(ProfessionCategory.NURSES);
            assertThat(entry.caseNumber()).isPresent();
        });
    }

    @Test
    void concludingAgainWritesTheDifferenceOnly() {
        long caseId = cases.open(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
        ledger.conclude(ANNE, caseId, Outcome.FRAUD, LINES);

        assertThat(ledger.conclude(ANNE, caseId, Outcome.FRAUD, LINES)).isEmpty();
        ledger.conclude(ANNE, caseId, Outcome.FAULT, List.of(new ConcludedLine(TRACE, "1", true, 70_000)));
        assertThat(of(caseId, Account.SUBI)).isEqualTo(70_000);
        assertThat(of(caseId, Account.EVITE)).isZero();
        assertThat(of(caseId, Account.CREANCE)).isEqualTo(70_000);
    }

    @Test
    void aCorrectionIsTheOppositeAndStandsBesideTheMistake() {
        long caseId = cases.open(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
        long claim = ledger.claimed(ANNE, caseId, LINES).orElseThrow();
        long paid =
                ledger.recovered(ANNE, caseId, 30_000, LocalDate.of(2021, 5, 3)).orElseThrow();
        long conclusion = ledger.conclude(ANNE, caseId, Outcome.FRAUD, LINES).orElseThrow();

        assertThatThrownBy(() -> ledger.counter(ANNE, paid, "erreur")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ledger.counter(CHIEF, claim, "erreur")).hasMessageContaining("conclu depuis");
        long correction = ledger.counter(CHIEF, paid, "Chèque sans provision").orElseThrow();
        assertThat(of(caseId, Account.RECOUVRE)).isZero();
        assertThat(of(caseId, Account.CREANCE)).isEqualTo(100_000);
        assertThatThrownBy(() -> ledger.counter(CHIEF, paid, "encore")).hasMessageContaining("déjà");
        assertThatThrownBy(() -> ledger.counter(CHIEF, correction, "encore")).hasMessageContaining("déjà");
        ledger.counter(CHIEF, conclusion, "Issue erronée");
        assertThat(of(caseId, Account.INSTANCE)).isEqualTo(100_000);
        ledger.counter(CHIEF, claim, "Indu jamais notifié");
        assertThat(ledger.ofCase(ANNE, caseId).totals().balances().values()).allMatch(cents -> cents == 0);
    }

    @Test
    void whoeverMayNotIsRefusedAndSoAreWrongSums() {
        long caseId = cases.open(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);

        assertThatThrownBy(() -> ledger.conclude(AUDITOR, caseId, Outcome.FRAUD, LINES))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ledger.penalty(ANNE, caseId, TRACE, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ledger.brought(ANNE, 2020, 1, 1, "x")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ledger.avoided(ANNE, caseId, TRACE, 0, "x")).isInstanceOf(LedgerRefused.class);
        assertThatThrownBy(() -> ledger.avoided(ANNE, caseId, TRACE, 1, " ")).hasMessageContaining("motif");
        assertThatThrownBy(() -> ledger.recovered(ANNE, caseId, 1, LocalDate.of(2021, 7, 2)))
                .hasMessageContaining("à venir");
        assertThatThrownBy(() -> ledger.conclude(ANNE, 999_999, Outcome.FRAUD, LINES))
                .isInstanceOf(LedgerRefused.class);
        assertThatThrownBy(() -> ledger.conclude(ANNE, caseId, Outcome.FRAUD, List.of(LINES.get(0), LINES.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.ofCase(ANNE, caseId).entries()).isEmpty();
    }

    @Test
    void paymentsAtTheSameMomentNeverExceedWhatIsOwed() throws Exception {
        long caseId = cases.open(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
        ledger.claimed(ANNE, caseId, LINES);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> payments = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            payments.add(() -> pays(caseId));
        }
        long accepted = 0;
        for (Future<Boolean> payment : people.invokeAll(payments)) {
            accepted += payment.get() ? 1 : 0;
        }
        people.shutdown();

        // 100,000 owed and 10,000 on top, in payments of 5,000.
        assertThat(accepted).isEqualTo(22);
        assertThat(of(caseId, Account.RECOUVRE)).isEqualTo(100_000);
        assertThat(of(caseId, Account.MAJORATION)).isEqualTo(10_000);
        assertThat(of(caseId, Account.CREANCE)).isZero();
    }

    private boolean pays(long caseId) {
        try {
            return ledger.recovered(ANNE, caseId, 5_000, LocalDate.of(2021, 7, 1))
                    .isPresent();
        } catch (LedgerRefused e) {
            return false;
        }
    }

    @Test
    void conclusionsAtTheSameMomentCountOnce() throws Exception {
        long caseId = cases.open(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
        ExecutorService people = Executors.newFixedThreadPool(4);
        Callable<Optional<Long>> concludes = () -> ledger.conclude(ANNE, caseId, Outcome.FRAUD, LINES);
        for (Future<Optional<Long>> one : people.invokeAll(List.of(concludes, concludes, concludes, concludes))) {
            one.get();
        }
        people.shutdown();

        assertThat(of(caseId, Account.SUBI)).isEqualTo(100_000);
        assertThat(ledger.ofCase(ANNE, caseId).entries()).hasSize(4);
    }

    @Test
    void figuresOfAYearAreReplacedByWritingTheDifference() {
        ledger.brought(CHIEF, 2019, 115_570_500, 0, "Rapport annuel");
        ledger.brought(CHIEF, 2019, 100_000_000, 35_904_500, "Rapport annuel, rectifié");

        assertThat(ledger.ofYear(AUDITOR, 2019).stream()
                        .filter(entry -> entry.account() == Account.SUBI)
                        .mapToLong(Entry::credit)
                        .sum())
                .isEqualTo(115_570_500);
        assertThat(ledger.ofYear(AUDITOR, 2019).stream()
                        .filter(entry -> entry.account() == Account.SUBI)
                        .mapToLong(entry -> -entry.cents())
                        .sum())
                .isEqualTo(100_000_000);
        assertThatThrownBy(() -> ledger.brought(CHIEF, 2022, 1, 1, "x")).isInstanceOf(LedgerRefused.class);
    }

    @Test
    void nothingIsChangedRemovedOrAddedLater() {
        long caseId = cases.open(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
        long written = ledger.conclude(ANNE, caseId, Outcome.FRAUD, LINES).orElseThrow();

        refused("update ledger_entry set cents = cents * 2");
        refused("delete from ledger_entry");
        refused("truncate ledger_entry");
        refused("truncate ledger_transaction cascade");
        refused("update ledger_transaction set on_day = on_day - 365");
        refused("delete from ledger_transaction");
        refused("insert into ledger_entry (transaction_id, position, account, cents, category) values (" + written
                + ", 9, 'SUBI', 1, 'OTHERS'), (" + written + ", 10, 'EVITE', -1, 'OTHERS')");
        assertThat(of(caseId, Account.SUBI)).isEqualTo(100_000);
    }

    @Test
    void whatDoesNotBalanceIsNotCommitted() {
        String head = "insert into ledger_transaction (kind, on_day, at, login)"
                + " values ('BROUGHT', '2018-01-01', now(), 'x')";
        refused(head);
        String entry = " insert into ledger_entry (transaction_id, position, account, cents, category)"
                + " select transaction_id, %d, '%s', %d, 'OTHERS' from head";
        refused("with head as (" + head + " returning transaction_id)" + entry.formatted(1, "SUBI", 5));
        TransactionTemplate inOne = new TransactionTemplate(QUEUE.bean(PlatformTransactionManager.class));
        JdbcClient own = QUEUE.bean(JdbcClient.class);
        assertThatThrownBy(() -> inOne.executeWithoutResult(status -> {
                    long id = own.sql(head + " returning transaction_id")
                            .query(Long.class)
                            .single();
                    own.sql("insert into ledger_entry (transaction_id, position, account, cents, category)"
                                    + " values (:id, 1, 'SUBI', 5, 'OTHERS'), (:id, 2, 'EVITE', -4, 'OTHERS')")
                            .param("id", id)
                            .update();
                }))
                .hasStackTraceContaining("does not balance");
        assertThat(DATABASE.sql("select count(*) from ledger_line where on_day = '2018-01-01'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void refused(String sql) {
        assertThatThrownBy(() -> DATABASE.sql(sql).update())
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("ERROR");
    }
}
