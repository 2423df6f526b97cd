package fr.vigie.streaming.sickleave.account;

import static fr.vigie.streaming.sickleave.Leaves.day;
import static fr.vigie.streaming.sickleave.account.Uses.use;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.AccountUse;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From uses of accounts to findings of insured, through both operators. */
class AccountFunctionTest {
    private final List<Envelope> claims = new ArrayList<>();

    private static Envelope use(String account, AccountUse use, int on) {
        return Envelope.fact(Form.ACCOUNT_USE, ParisDay.closeMillis(day(on)), account, use.getPatientId(), use);
    }

    private static Operator accounts() throws Exception {
        return Operator.of(new AccountFunction(AccountSharingSettings.defaults(), AccountTakeoverSettings.defaults()));
    }

    private static List<Envelope> reported(List<Envelope> claims) throws Exception {
        try (Operator insured = Operator.of(
                new AccountClaimsFunction(AccountSharingSettings.defaults(), AccountTakeoverSettings.defaults()))) {
            for (Envelope claim : claims) {
                insured.take(claim);
            }
            insured.close(day(60));
            return insured.out();
        }
    }

    @Test
    void threeFamiliesAreThreeFindingsEachWithItsOwnEuros() throws Exception {
        try (Operator accounts = accounts()) {
            accounts.take(use("iban", Uses.use("a", 20, 40), 41)).take(use("iban", Uses.use("b", 20, 40), 41));
            accounts.close(day(41));
            assertThat(accounts.out()).isEmpty();
            accounts.take(use("iban", Uses.use("c", 20, 50), 51)).close(day(51));
            claims.addAll(accounts.out());
        }
        List<Envelope> out = reported(claims);
        assertThat(out.stream().filter(one -> one.is(Form.FINDING)))
                .extracting(Envelope::key)
                .containsExactlyInAnyOrder(
                        "DAILY_ALLOWANCES|PATIENT|a", "DAILY_ALLOWANCES|PATIENT|b", "DAILY_ALLOWANCES|PATIENT|c");
        assertThat(out.stream().filter(one -> one.is(Form.FINDING_ITEM)))
                .allSatisfy(item ->
                        assertThat(item.as(FindingItem.class).getBilledCents()).isEqualTo(49_000))
                .hasSize(3);
    }

    @Test
    void aTieThatBecomesKnownWithdrawsTheFindings() throws Exception {
        try (Operator accounts = accounts()) {
            for (String patient : List.of("a", "b", "c")) {
                accounts.take(use("iban", Uses.use(patient, 20, 40), 41));
            }
            accounts.close(day(41));
            AccountUse known = Uses.use("c", 20, 40);
            known.setHouseholdId("household-a");
            accounts.take(use("iban", known, 42)).close(day(42));
            claims.addAll(accounts.out());
        }
        List<Finding> said = reported(claims).stream()
                .filter(one -> one.is(Form.FINDING))
                .map(one -> one.as(Finding.class))
                .toList();
        assertThat(said).hasSize(6);
        assertThat(said.subList(3, 6))
                .allSatisfy(finding -> assertThat(finding.getWithdrawnBecause()).isPresent());
    }

    @Test
    void aUseThatIsTakenBackNoLongerCounts() throws Exception {
        try (Operator accounts = accounts()) {
            for (String patient : List.of("a", "b", "c")) {
                accounts.take(use("iban", Uses.use(patient, 20, 40), 41));
            }
            accounts.close(day(41));
            accounts.take(Envelope.retraction(Form.ACCOUNT_USE, ParisDay.closeMillis(day(42)), "iban", "b"))
                    .close(day(42));
            assertThat(accounts.out().stream().filter(Envelope::isRetraction)).hasSize(3);
        }
    }

    @Test
    void twoAccountsOfOneInsuredAreOneFinding() throws Exception {
        try (Operator accounts = accounts()) {
            for (String patient : List.of("a", "b", "c")) {
                accounts.take(use("iban-1", Uses.use(patient, 20, 40), 41));
            }
            for (String patient : List.of("a", "d", "e")) {
                accounts.take(use("iban-2", Uses.use(patient, 60, 80), 41));
            }
            accounts.close(day(41));
            claims.addAll(accounts.out());
        }
        List<Envelope> out = reported(claims);
        assertThat(out.stream().filter(one -> one.key().endsWith("|a") && one.is(Form.FINDING)))
                .singleElement()
                .satisfies(one -> assertThat(one.as(Finding.class).getText()).startsWith("980,00"));
    }
}
