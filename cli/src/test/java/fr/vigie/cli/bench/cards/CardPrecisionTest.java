package fr.vigie.cli.bench.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CardPrecisionTest {
    private static final CardPrecision AT_2 = new CardPrecision(2);

    /** The first day finds card 1, by its payment that was none; the second finds 3, card 1 being blocked. */
    @Test
    void cardsThatWereFoundAreNotLookedAtAgain() {
        List<Example> payments = Payments.bare(
                Payments.of("2018-08-08T08:00:00", 1, 1, 1_00, false),
                Payments.of("2018-08-08T09:00:00", 1, 1, 1_00, true),
                Payments.of("2018-08-08T10:00:00", 2, 1, 1_00, false),
                Payments.of("2018-08-08T11:00:00", 3, 1, 1_00, true),
                Payments.of("2018-08-09T08:00:00", 1, 1, 1_00, true),
                Payments.of("2018-08-09T09:00:00", 2, 1, 1_00, false),
                Payments.of("2018-08-09T10:00:00", 3, 1, 1_00, true));
        double[] scores = {.9, .1, .8, .7, .9, .8, .7};

        assertThat(AT_2.of(payments, scores)).isEqualTo(.5, within(1e-12));
    }

    @Test
    void aMissedCardCanBeFoundLater() {
        List<Example> payments = Payments.bare(
                Payments.of("2018-08-08T08:00:00", 1, 1, 1_00, false),
                Payments.of("2018-08-08T09:00:00", 2, 1, 1_00, false),
                Payments.of("2018-08-08T10:00:00", 3, 1, 1_00, true),
                Payments.of("2018-08-09T10:00:00", 3, 1, 1_00, true));

        assertThat(AT_2.of(payments, new double[] {.9, .8, .7, .1})).isEqualTo(.25, within(1e-12));
    }

    @Test
    void cardsOfOneScoreAreTakenByNumber() {
        List<Example> payments = Payments.bare(
                Payments.of("2018-08-08T08:00:00", 3, 1, 1_00, true),
                Payments.of("2018-08-08T09:00:00", 2, 1, 1_00, false),
                Payments.of("2018-08-08T10:00:00", 1, 1, 1_00, true));

        assertThat(AT_2.of(payments, new double[3])).isEqualTo(.5, within(1e-12));
        assertThat(AT_2.of(List.of(), new double[0])).isZero();
    }
}
