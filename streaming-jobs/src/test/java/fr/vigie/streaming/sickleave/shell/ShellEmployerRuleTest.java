package fr.vigie.streaming.sickleave.shell;

import static fr.vigie.streaming.sickleave.LeaveKnowledge.knownOn;
import static fr.vigie.streaming.sickleave.Leaves.EMPLOYER_1;
import static fr.vigie.streaming.sickleave.Leaves.day;
import static fr.vigie.streaming.sickleave.Leaves.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.DeclaredMonth;
import fr.vigie.streaming.fact.EmployeeLeave;
import fr.vigie.streaming.fact.Employment;
import fr.vigie.streaming.fact.LeavePayment;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.sickleave.link.LinkFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShellEmployerRuleTest {
    private static final ShellEmployerSettings SETTINGS = ShellEmployerSettings.defaults();
    private static final ShellEmployerRule RULE = new ShellEmployerRule(SETTINGS);

    private static Employer founded(int on) {
        Employer employer = new Employer();
        employer.setEmployerId(EMPLOYER_1);
        employer.setCommune("17300");
        employer.setCreatedOn(day(on));
        return employer;
    }

    private static LeavePayment payment(String id, int from, int to) {
        return LeavePayment.newBuilder()
                .setPaymentId(id)
                .setLeaveId("leave-" + id)
                .setAt(morning(to + 3))
                .setPaid(true)
                .setToInsured(true)
                .setPeriodStart(day(from))
                .setPeriodEnd(day(to))
                .setDays(to - from + 1)
                .setAmountCents(4_500L * (to - from + 1))
                .setLeaveStart(day(from - 3))
                .build();
    }

    /** On leave for 60 days from a day, 57 of them paid, at 2,800 € a month, without contributions. */
    private static Employment employee(int number, int from, Consumer<Employment> particular) {
        return employee(number, from, 60, particular);
    }

    private static Employment employee(int number, int from, int length, Consumer<Employment> particular) {
        Employment employee = Employment.newBuilder()
                .setPatientId("p" + number)
                .setMonthlyWageCents(280_000)
                .setLeaves(List.of(new EmployeeLeave(
                        "leave-" + number,
                        morning(from + 1),
                        day(from),
                        day(from + length - 1),
                        List.of(payment("" + number, from + 3, from + length - 1)))))
                .setMonths(List.of(month(number, "2022-01", false), month(number, "2022-02", false)))
                .build();
        particular.accept(employee);
        return employee;
    }

    private static DeclaredMonth month(int number, String month, boolean paid) {
        return new DeclaredMonth("dsn-" + number + "-" + month, morning(70), month, 280_000L, paid);
    }

    private static List<Employment> staff(int count, Consumer<Employment> particular) {
        List<Employment> staff = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            staff.add(employee(i, 31 + 5 * i, particular));
        }
        return staff;
    }

    private static Optional<DetectorVerdict> judge(List<Employment> staff, Employer employer) {
        return RULE.judge(EMPLOYER_1, staff, knownOn(200).with(employer));
    }

    @Nested
    class Fires {
        @Test
        void aYoungFirmWhoseStaffIsOnLongLeave() {
            DetectorVerdict verdict = judge(staff(3, one -> {}), founded(1)).orElseThrow();
            assertThat(verdict.undueCents()).isEqualTo(3 * 57 * 4_500);
            assertThat(verdict.items()).hasSize(3).allSatisfy(item -> assertThat(item.getDueCents())
                    .isZero());
            assertThat(verdict.finding().getText())
                    .isEqualTo(
                            "Créée le 01/01/2022, l'entreprise a 3\u00A0salariés en arrêt de longue durée, commencés entre le"
                                    + " 31/01/2022 et le 10/02/2022, pour des salaires médians de 97 % du plafond, et n'a pas payé"
                                    + " les cotisations de 2 mois sur 2 : 7\u202F695,00\u00A0€ d'indemnités journalières (article"
                                    + " 313-1 du code pénal).");
        }

        @Test
        void someOfTheMonthsArePaid() {
            assertThat(judge(
                            staff(
                                    3,
                                    one -> one.setMonths(List.of(
                                            month(1, "2022-01", true),
                                            month(1, "2022-02", false),
                                            month(1, "2022-03", false)))),
                            founded(1)))
                    .isPresent();
        }
    }

    @Nested
    class StaysSilent {
        @Test
        void aGenuineStartUpPaysItsContributions() {
            assertThat(judge(
                            staff(
                                    5,
                                    one -> one.setMonths(
                                            List.of(month(1, "2022-01", true), month(1, "2022-02", true)))),
                            founded(1)))
                    .isEmpty();
        }

        @Test
        void anEpidemicInAYoungFirmIsShort() {
            List<Employment> staff = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                staff.add(employee(i, 31 + i, 7, one -> {}));
            }
            assertThat(judge(staff, founded(1))).isEmpty();
        }

        @Test
        void aFirmThatClosesAfterTenYears() {
            assertThat(judge(staff(5, one -> {}), founded(-3600))).isEmpty();
        }

        @Test
        void leavesThatBeginFarApart() {
            assertThat(judge(
                            List.of(
                                    employee(1, 20, one -> {}),
                                    employee(2, 70, one -> {}),
                                    employee(3, 120, one -> {})),
                            founded(1)))
                    .isEmpty();
        }

        @Test
        void ordinaryWages() {
            assertThat(judge(staff(5, one -> one.setMonthlyWageCents(180_000)), founded(1)))
                    .isEmpty();
        }

        @Test
        void wagesOfWhichNothingIsKnown() {
            assertThat(judge(staff(5, one -> one.setMonthlyWageCents(0)), founded(1)))
                    .isEmpty();
        }

        @Test
        void aLargeStaffOfWhichMostWork() {
            Employer employer = founded(1);
            employer.setHeadcount(40);
            assertThat(judge(staff(5, one -> {}), employer)).isEmpty();
        }

        @Test
        void nothingWasDeclaredYet() {
            assertThat(judge(staff(5, one -> one.setMonths(List.of())), founded(1)))
                    .isEmpty();
        }

        @Test
        void anEmployerOfWhomNothingIsKnown() {
            assertThat(RULE.judge(EMPLOYER_1, staff(5, one -> {}), knownOn(200)))
                    .isEmpty();
        }

        @Test
        void twoEmployees() {
            assertThat(judge(staff(2, one -> {}), founded(1))).isEmpty();
        }
    }

    @Property(tries = 100)
    void theOrderOfTheStaffDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Employment> staff = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            staff.add(employee(
                    i, random.nextInt(1, 160), one -> one.setMonthlyWageCents(random.nextInt(200_000, 400_000))));
        }
        Optional<DetectorVerdict> verdict = judge(staff, founded(1));
        Collections.shuffle(staff, random);
        assertThat(judge(staff, founded(1))).isEqualTo(verdict);
    }

    @Test
    void whatIsPaidLaterWithdrawsTheFinding() throws Exception {
        try (Operator operator = Operator.of(new LinkFunction<>(RULE, EnumSet.allOf(Stream.class)))) {
            operator.learn(Envelope.of(Stream.EMPLOYERS, 0, 0, 0, EMPLOYER_1, RecordBinary.encode(founded(1))));
            for (Employment one : staff(3, any -> {})) {
                operator.take(fact(one, 100));
            }
            operator.close(day(100));
            for (Employment one :
                    staff(3, any -> any.setMonths(List.of(month(1, "2022-01", true), month(1, "2022-02", true))))) {
                operator.take(fact(one, 130));
            }
            operator.close(day(130));
            assertThat(operator.out().stream().filter(one -> one.is(Form.FINDING)))
                    .hasSize(2);
            assertThat(operator.out().stream().filter(Envelope::isRetraction)).hasSize(3);
            assertThat(operator.waiting()).isZero();
        }
    }

    private static Envelope fact(Employment one, int on) {
        return Envelope.fact(Form.EMPLOYMENT, ParisDay.closeMillis(day(on)), EMPLOYER_1, one.getPatientId(), one);
    }

    @Test
    void badSettingsAreNamed() {
        assertThatThrownBy(() -> new ShellEmployerSettings(0, 45, 3, 0.3, 21, 0.75, 0.5, 60, 0.7))
                .hasMessage("shell employer: maxAgeDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new ShellEmployerSettings(183, 0, 3, 0.3, 21, 0.75, 0.5, 60, 0.7))
                .hasMessage("shell employer: windowDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new ShellEmployerSettings(183, 45, 1, 0.3, 21, 0.75, 0.5, 60, 0.7))
                .hasMessage("shell employer: minEmployees = 1, expected 2 or more");
        assertThatThrownBy(() -> new ShellEmployerSettings(183, 45, 3, 2, 21, 0.75, 0.5, 60, 0.7))
                .hasMessage("shell employer: minHeadcountShare = 2.0, expected between 0.0 and 1.0");
        assertThatThrownBy(() -> new ShellEmployerSettings(183, 45, 3, 0.3, 0, 0.75, 0.5, 60, 0.7))
                .hasMessage("shell employer: minLeaveDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new ShellEmployerSettings(183, 45, 3, 0.3, 21, 0, 0.5, 60, 0.7))
                .hasMessage("shell employer: minWageShare = 0.0, expected more than 0");
        assertThatThrownBy(() -> new ShellEmployerSettings(183, 45, 3, 0.3, 21, 0.75, 1.5, 60, 0.7))
                .hasMessage("shell employer: minUnpaidShare = 1.5, expected between 0.0 and 1.0");
        assertThatThrownBy(() -> new ShellEmployerSettings(183, 45, 3, 0.3, 21, 0.75, 0.5, -1, 0.7))
                .hasMessage("shell employer: waitDays = -1, expected 0 or more");
        assertThatThrownBy(() -> new ShellEmployerSettings(183, 45, 3, 0.3, 21, 0.75, 0.5, 60, 1.7))
                .hasMessage("shell employer: probability = 1.7, expected between 0.0 and 1.0");
    }
}
