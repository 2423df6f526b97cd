package fr.vigie.streaming.sickleave.account;

import static fr.vigie.streaming.sickleave.Leaves.day;
import static fr.vigie.streaming.sickleave.Leaves.morning;

import fr.vigie.streaming.fact.AccountDeclared;
import fr.vigie.streaming.fact.AccountUse;
import fr.vigie.streaming.fact.LeavePayment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Uses of one account in the making, days given as days of January 2022. */
final class Uses {
    private Uses() {}

    /** An insured living alone at an address of their own, paid on a day for a leave that began on another. */
    static AccountUse use(String patient, int leaveStart, int paidOn) {
        return AccountUse.newBuilder()
                .setPatientId(patient)
                .setKnown(true)
                .setCommune("17300")
                .setAddressId("address-" + patient)
                .setHouseholdId("household-" + patient)
                .setDeclared(List.of())
                .setPayments(List.of(payment(patient, leaveStart, paidOn)))
                .build();
    }

    static AccountUse use(String patient, int leaveStart, int paidOn, Consumer<AccountUse> particular) {
        AccountUse use = use(patient, leaveStart, paidOn);
        particular.accept(use);
        return use;
    }

    /** 14 days at 35 €. */
    static LeavePayment payment(String patient, int leaveStart, int paidOn) {
        return LeavePayment.newBuilder()
                .setPaymentId("pay-" + patient + "-" + paidOn)
                .setLeaveId("leave-" + patient)
                .setAt(morning(paidOn))
                .setPaid(true)
                .setToInsured(true)
                .setPeriodStart(day(paidOn - 14))
                .setPeriodEnd(day(paidOn - 1))
                .setDays(14)
                .setAmountCents(49_000)
                .setLeaveStart(day(leaveStart))
                .build();
    }

    /** Changed online on a day, another account having been used before. */
    static AccountDeclared changed(int on) {
        return AccountDeclared.newBuilder()
                .setChangeId("change-" + on)
                .setAt(morning(on))
                .setOnline(true)
                .setReplaces(true)
                .build();
    }

    /** Adds a change. */
    static Consumer<AccountUse> change(int on, Consumer<AccountDeclared> particular) {
        return use -> {
            AccountDeclared change = changed(on);
            particular.accept(change);
            List<AccountDeclared> all = new ArrayList<>(use.getDeclared());
            all.add(change);
            use.setDeclared(all);
        };
    }

    static Consumer<AccountUse> change(int on) {
        return change(on, change -> {});
    }
}
