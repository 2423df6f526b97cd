package fr.vigie.streaming.peer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.fact.PeerNormFact;
import fr.vigie.streaming.reference.PeerNorm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeerNormFunctionTest {
    private static final LocalDate WEEK = LocalDate.of(2022, 1, 3);
    private static final LocalDate DAY = WEEK.plusDays(8);
    private static final String KEY = "tests-per-week|2022-01-03";

    private static Envelope value(int member, @Nullable Long value, LocalDate day, String... groups) {
        FeatureValue fact =
                new FeatureValue("tests-per-week", WEEK, "BILLER", Integer.toString(member), value, List.of(groups));
        return Envelope.fact(Form.FEATURE_VALUE, ParisDay.closeMillis(day), KEY, "BILLER|" + member, fact);
    }

    private static List<Envelope> members(int count, String... groups) {
        List<Envelope> members = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            members.add(value(i, i * 1_000L, DAY, groups));
        }
        return members;
    }

    private static List<Envelope> told(List<Envelope> values) throws Exception {
        try (Operator operator = Operator.of(new PeerNormFunction())) {
            for (Envelope value : values) {
                operator.take(value);
            }
            return operator.close(DAY).out();
        }
    }

    @Test
    void aGroupOfThirtyIsToldOfAndASmallerOneIsNot() throws Exception {
        List<Envelope> told = told(members(30, "narrow", "wide"));
        assertThat(told.stream().map(Envelope::id)).containsExactly(KEY + "|narrow", KEY + "|wide");
        assertThat(told.get(0).as(PeerNormFact.class).getMembers()).isEqualTo(30);
        assertThat(told(members(29, "narrow"))).isEmpty();
    }

    @Test
    void theOrderInWhichMembersComeDoesNotShow() throws Exception {
        List<Envelope> mixed = new ArrayList<>(members(40, "g"));
        Collections.shuffle(mixed, new Random(3));
        assertThat(told(mixed)).isEqualTo(told(members(40, "g")));
    }

    @Test
    void aMemberThatChangesOrFallsSilentIsCountedOnce() throws Exception {
        try (Operator operator = Operator.of(new PeerNormFunction())) {
            for (Envelope value : members(32, "g")) {
                operator.take(value);
            }
            operator.close(DAY)
                    .take(value(1, 99_000L, DAY.plusDays(1), "g"))
                    .take(value(2, null, DAY.plusDays(1), "g"))
                    .close(DAY.plusDays(1));
            PeerNormFact last = operator.out().get(1).as(PeerNormFact.class);
            assertThat(last.getMembers()).isEqualTo(31);
            assertThat(last.getQuantiles().get(0)).isEqualTo(3_000L);
            assertThat(last.getQuantiles().get(9)).isEqualTo(99_000L);
        }
    }

    /** Says at each close which median of the week is known. */
    private static final class Median extends DayCloseFunction {
        private static final long serialVersionUID = 1L;

        @Override
        protected void onClose(Close close, List<Envelope> arrived) {
            String median = close.references()
                    .peerNorm("tests-per-week", WEEK, "g", close.millis())
                    .flatMap(norm -> norm.quantile(PeerNorm.MEDIAN))
                    .map(String::valueOf)
                    .orElse("none");
            close.retract(Form.FINDING, close.key(), close.day() + " " + median);
            close.wakeAt(close.day().plusDays(1));
        }
    }

    @Test
    void aNormIsUsedFromTheDayAfterItsCloseOn() throws Exception {
        PeerNormFact fact =
                new PeerNormFact("tests-per-week", WEEK, "g", 30, Collections.nCopies(PeerNorm.KEPT.size(), 7L));
        try (Operator operator = Operator.of(new Median())) {
            operator.learn(Envelope.fact(Form.PEER_NORM, ParisDay.closeMillis(DAY), "", KEY + "|g", fact))
                    .take(value(1, 1L, DAY, "g"))
                    .close(DAY.plusDays(1));
            assertThat(operator.out().stream().map(Envelope::id))
                    .containsExactly(DAY + " none", DAY.plusDays(1) + " 7");
        }
    }
}
