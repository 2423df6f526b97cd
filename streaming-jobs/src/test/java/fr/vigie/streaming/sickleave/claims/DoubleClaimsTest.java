package fr.vigie.streaming.sickleave.claims;

import static fr.vigie.streaming.sickleave.LeaveKnowledge.knownOn;
import static fr.vigie.streaming.sickleave.Leaves.EMPLOYER_1;
import static fr.vigie.streaming.sickleave.Leaves.EMPLOYER_2;
import static fr.vigie.streaming.sickleave.Leaves.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.Leaves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DoubleClaimsTest {
    private static final DoubleClaims RULE = new DoubleClaims(DoubleClaimSettings.defaults());

    private static Consumer<SickLeave> of(String employer) {
        return leave -> leave.setEmployerId(employer);
    }

    private static Leaves claimedTwice(Consumer<SickLeave> second) {
        return new Leaves()
                .leave("A", 1, 20, of(EMPLOYER_1))
                .leave("B", 6, 25, of(EMPLOYER_2).andThen(second))
                .paid("a", "A", 4, 20, 3_000)
                .paid("b", "B", 9, 25, 3_500);
    }

    private static List<DetectorVerdict> judge(Leaves leaves, int on) {
        return RULE.judge(leaves.file(), Insured.UNKNOWN, knownOn(on));
    }

    @Nested
    class Fires {
        @Test
        void daysPaidForAnEmployerWhoNeverDeclaredTheInsured() {
            DetectorVerdict verdict =
                    judge(claimedTwice(leave -> {}).worked("d", 3), 90).get(0);
            assertThat(verdict.items()).singleElement().satisfies(item -> {
                assertThat(item.getPaymentId()).contains("b");
                assertThat(item.getCareDate()).isEqualTo(day(9));
                assertThat(item.getQuantity()).isEqualTo(12);
                assertThat(item.getBilledCents()).isEqualTo(17 * 3_500);
                assertThat(item.getDueCents()).isEqualTo(5 * 3_500);
            });
            assertThat(verdict.finding().getText())
                    .isEqualTo(
                            "12\u00A0jours d'arrêt (du 09/01/2022 au 20/01/2022) ont été payés ou proposés une seconde fois"
                                    + " pour un employeur qui n'a jamais déclaré l'assuré en DSN, alors que son autre employeur le"
                                    + " déclare : 420,00\u00A0€ semblent indus (articles L. 323-4 et L. 133-4-1 du code de la sécurité"
                                    + " sociale).");
        }
    }

    @Nested
    class StaysSilent {
        @Test
        void twoRealEmployersWhoBothDeclare() {
            assertThat(judge(
                            claimedTwice(leave -> {})
                                    .worked("d", 3)
                                    .worked("e", 2, declared -> declared.setEmployerId(EMPLOYER_2)),
                            90))
                    .isEmpty();
        }

        @Test
        void neitherEmployerDeclares() {
            assertThat(judge(claimedTwice(leave -> {}), 90)).isEmpty();
        }

        @Test
        void aDeclarationThatIsNotDueYet() {
            assertThat(judge(claimedTwice(leave -> {}).worked("d", 3), 60)).isEmpty();
        }

        @Test
        void aReclassifiedAccidentReplacesTheSickness() {
            assertThat(judge(claimedTwice(leave -> leave.setRectifies("A")).worked("d", 3), 90))
                    .isEmpty();
        }

        @Test
        void partTimeForTherapy() {
            assertThat(judge(claimedTwice(leave -> leave.setPartTime(true)).worked("d", 3), 90))
                    .isEmpty();
        }

        @Test
        void anEmployerWhoIsNotNamed() {
            assertThat(judge(claimedTwice(leave -> leave.setEmployerId(null)).worked("d", 3), 90))
                    .isEmpty();
        }

        @Test
        void leavesOneAfterTheOther() {
            assertThat(judge(
                            new Leaves()
                                    .leave("A", 1, 14, of(EMPLOYER_1))
                                    .leave("B", 15, 30, of(EMPLOYER_2))
                                    .paid("a", "A", 4, 14, 3_000)
                                    .paid("b", "B", 18, 30, 3_500)
                                    .worked("d", 3),
                            90))
                    .isEmpty();
        }
    }

    @Property(tries = 100)
    void theOrderOfTheRecordsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Leaves leaves = new Leaves().worked("d", 3);
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(1, 25);
            int to = from + random.nextInt(1, 20);
            leaves.leave("L" + i, from, to, of(random.nextBoolean() ? EMPLOYER_1 : EMPLOYER_2))
                    .paid("P" + i, "L" + i, from, to, 3_000);
        }
        LeaveFile file = leaves.file();
        List<DailyAllowance> shuffled = new ArrayList<>(file.allowances());
        Collections.shuffle(shuffled, random);
        assertThat(RULE.judge(
                        new LeaveFile(file.patientId(), file.leaves(), shuffled, file.declarations()),
                        Insured.UNKNOWN,
                        knownOn(200)))
                .isEqualTo(RULE.judge(file, Insured.UNKNOWN, knownOn(200)));
    }

    @Test
    void badSettingsAreNamed() {
        assertThatThrownBy(() -> new DoubleClaimSettings(0, 60, 0.5))
                .hasMessage("double claims: minCommonDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new DoubleClaimSettings(3, -1, 0.5))
                .hasMessage("double claims: waitDays = -1, expected 0 or more");
        assertThatThrownBy(() -> new DoubleClaimSettings(3, 60, 1.5))
                .hasMessage("double claims: probability = 1.5, expected between 0.0 and 1.0");
    }
}
