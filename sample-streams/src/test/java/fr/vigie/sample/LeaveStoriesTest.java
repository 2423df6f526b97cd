package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the frauds of daily allowances leave in the streams is what their labels say. */
@TestInstance(Lifecycle.PER_CLASS)
class LeaveStoriesTest {
    private LeaveWorld world;

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        world = new LeaveWorld(folder, 11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double-claims",
                "forged-leaves",
                "shell-employer",
                "iban-cluster",
                "account-takeover",
                "tele-leave-chain"
            })
    void undueIsWhatWasPaidOrProposedForTheDaysInQuestion(String name) {
        assertThat(world.planted(name)).as(name).isNotEmpty();
        for (WrittenLabel story : world.planted(name)) {
            long suffered = 0;
            for (Map.Entry<String, Long> item : story.undue().entrySet()) {
                DailyAllowance payment = world.payments.get(item.getKey());
                assertThat(payment.getStatus()).isNotEqualTo(AllowanceStatus.CANCELLED);
                assertThat(item.getValue()).isBetween(1L, payment.getAmountCents());
                assertThat(item.getValue() % payment.getDailyAmountCents()).isZero();
                suffered += payment.getStatus() == AllowanceStatus.PAID ? item.getValue() : 0;
            }
            assertThat(story.undue()).isNotEmpty();
            assertThat(story.sufferedCents()).isEqualTo(suffered);
        }
    }

    @Test
    void aDoubleClaimPaysDaysThatAnotherLeavePaysToo() {
        for (WrittenLabel story : world.planted("double-claims")) {
            for (DailyAllowance undue : world.undue(story)) {
                SickLeave again = world.leavesById.get(undue.getLeaveId());
                assertThat(world.evidentLeaves(story))
                        .anyMatch(once -> once.getReason() != again.getReason()
                                || !once.getEmployerId().equals(again.getEmployerId()));
                assertThat(world.settled())
                        .anyMatch(other -> other.getPatientId().equals(undue.getPatientId())
                                && !other.getLeaveId().equals(undue.getLeaveId())
                                && !other.getPeriodStart().isAfter(undue.getPeriodEnd())
                                && !undue.getPeriodStart().isAfter(other.getPeriodEnd()));
            }
        }
    }

    @Test
    void forgedLeavesBearTheNameOfOneVictim() {
        for (WrittenLabel story : world.planted("forged-leaves")) {
            List<String> victims = story.subjects(SubjectKind.PROFESSIONAL, Role.VICTIM);
            assertThat(story.ring()).isTrue();
            assertThat(victims).hasSize(1);
            assertThat(world.evidentLeaves(story))
                    .hasSizeGreaterThan(1)
                    .allMatch(leave -> victims.contains(leave.getPrescriberId().orElse("")));
            assertThat(households(story.subjects(SubjectKind.PATIENT))).doesNotHaveDuplicates();
        }
    }

    private List<String> households(List<String> patients) {
        return patients.stream()
                .map(id -> world.patients.get(id).getHouseholdId().orElseThrow())
                .toList();
    }

    @Test
    void aShellEmployerIsYoungDeclaresAndDoesNotPay() {
        for (WrittenLabel story : world.planted("shell-employer")) {
            List<String> employer = story.subjects(SubjectKind.EMPLOYER, Role.SUSPECT);
            List<SickLeave> leaves = world.evidentLeaves(story);
            assertThat(leaves)
                    .allMatch(leave -> employer.contains(leave.getEmployerId().orElse("")));
            LocalDate first = leaves.stream()
                    .map(SickLeave::getStartOn)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            Set<String> early = new HashSet<>();
            leaves.stream()
                    .filter(leave -> leave.getStartOn().isBefore(first.plusDays(45)))
                    .forEach(leave -> early.add(leave.getPatientId()));
            assertThat(early).hasSizeGreaterThan(2);
            List<WorkDeclaration> declared = world.declarations.stream()
                    .filter(one -> employer.contains(one.getEmployerId()))
                    .toList();
            assertThat(declared)
                    .isNotEmpty()
                    .anyMatch(one -> !one.getContributionsPaid())
                    .allMatch(one -> one.getContractStart().isAfter(first.minusDays(180)));
        }
    }

    @Test
    void anIbanClusterIsStrangersOnOneAccount() {
        for (WrittenLabel story : world.planted("iban-cluster")) {
            List<String> ibans = story.subjects(SubjectKind.IBAN, Role.SUSPECT);
            assertThat(ibans).hasSize(1);
            assertThat(world.undue(story)).allMatch(payment -> ibans.contains(payment.getIbanHash()));
            assertThat(households(story.subjects(SubjectKind.PATIENT)))
                    .hasSizeGreaterThan(2)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aTakenOverAccountIsReplacedOnlineDaysBeforeAPayment() {
        for (WrittenLabel story : world.planted("account-takeover")) {
            List<String> ibans = story.subjects(SubjectKind.IBAN, Role.SUSPECT);
            assertThat(story.subjects(SubjectKind.PATIENT, Role.VICTIM)).hasSizeGreaterThan(1);
            assertThat(story.subjects(SubjectKind.PATIENT, Role.SUSPECT)).isEmpty();
            assertThat(world.undue(story))
                    .filteredOn(payment -> payment.getStatus() == AllowanceStatus.PAID)
                    .isNotEmpty()
                    .allMatch(payment -> ibans.contains(payment.getIbanHash()));
            for (BankDetail change : world.accounts) {
                if (ibans.contains(change.getIbanHash())) {
                    assertThat(change.getChannel()).isEqualTo(BankChannel.ONLINE);
                    assertThat(world.undue(story))
                            .anyMatch(payment -> payment.getPatientId().equals(change.getPatientId())
                                    && payment.getAt().isAfter(change.getAt())
                                    && payment.getAt().isBefore(change.getAt().plusSeconds(6 * 86_400L)));
                }
            }
        }
    }

    @Test
    void aTeleLeaveChainGoesFromPlatformToPlatform() {
        for (WrittenLabel story : world.planted("tele-leave-chain")) {
            List<SickLeave> leaves = world.evidentLeaves(story);
            Set<String> prescribers = new HashSet<>();
            leaves.forEach(leave -> prescribers.add(leave.getPrescriberId().orElseThrow()));
            String own = world.patients
                    .get(story.subjects(SubjectKind.PATIENT).get(0))
                    .getReferringPhysicianId()
                    .orElse("");
            assertThat(prescribers).hasSizeGreaterThan(1).doesNotContain(own);
            assertThat(leaves).allMatch(SickLeave::getTeleconsultation);
            assertThat(leaves).anyMatch(leave -> leave.getEndOn()
                    .isAfter(leave.getStartOn().plusDays(2)));
        }
    }

    @Test
    void lookAlikesOweNothing() {
        assertThat(world.lookAlikes)
                .extracting(WrittenLabel::name)
                .contains("several-employers", "reclassified-accident", "guardianship", "change-of-bank")
                .contains("genuine-start-up", "business-closure", "telemedicine-firm", "prolonged-by-a-replacement");
        assertThat(world.lookAlikes).allMatch(story -> story.undue().isEmpty());
    }
}
