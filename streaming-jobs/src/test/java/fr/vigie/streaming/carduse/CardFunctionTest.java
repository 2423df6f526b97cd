package fr.vigie.streaming.carduse;

import static fr.vigie.streaming.TestRecords.LA_ROCHELLE;
import static fr.vigie.streaming.TestRecords.cardUse;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.card.CardFile;
import fr.vigie.streaming.card.CardRule;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.CardWeek;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardFunctionTest {
    private static final LocalDate DAY = day("2021-11-01");
    private static final String HOLDER = professional(17);

    /** Says how many uses it sees, and how many the weeks hold, from a number of uses on. */
    private record Counting(int horizonDays, int least) implements CardRule {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String code() {
            return "COUNT";
        }

        @Override
        public boolean concerns(CardFile card, Set<LocalDate> touched, Known known) {
            return true;
        }

        @Override
        public Optional<DetectorVerdict> judge(CardFile card, Known known) {
            List<CardUse> uses = card.uses();
            if (uses.size() < least) {
                return Optional.empty();
            }
            int year = card.weeks().stream().mapToInt(CardWeek::getAccepted).sum();
            FindingDraft draft = new FindingDraft("COUNT", "1", FindingKind.IMPLAUSIBLE, 0.5)
                    .says(uses.size() + " of " + year + ", " + card.holderId(), "")
                    .against("", "", "");
            uses.forEach(use -> draft.rests(new Evidence(use.getAt(), use.getUseId())));
            return Optional.of(new DetectorVerdict(draft.finish(), List.of()));
        }

        @Override
        public String withdrawnBecause() {
            return "gone";
        }
    }

    private static CardFunction counting(int horizonDays, int least) {
        return new CardFunction(List.of(new Counting(horizonDays, least)), Set.of(Stream.CARD_USES));
    }

    private static Envelope use(String id, LocalDate day) {
        return use(id, day, "17");
    }

    private static Envelope use(String id, LocalDate day, String patientDepartment) {
        CardUse use = cardUse(id, "c1", HOLDER, day + "T09:00:00Z", LA_ROCHELLE);
        use.setPatientDepartment(patientDepartment);
        return Envelope.of(Stream.CARD_USES, use.getAt().toEpochMilli(), 0, 0, id, RecordBinary.encode(use))
                .keyedBy("c1");
    }

    private static String said(Operator operator) {
        List<Envelope> out = operator.out();
        return out.get(out.size() - 1).as(Finding.class).getText();
    }

    @Test
    void daysBeyondTheHorizonRemainAsSumsOfTheirWeeks() throws Exception {
        try (Operator operator = Operator.of(counting(10, 1))) {
            operator.take(use("a", DAY)).close(DAY);
            assertThat(said(operator)).isEqualTo("1 of 1, " + HOLDER);
        }
        try (Operator operator = Operator.of(counting(10, 2))) {
            operator.take(use("a", DAY)).close(DAY);
            operator.take(use("b", DAY.plusDays(30))).take(use("c", DAY.plusDays(30)));
            operator.close(DAY.plusDays(30));
            assertThat(said(operator)).isEqualTo("2 of 3, " + HOLDER);
        }
    }

    @Test
    void aUseOfADayThatIsForgottenCountsInItsWeek() throws Exception {
        try (Operator operator = Operator.of(counting(10, 1))) {
            operator.close(DAY.plusDays(29)).take(use("late", DAY)).take(use("b", DAY.plusDays(30)));
            operator.close(DAY.plusDays(30));
            assertThat(said(operator)).isEqualTo("1 of 2, " + HOLDER);
        }
    }

    @Test
    void whileAFindingStandsItsDaysAreKept() throws Exception {
        try (Operator operator = Operator.of(counting(10, 1))) {
            operator.take(use("a", DAY)).close(DAY);
            operator.take(use("b", DAY.plusDays(30))).close(DAY.plusDays(30));
            assertThat(said(operator)).isEqualTo("2 of 2, " + HOLDER);
        }
    }

    @Test
    void anUpdateReplacesTheUse() throws Exception {
        try (Operator operator = Operator.of(counting(10, 1))) {
            operator.take(use("a", DAY)).close(DAY);
            operator.take(use("a", DAY.plusDays(2))).close(DAY.plusDays(2));
            assertThat(said(operator)).isEqualTo("1 of 1, " + HOLDER);
        }
    }

    @Test
    void anotherRuleWithALongerHorizonDoesNotWidenTheSight() throws Exception {
        CardFunction both = new CardFunction(List.of(new Counting(10, 1), new Unasked(60)), Set.of(Stream.CARD_USES));
        try (Operator operator = Operator.of(both)) {
            operator.take(use("a", DAY)).close(DAY);
            assertThat(said(operator)).isEqualTo("1 of 1, " + HOLDER);
        }
        CardFunction late = new CardFunction(List.of(new Counting(10, 2), new Unasked(60)), Set.of(Stream.CARD_USES));
        try (Operator operator = Operator.of(late)) {
            operator.take(use("a", DAY)).close(DAY);
            operator.take(use("b", DAY.plusDays(30))).take(use("c", DAY.plusDays(30)));
            operator.close(DAY.plusDays(30));
            assertThat(said(operator)).isEqualTo("2 of 3, " + HOLDER);
            operator.take(use("d", DAY.plusDays(31))).close(DAY.plusDays(31));
            assertThat(said(operator)).isEqualTo("3 of 4, " + HOLDER);
        }
    }

    @Test
    void goesOnFromASnapshot() throws Exception {
        try (Operator before = Operator.of(counting(10, 2))) {
            before.take(use("a", DAY)).close(DAY);
            before.take(use("b", DAY.plusDays(1)));
            try (Operator after = Operator.of(counting(10, 2), before.snapshot())) {
                after.close(DAY.plusDays(1));
                assertThat(said(after)).isEqualTo("2 of 2, " + HOLDER);
            }
        }
    }

    @Test
    void weeksAreForgottenAfterAYear() throws Exception {
        try (Operator operator = Operator.of(counting(10, 9))) {
            operator.take(use("a", DAY)).close(DAY);
            operator.take(use("b", DAY.plusDays(20))).close(DAY.plusDays(20));
            int entries = operator.entries();
            operator.take(use("c", DAY.plusDays(600))).close(DAY.plusDays(600));
            operator.take(use("d", DAY.plusDays(620))).close(DAY.plusDays(620));
            // The weeks of a and b are gone, that of c has come.
            assertThat(operator.entries()).isEqualTo(entries);
        }
    }

    /** A rule that is never asked. */
    private record Unasked(int horizonDays) implements CardRule {
        @Override
        public String name() {
            return "unasked";
        }

        @Override
        public String code() {
            return "UNASKED";
        }

        @Override
        public boolean concerns(CardFile card, Set<LocalDate> touched, Known known) {
            return false;
        }

        @Override
        public Optional<DetectorVerdict> judge(CardFile card, Known known) {
            return Optional.empty();
        }

        @Override
        public String withdrawnBecause() {
            return "";
        }
    }

    @Test
    void whatACloseWouldSayIsSaidWithinTheDayAndNothingOfItStays() throws Exception {
        try (Operator operator = Operator.of(counting(10, 2))) {
            operator.take(use("a", DAY)).tryDays();
            assertThat(operator.out()).isEmpty();
            operator.take(use("b", DAY, "59")).tryDays().tryDays();
            assertThat(operator.out()).hasSize(1).allMatch(Envelope::isProvisional);
            assertThat(operator.entries()).as("state").isZero();
            operator.take(use("c", DAY, "62")).tryDays();
            assertThat(operator.out()).hasSize(2).allMatch(Envelope::isProvisional);
            assertThat(said(operator)).isEqualTo("3 of 3, " + HOLDER);
            operator.close(DAY).tryDays();
            assertThat(operator.out()).hasSize(3);
            assertThat(operator.out().get(2).isProvisional()).isFalse();
            assertThat(said(operator)).isEqualTo("3 of 3, " + HOLDER);
        }
    }

    @Test
    void theCloseSaysTheSameHoweverOftenItsDayWasTried() throws Exception {
        List<Envelope> untried;
        try (Operator operator = Operator.of(counting(10, 2))) {
            untried = operator.take(use("a", DAY))
                    .take(use("b", DAY, "59"))
                    .close(DAY)
                    .take(use("c", DAY.plusDays(1), "62"))
                    .close(DAY.plusDays(1))
                    .out();
        }
        try (Operator operator = Operator.of(counting(10, 2))) {
            operator.take(use("a", DAY)).tryDays().take(use("b", DAY, "59")).tryDays();
            operator.take(use("c", DAY.plusDays(1), "62")).tryDays().close(DAY).tryDays();
            operator.close(DAY.plusDays(1));
            assertThat(operator.out().stream().filter(one -> !one.isProvisional()))
                    .containsExactlyElementsOf(untried);
        }
    }
}
