package fr.vigie.streaming.sickleave.account;

import fr.vigie.domain.household.Families;
import fr.vigie.domain.household.Home;
import fr.vigie.streaming.fact.AccountClaim;
import fr.vigie.streaming.fact.AccountUse;
import fr.vigie.streaming.fact.LeavePayment;
import fr.vigie.streaming.sickleave.link.LeavePayments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is held of the insured who are paid to one account: victims first, whose leave ran before the account was changed;
 * among the others, those of several families. Pure; the order of the uses does not matter.
 */
final class AccountRule {
    private final AccountSharingSettings sharing;
    private final AccountTakeoverSettings takeover;

    AccountRule(AccountSharingSettings sharing, AccountTakeoverSettings takeover) {
        this.sharing = sharing;
        this.takeover = takeover;
    }

    /** One claim an insured at most. */
    List<AccountClaim> judge(Collection<AccountUse> uses) {
        List<AccountUse> counted = uses.stream()
                .filter(use -> use.getKnown() && !use.getOfOther())
                .filter(use -> use.getPayments().stream().anyMatch(LeavePayment::getToInsured))
                .sorted(Comparator.comparing(AccountUse::getPatientId))
                .toList();
        List<AccountClaim> claims = new ArrayList<>(diverted(counted));
        Set<String> victims = new HashSet<>();
        claims.forEach(claim -> victims.add(claim.getPatientId()));
        claims.addAll(shared(counted.stream()
                .filter(use -> !victims.contains(use.getPatientId()))
                .toList()));
        return claims;
    }

    private List<AccountClaim> diverted(List<AccountUse> uses) {
        List<Diversion> diversions = uses.stream()
                .flatMap(use -> Diversion.in(use, takeover.maxDaysToPayment()).stream())
                .toList();
        int families = families(diversions.stream().map(Diversion::use).toList());
        long cents = diversions.stream()
                .mapToLong(diversion -> LeavePayments.cents(diversion.payments()))
                .sum();
        return diversions.stream()
                .filter(diversion -> families >= takeover.minFamilies()
                        || uses.size() == 1 && diversion.takenBackWithin(takeover.maxDaysToNotice()))
                .map(diversion -> AccountClaim.newBuilder()
                        .setCode(AccountFindings.TAKEOVER)
                        .setPatientId(diversion.use().getPatientId())
                        .setInsured(diversions.size())
                        .setFamilies(families)
                        .setClusterCents(cents)
                        .setDaysToPayment(diversion.daysToPayment())
                        .setTakenBack(diversion.change().getTakenBack())
                        .setChange(diversion.change())
                        .setPayments(diversion.payments())
                        .build())
                .toList();
    }

    private List<AccountClaim> shared(List<AccountUse> uses) {
        int families = families(uses);
        if (families < sharing.minFamilies()) {
            return List.of();
        }
        long cents = uses.stream()
                .mapToLong(use -> LeavePayments.cents(use.getPayments()))
                .sum();
        return uses.stream()
                .map(use -> AccountClaim.newBuilder()
                        .setCode(AccountFindings.SHARING)
                        .setPatientId(use.getPatientId())
                        .setInsured(uses.size())
                        .setFamilies(families)
                        .setClusterCents(cents)
                        .setPayments(use.getPayments())
                        .build())
                .toList();
    }

    private static int families(List<AccountUse> uses) {
        return Families.count(uses.stream()
                .map(use -> new Home(use.getHouseholdId(), use.getAddressId(), use.getCommune()))
                .toList());
    }
}
