package fr.vigie.casequeue.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookkeepingTest {
    private static final Trace NURSE =
            Trace.ofRule("a", "IK", "IK", "3", Optional.of("m1"), Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
    private static final Trace OTHER =
            Trace.ofRule("b", "AMI", "AMI", "1", Optional.empty(), Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
    private static final List<ConcludedLine> LINES = List.of(
            new ConcludedLine(NURSE, "1", true, 60_000),
            new ConcludedLine(NURSE, "2", true, 40_000),
            new ConcludedLine(OTHER, "3", true, 50_000),
            new ConcludedLine(OTHER, "4", false, 7_000));

    private final List<Posting> ledger = new ArrayList<>();

    private Balances books() {
        return Balances.of(ledger);
    }

    private long of(Account account) {
        return books().of(account);
    }

    @ParameterizedTest
    @CsvSource({
        "FRAUD,150000,0,7000,150000",
        "FAULT,150000,0,7000,150000",
        "ABUSE,150000,0,7000,150000",
        "ERROR,0,150000,0,150000",
        "VICTIM,0,0,0,0",
        "NO_ACTION,0,0,0,0"
    })
    void whatAnOutcomeCounts(Outcome outcome, long subi, long error, long avoided, long owed) {
        ledger.addAll(Bookkeeping.conclude(books(), outcome, LINES));

        assertThat(of(Account.SUBI)).isEqualTo(subi);
        assertThat(of(Account.ERREUR)).isEqualTo(error);
        assertThat(of(Account.EVITE)).isEqualTo(avoided);
        assertThat(of(Account.CREANCE)).isEqualTo(owed);
    }

    @Test
    void aClaimIsOwedAtOnceAndCountsOnceConcluded() {
        ledger.addAll(Bookkeeping.claim(books(), LINES));
        assertThat(of(Account.CREANCE)).isEqualTo(150_000);
        assertThat(of(Account.SUBI)).isZero();
        ledger.addAll(Bookkeeping.recover(books(), 30_000));

        List<Posting> conclusion = Bookkeeping.conclude(books(), Outcome.FRAUD, LINES);

        assertThat(conclusion).noneMatch(entry -> entry.account() == Account.CREANCE);
        ledger.addAll(conclusion);
        assertThat(of(Account.SUBI)).isEqualTo(150_000);
        assertThat(of(Account.CREANCE)).isEqualTo(120_000);
    }

    @Test
    void aPaymentIsDividedInProportionAndItsExcessIsApart() {
        ledger.addAll(Bookkeeping.claim(books(), LINES));
        ledger.addAll(Bookkeeping.recover(books(), 30_001));
        assertThat(books().of(Account.RECOUVRE, NURSE)).isEqualTo(20_000);
        assertThat(books().of(Account.RECOUVRE, OTHER)).isEqualTo(10_001);

        assertThatThrownBy(() -> Bookkeeping.recover(books(), 119_999 + 15_001))
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("10 %");
        ledger.addAll(Bookkeeping.recover(books(), 119_999 + 15_000));
        assertThat(of(Account.RECOUVRE)).isEqualTo(150_000);
        assertThat(of(Account.MAJORATION_RECUE)).isEqualTo(15_000);
        assertThatThrownBy(() -> Bookkeeping.recover(books(), 1)).isInstanceOf(LedgerRefused.class);
    }

    @Test
    void whatWasStatedAsAvoidedFollowsTheOutcome() {
        ledger.addAll(Bookkeeping.avoid(books(), NURSE, 9_000));
        assertThat(of(Account.EVITE)).isZero();
        ledger.addAll(Bookkeeping.conclude(books(), Outcome.FRAUD, LINES));
        assertThat(of(Account.EVITE)).isEqualTo(16_000);
        ledger.addAll(Bookkeeping.conclude(books(), Outcome.ERROR, LINES));
        assertThat(of(Account.EVITE)).isZero();
        assertThat(of(Account.EVITE_ECARTE)).isEqualTo(9_000);
        ledger.addAll(Bookkeeping.conclude(books(), Outcome.ABUSE, List.of()));
        assertThat(of(Account.EVITE)).isEqualTo(9_000);
    }

    @Test
    void whatWasGivenUpIsNotOwedAndMayBeClaimedAnew() {
        ledger.addAll(Bookkeeping.claim(books(), LINES));
        assertThatThrownBy(() -> Bookkeeping.abandon(books(), 150_001)).isInstanceOf(LedgerRefused.class);
        ledger.addAll(Bookkeeping.abandon(books(), 150_000));
        assertThat(of(Account.CREANCE)).isZero();

        ledger.addAll(Bookkeeping.claim(books(), LINES.subList(0, 1)));
        assertThat(of(Account.CREANCE)).isEqualTo(60_000);
        assertThat(of(Account.ABANDONNE)).isZero();
        ledger.addAll(Bookkeeping.abandon(books(), 60_000));
        ledger.addAll(Bookkeeping.conclude(books(), Outcome.NO_ACTION, List.of()));
        assertThat(of(Account.CREANCE)).isZero();
        assertThat(of(Account.ABANDONNE)).isZero();
    }

    @Test
    void whatWasPaidBackInVainIsOwedToWhoeverPaid() {
        ledger.addAll(Bookkeeping.claim(books(), LINES));
        ledger.addAll(Bookkeeping.recover(books(), 150_000));
        ledger.addAll(Bookkeeping.conclude(books(), Outcome.NO_ACTION, List.of()));

        assertThat(of(Account.CREANCE)).isEqualTo(-150_000);
    }

    @Test
    void partsAddUpWithoutExceeding() {
        Map<String, Long> weights = new LinkedHashMap<>();
        weights.put("a", 1L);
        weights.put("b", 0L);
        weights.put("c", 2L);

        assertThat(Shares.of(2, weights)).containsExactlyInAnyOrderEntriesOf(Map.of("a", 0L, "b", 0L, "c", 2L));
        assertThat(Shares.of(0, Map.of("a", 0L))).isEqualTo(Map.of("a", 0L));
        assertThat(Shares.of(900_000_000_000L, Map.of("a", 1_000_000_000_000L, "b", 2_000_000_000_000L))
                        .values())
                .containsExactlyInAnyOrder(300_000_000_000L, 600_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "NURSE_BILLING,PROFESSIONAL,NURSES",
        "ANTIGEN_TESTS,BILLER,PHARMACIES",
        "ANTIGEN_TESTS,PROFESSIONAL,OTHERS",
        "DAILY_ALLOWANCES,PATIENT,INSURED",
        "DAILY_ALLOWANCES,EMPLOYER,EMPLOYERS",
        "HEARING_AIDS,BILLER,HEARING_AIDS",
        "TRANSPORT,BILLER,CARRIERS",
        "PHYSICIAN_BILLING,PROFESSIONAL,PHYSICIANS",
        "PRESCRIPTIONS,PATIENT,INSURED",
        "RING,RING,OTHERS"
    })
    void categoryOfASubject(Scheme scheme, AlertSubjectKind kind, ProfessionCategory category) {
        assertThat(Trace.byHand(scheme, kind).category()).isEqualTo(category);
    }
}
