package fr.vigie.streaming.sickleave.link;

import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.sickleave.LeaveKnowledge.insured;
import static fr.vigie.streaming.sickleave.Leaves.EMPLOYER_1;
import static fr.vigie.streaming.sickleave.Leaves.PATIENT;
import static fr.vigie.streaming.sickleave.Leaves.day;
import static fr.vigie.streaming.sickleave.Leaves.morning;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.Payee;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.AccountUse;
import fr.vigie.streaming.fact.Employment;
import fr.vigie.streaming.fact.PrescribedLeave;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.Leaves;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

class LeaveFactsTest {
    private static final String OWN = professional(1);
    private static final String OTHER = professional(2);

    private static BankDetail account(String id, int on, String iban, BankChannel channel) {
        return new BankDetail(morning(on), id, PATIENT, iban, AccountHolder.PERSON, channel);
    }

    private static Leaves leaves() {
        return new Leaves()
                .leave("A", 10, 23, leave -> {
                    leave.setEmployerId(EMPLOYER_1);
                    leave.setPrescriberId(OTHER);
                })
                .leave("B", 24, 37, leave -> {
                    leave.setKind(LeaveKind.PROLONGATION);
                    leave.setProlongsLeaveId("A");
                    leave.setPrescriberId(OWN);
                    leave.setEmployerId(EMPLOYER_1);
                })
                .paid("a", "A", 13, 23, 3_000, paid -> paid.setDeclaredWagesCents(600_000L))
                .paid("b", "B", 24, 37, 3_000)
                .worked("d", 5);
    }

    private static <T extends SpecificRecordBase> List<T> facts(
            Form form, Class<T> type, LeaveFile file, Insured insured) {
        return new LeaveFacts(file, insured, day(200))
                .all().stream()
                        .filter(fact -> fact.form() == form)
                        .map(fact -> type.cast(fact.record()))
                        .toList();
    }

    private static Insured own(Consumer<fr.vigie.domain.reference.Patient> particular) {
        return insured(patient -> {
            patient.setReferringPhysicianId(OWN);
            particular.accept(patient);
        });
    }

    @Test
    void anAccountIsToldOfItsDeclarationsAndPayments() {
        LeaveFile plain = leaves().file();
        LeaveFile file = new LeaveFile(
                PATIENT,
                plain.leaves(),
                plain.allowances(),
                plain.declarations(),
                List.of(
                        account("first", -300, "iban0", BankChannel.INITIAL),
                        account("change", 20, "iban1", BankChannel.ONLINE),
                        account("back", 60, "iban0", BankChannel.COUNTER)));
        AccountUse use = facts(Form.ACCOUNT_USE, AccountUse.class, file, own(one -> one.setHouseholdId("h")))
                .get(0);
        assertThat(use.getKnown()).isTrue();
        assertThat(use.getHouseholdId()).contains("h");
        assertThat(use.getPayments()).hasSize(2).allSatisfy(payment -> assertThat(payment.getLeaveStart())
                .isEqualTo(day(10)));
        assertThat(use.getDeclared()).singleElement().satisfies(change -> {
            assertThat(change.getOnline()).isTrue();
            assertThat(change.getReplaces()).isTrue();
            assertThat(change.getLeftAt()).contains(morning(60));
            assertThat(change.getTakenBack()).isTrue();
        });
    }

    @Test
    void theAccountOfAGuardianOrAnEmployerIsToldOfNothing() {
        for (Payee payee : List.of(Payee.EMPLOYER, Payee.GUARDIAN)) {
            LeaveFile file = new Leaves()
                    .leave("A", 10, 23)
                    .paid("a", "A", 13, 23, 3_000, paid -> paid.setPayee(payee))
                    .file();
            assertThat(facts(Form.ACCOUNT_USE, AccountUse.class, file, own(one -> {})))
                    .isEmpty();
        }
    }

    @Test
    void aPrescriberIsToldWhetherHeIsTheOwnPhysician() {
        List<PrescribedLeave> told =
                facts(Form.PRESCRIBED_LEAVE, PrescribedLeave.class, leaves().file(), own(one -> {}));
        assertThat(told).extracting(PrescribedLeave::getLinked).containsExactly(false, true);
        assertThat(told.get(0).getPayments()).hasSize(1);
        assertThat(told.get(0).getCommune()).contains("17300");
    }

    @Test
    void aFormerPhysicianAndAnInsuredOfWhomNothingIsKnownAreLinks() {
        Insured moved =
                day -> insured(patient -> patient.setReferringPhysicianId(day.isBefore(day(-100)) ? OTHER : OWN))
                        .on(day);
        LeaveFile file = leaves().file();
        assertThat(facts(Form.PRESCRIBED_LEAVE, PrescribedLeave.class, file, moved))
                .allMatch(PrescribedLeave::getLinked);
        assertThat(facts(Form.PRESCRIBED_LEAVE, PrescribedLeave.class, file, Insured.UNKNOWN))
                .allMatch(PrescribedLeave::getLinked);
    }

    @Test
    void anEmployerIsToldOfLeavesWagesAndContributions() {
        Employment told = facts(Form.EMPLOYMENT, Employment.class, leaves().file(), own(one -> {}))
                .get(0);
        assertThat(told.getMonthlyWageCents()).isEqualTo(200_000);
        assertThat(told.getLeaves()).hasSize(2);
        assertThat(told.getMonths()).singleElement().satisfies(month -> assertThat(month.getContributionsPaid())
                .isTrue());
    }

    @Test
    void onlySicknessIsTold() {
        LeaveFile file = new Leaves()
                .leave("A", 10, 23, leave -> {
                    leave.setReason(LeaveReason.COVID);
                    leave.setEmployerId(EMPLOYER_1);
                    leave.setPrescriberId(OTHER);
                })
                .file();
        assertThat(new LeaveFacts(file, own(one -> {}), day(200)).all()).isEmpty();
    }
}
