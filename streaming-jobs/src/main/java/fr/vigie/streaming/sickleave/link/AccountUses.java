package fr.vigie.streaming.sickleave.link;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.reference.Patient;
import fr.vigie.streaming.fact.AccountDeclared;
import fr.vigie.streaming.fact.AccountUse;
import fr.vigie.streaming.sickleave.LeaveChains;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.PaidPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The accounts to which one insured is paid. */
final class AccountUses {
    private final LeaveFile file;
    private final List<PaidPeriod> paid;
    private final LeaveChains chains;

    AccountUses(LeaveFile file, List<PaidPeriod> paid, LeaveChains chains) {
        this.file = file;
        this.paid = paid.stream()
                .filter(one -> one.allowance().getPayee() == Payee.INSURED)
                .toList();
        this.chains = chains;
    }

    /** The accounts to which the insured is paid in person: not through an employer or a guardian. */
    SortedSet<String> paid() {
        return new TreeSet<>(
                paid.stream().map(one -> one.allowance().getIbanHash()).toList());
    }

    AccountUse use(String iban, String patientId, Optional<Patient> patient) {
        List<BankDetail> declared = file.accounts().stream()
                .filter(one -> one.getIbanHash().equals(iban))
                .toList();
        return AccountUse.newBuilder()
                .setPatientId(patientId)
                .setKnown(patient.isPresent())
                .setCommune(patient.map(Patient::getCommune).orElse(null))
                .setAddressId(patient.flatMap(Patient::getAddressId).orElse(null))
                .setHouseholdId(patient.flatMap(Patient::getHouseholdId).orElse(null))
                .setOfOther(declared.stream().anyMatch(AccountUses::isOfOther))
                .setDeclared(declared.stream().map(this::declared).toList())
                .setPayments(paid.stream()
                        .filter(one -> one.allowance().getIbanHash().equals(iban))
                        .map(one -> LeavePayments.of(one, chains))
                        .toList())
                .build();
    }

    private static boolean isOfOther(BankDetail declared) {
        return declared.getHolder()
                .filter(holder -> holder != AccountHolder.PERSON)
                .isPresent();
    }

    private AccountDeclared declared(BankDetail one) {
        Optional<BankDetail> next = file.accounts().stream()
                .filter(other -> other.getAt().isAfter(one.getAt()))
                .filter(other -> !other.getIbanHash().equals(one.getIbanHash()))
                .findFirst();
        return AccountDeclared.newBuilder()
                .setChangeId(one.getChangeId())
                .setAt(one.getAt())
                .setOnline(one.getChannel() == BankChannel.ONLINE)
                .setReplaces(!before(one).isEmpty())
                .setLeftAt(next.map(BankDetail::getAt).orElse(null))
                .setTakenBack(next.filter(other -> other.getChannel() != BankChannel.ONLINE
                                && before(one).contains(other.getIbanHash()))
                        .isPresent())
                .build();
    }

    /** The other accounts that were declared or paid before. */
    private SortedSet<String> before(BankDetail one) {
        Instant at = one.getAt();
        SortedSet<String> before = new TreeSet<>();
        file.accounts().stream()
                .filter(other -> other.getAt().isBefore(at))
                .forEach(other -> before.add(other.getIbanHash()));
        paid.stream()
                .filter(other -> other.allowance().getAt().isBefore(at))
                .forEach(other -> before.add(other.allowance().getIbanHash()));
        before.remove(one.getIbanHash());
        return before;
    }
}
