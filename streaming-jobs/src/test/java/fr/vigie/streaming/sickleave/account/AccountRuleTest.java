package fr.vigie.streaming.sickleave.account;

import static fr.vigie.streaming.sickleave.Leaves.morning;
import static fr.vigie.streaming.sickleave.account.Uses.change;
import static fr.vigie.streaming.sickleave.account.Uses.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.streaming.fact.AccountClaim;
import fr.vigie.streaming.fact.AccountUse;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.finding.DetectorVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountRuleTest {
    private static final AccountSharingSettings SHARING = AccountSharingSettings.defaults();
    private static final AccountTakeoverSettings TAKEOVER = AccountTakeoverSettings.defaults();
    private static final AccountRule RULE = new AccountRule(SHARING, TAKEOVER);
    private static final AccountFindings FINDINGS = new AccountFindings(SHARING, TAKEOVER);

    private static List<AccountClaim> judge(AccountUse... uses) {
        return RULE.judge(List.of(uses));
    }

    @Nested
    class Sharing {
        @Test
        void threeFamiliesOnOneAccount() {
            List<AccountClaim> claims = judge(use("a", 20, 40), use("b", 20, 40), use("c", 60, 80));

            assertThat(claims).extracting(AccountClaim::getPatientId).containsExactly("a", "b", "c");
            DetectorVerdict verdict =
                    FINDINGS.of(AccountFindings.SHARING, List.of(claims.get(0))).orElseThrow();
            assertThat(verdict.undueCents()).isEqualTo(49_000);
            assertThat(verdict.items()).singleElement().satisfies(item -> {
                assertThat(item.getBilledCents()).isEqualTo(49_000);
                assertThat(item.getDueCents()).isZero();
                assertThat(item.getPatientId()).contains("a");
            });
            assertThat(verdict.finding().getVictim()).isFalse();
            assertThat(verdict.finding().getText())
                    .isEqualTo(
                            "490,00\u00A0€ d'indemnités journalières de l'assuré ont été versés ou proposés sur un compte"
                                    + " bancaire où sont aussi payés 2\u00A0autres assurés, de 3\u00A0familles sans lien connu entre"
                                    + " elles (1\u202F470,00\u00A0€ en tout), ce que seule une fraude organisée explique d'ordinaire"
                                    + " (article 313-1 du code pénal).");
        }

        @Test
        void theAccountWasDeclaredBeforeTheLeaves() {
            assertThat(judge(use("a", 20, 40, change(17)), use("b", 22, 42, change(18)), use("c", 24, 44, change(22))))
                    .hasSize(3)
                    .allSatisfy(claim -> assertThat(claim.getCode()).isEqualTo(AccountFindings.SHARING));
        }

        @Test
        void aCoupleSharesAnAccount() {
            assertThat(judge(use("a", 20, 40), use("b", 20, 40))).isEmpty();
        }

        @Test
        void parentsAndAGrownChildOfOneHousehold() {
            assertThat(judge(
                            use("a", 20, 40),
                            use("b", 20, 40, one -> one.setHouseholdId("household-a")),
                            use("c", 20, 40, one -> one.setAddressId("address-a"))))
                    .isEmpty();
        }

        @Test
        void theAccountOfAGuardianOrAnEmployer() {
            assertThat(judge(
                            use("a", 20, 40, one -> one.setOfOther(true)),
                            use("b", 20, 40, one -> one.setOfOther(true)),
                            use("c", 20, 40, one -> one.setOfOther(true))))
                    .isEmpty();
        }

        @Test
        void subrogationAndGuardianshipAreNotPaidToTheInsured() {
            AccountUse[] uses = {use("a", 20, 40), use("b", 20, 40), use("c", 20, 40)};
            for (AccountUse use : uses) {
                use.getPayments().forEach(payment -> payment.setToInsured(false));
            }
            assertThat(judge(uses)).isEmpty();
        }

        @Test
        void insuredOfWhomNothingIsKnown() {
            assertThat(judge(use("a", 20, 40), use("b", 20, 40), use("c", 20, 40, one -> one.setKnown(false))))
                    .isEmpty();
        }

        @Test
        void insuredOfOneCommuneWhoseAddressesAreNotKnown() {
            assertThat(judge(
                            use("a", 20, 40, one -> one.setAddressId(null)),
                            use("b", 20, 40, one -> one.setAddressId(null)),
                            use("c", 20, 40, one -> one.setAddressId(null))))
                    .isEmpty();
        }
    }

    @Nested
    class Takeover {
        @Test
        void twoStrangersDivertedToOneAccountAreVictims() {
            List<AccountClaim> claims = judge(use("a", 20, 40, change(38)), use("b", 21, 41, change(39)));

            assertThat(claims).hasSize(2).allSatisfy(claim -> assertThat(claim.getCode())
                    .isEqualTo(AccountFindings.TAKEOVER));
            Finding finding = FINDINGS.of(AccountFindings.TAKEOVER, List.of(claims.get(0)))
                    .orElseThrow()
                    .finding();
            assertThat(finding.getVictim()).isTrue();
            assertThat(finding.getText())
                    .isEqualTo(
                            "L'assuré semble victime d'un détournement : son compte bancaire a été changé en ligne le"
                                    + " 07/02/2022, pendant un arrêt, et 490,00\u00A0€ d'indemnités journalières y ont été versés ou"
                                    + " proposés 2\u00A0jours plus tard, comme ceux de 1\u00A0autre assuré sans lien connu (article"
                                    + " 313-1 du code pénal).");
            assertThat(finding.getEvidenceIds()).contains("change-38", "pay-a-40");
        }

        @Test
        void whatWasPaidBeforeTheChangeIsDue() {
            AccountUse one = use("a", 20, 40, change(38));
            one.setPayments(List.of(Uses.payment("a", 20, 36), Uses.payment("a", 20, 40)));
            assertThat(judge(one, use("b", 21, 41, change(39))).get(0).getPayments())
                    .extracting(payment -> payment.getPaymentId())
                    .containsExactly("pay-a-40");
        }

        @Test
        void threeVictimsAreNotAccusedOfSharing() {
            assertThat(judge(use("a", 20, 40, change(38)), use("b", 21, 41, change(39)), use("c", 21, 41, change(40))))
                    .hasSize(3)
                    .allSatisfy(claim -> assertThat(claim.getCode()).isEqualTo(AccountFindings.TAKEOVER));
        }

        @Test
        void anInsuredWhoTookTheAccountBackAtTheCounter() {
            List<AccountClaim> claims = judge(use("a", 20, 40, change(38, change -> {
                change.setLeftAt(morning(60));
                change.setTakenBack(true);
            })));
            assertThat(claims).singleElement().satisfies(claim -> {
                Finding finding = FINDINGS.of(AccountFindings.TAKEOVER, List.of(claim))
                        .orElseThrow()
                        .finding();
                assertThat(finding.getProbability()).isEqualByComparingTo("0.3");
                assertThat(finding.getText()).contains("avant que l'assuré ne rétablisse son compte le 01/03/2022");
            });
        }

        @Test
        void aChangeOfBankForGood() {
            assertThat(judge(use("a", 20, 40, change(38)))).isEmpty();
        }

        @Test
        void aChangeAtTheCounterAfterAMove() {
            assertThat(judge(
                            use("a", 20, 40, change(38, one -> one.setOnline(false))),
                            use("b", 21, 41, change(39, one -> one.setOnline(false)))))
                    .isEmpty();
        }

        @Test
        void aChangeToTheJointAccount() {
            assertThat(judge(
                            use("a", 20, 40, change(38)),
                            use("b", 21, 41, change(39).andThen(one -> one.setHouseholdId("household-a")))))
                    .isEmpty();
        }

        @Test
        void aFirstAccountReplacesNone() {
            assertThat(judge(
                            use("a", 20, 40, change(38, one -> one.setReplaces(false))),
                            use("b", 21, 41, change(39, one -> one.setReplaces(false)))))
                    .isEmpty();
        }

        @Test
        void aChangeLongBeforeThePayment() {
            assertThat(judge(use("a", 1, 40, change(20)), use("b", 1, 41, change(21))))
                    .isEmpty();
        }

        @Test
        void anAccountGivenUpAYearLater() {
            assertThat(judge(use("a", 20, 40, change(38, change -> {
                        change.setLeftAt(morning(400));
                        change.setTakenBack(true);
                    }))))
                    .isEmpty();
        }
    }

    @Property(tries = 200)
    void theOrderOfTheUsesDoesNotMatterAndNobodyIsClaimedTwice(@ForAll long seed) {
        Random random = new Random(seed);
        List<AccountUse> uses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            uses.add(use("p" + i, 20 + random.nextInt(5), 40, change(18 + random.nextInt(22))));
            uses.get(i).setHouseholdId("h" + random.nextInt(6));
            uses.get(i).setKnown(random.nextInt(6) > 0);
        }
        List<AccountClaim> claims = RULE.judge(uses);
        Collections.shuffle(uses, random);
        assertThat(RULE.judge(uses)).isEqualTo(claims);
        assertThat(claims).extracting(AccountClaim::getPatientId).doesNotHaveDuplicates();
    }

    @Test
    void badSettingsAreNamed() {
        assertThatThrownBy(() -> new AccountSharingSettings(1, 0.5))
                .hasMessage("account sharing: minFamilies = 1, expected 2 or more");
        assertThatThrownBy(() -> new AccountSharingSettings(3, 1.5))
                .hasMessage("account sharing: probability = 1.5, expected between 0.0 and 1.0");
        assertThatThrownBy(() -> new AccountTakeoverSettings(1, 14, 60, 0.5, 0.5))
                .hasMessage("account takeover: minFamilies = 1, expected 2 or more");
        assertThatThrownBy(() -> new AccountTakeoverSettings(2, -1, 60, 0.5, 0.5))
                .hasMessage("account takeover: maxDaysToPayment = -1, expected 0 or more");
        assertThatThrownBy(() -> new AccountTakeoverSettings(2, 14, -1, 0.5, 0.5))
                .hasMessage("account takeover: maxDaysToNotice = -1, expected 0 or more");
        assertThatThrownBy(() -> new AccountTakeoverSettings(2, 14, 60, 2, 0.5))
                .hasMessage("account takeover: clusterProbability = 2.0, expected between 0.0 and 1.0");
        assertThatThrownBy(() -> new AccountTakeoverSettings(2, 14, 60, 0.5, 2))
                .hasMessage("account takeover: takenBackProbability = 2.0, expected between 0.0 and 1.0");
    }
}
