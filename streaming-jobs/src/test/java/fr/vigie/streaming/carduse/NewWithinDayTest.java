package fr.vigie.streaming.carduse;

import static fr.vigie.streaming.TestRecords.LA_ROCHELLE;
import static fr.vigie.streaming.TestRecords.cardUse;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.time.ParisDay;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewWithinDayTest {
    private static final long CLOSE = ParisDay.closeMillis(day("2021-11-01"));
    private static final long NEXT = ParisDay.closeMillis(day("2021-11-02"));

    private final NewWithinDay uses = new NewWithinDay();

    private static CardUse use(String card) {
        return cardUse("u", card, professional(17), "2021-11-01T09:00:00Z", LA_ROCHELLE);
    }

    @Test
    void ofUsesAlikeOneInFiveAndThenOneInTenIsWorthATrial() {
        assertThat(uses.isWorth(CLOSE, use("c1"))).isTrue();
        long worth = IntStream.range(0, 199)
                .filter(i -> uses.isWorth(CLOSE, use("c1")))
                .count();
        assertThat(worth).isBetween(15L, 30L);
    }

    @Test
    void aUseOfAnotherKindIsWorthItWheneverItComes() {
        IntStream.range(0, 100).forEach(i -> uses.isWorth(CLOSE, use("c1")));
        assertThat(uses.isWorth(CLOSE, from("59"))).isTrue();
        assertThat(uses.isWorth(CLOSE, use("c2"))).as("another card").isTrue();
    }

    @Test
    void whatACardDoesEveryDayIsNotNewOnTheNextButItsNumber() {
        assertThat(uses.isWorth(CLOSE, use("c1"))).isTrue();
        assertThat(IntStream.range(0, 4).filter(i -> uses.isWorth(NEXT, use("c1"))))
                .isEmpty();
        assertThat(uses.isWorth(NEXT, use("c1"))).as("the fifth").isTrue();
    }

    @Test
    void kindsOfLongAgoAreNewAgain() {
        uses.isWorth(CLOSE, from("17"));
        IntStream.range(20, 60).forEach(departement -> uses.isWorth(CLOSE, from("" + departement)));
        assertThat(uses.isWorth(NEXT, from("59"))).isFalse();
        assertThat(uses.isWorth(NEXT, from("17"))).isTrue();
    }

    private static CardUse from(String departement) {
        CardUse use = use("c1");
        use.setPatientDepartment(departement);
        return use;
    }
}
