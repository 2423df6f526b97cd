package fr.vigie.cli.bench.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PaymentFeaturesTest {
    /** A customer pays three times, twice at a terminal where another's fraud is known by the third time. */
    @Test
    void aSmallStreamByHand() {
        PaymentFeatures features = new PaymentFeatures();
        features.of(Payments.of("2018-07-02T10:00:00", 1, 7, 10_00, false));
        features.of(Payments.of("2018-07-02T11:00:00", 2, 7, 99_00, true));
        assertThat(features.of(Payments.of("2018-07-03T09:59:59", 1, 8, 20_00, false)))
                .as("a day less a second later")
                .containsExactly(20, 0, 0, 2, 15, 2, 15, 2, 15, 0, 0, 0, 0, 0, 0);
        assertThat(features.of(Payments.of("2018-07-09T10:30:00", 1, 7, 60_00, false)))
                .as("of the terminal's two payments, that of 10:00 lies a week back, that of 11:00 not yet")
                .containsExactly(60, 0, 0, 1, 60, 2, 40, 3, 30, 1, 0, 1, 0, 1, 0);
        assertThat(features.of(Payments.of("2018-07-14T06:59:00", 3, 7, 5_00, false)))
                .as("a Saturday, at night; two of a week ago, one of them a fraud")
                .containsExactly(5, 1, 1, 1, 5, 1, 5, 1, 5, 0, 0, 2, .5, 2, .5);
        assertThat(PaymentFeatures.NAMES).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void nightEndsAtSevenAndTheWeekendAtMidnight() {
        PaymentFeatures features = new PaymentFeatures();
        assertThat(features.of(Payments.of("2018-07-15T23:59:59", 1, 1, 1_00, false)))
                .startsWith(1, 1, 0);
        assertThat(features.of(Payments.of("2018-07-16T00:00:00", 1, 1, 1_00, false)))
                .startsWith(1, 0, 1);
        assertThat(features.of(Payments.of("2018-07-16T07:00:00", 1, 1, 1_00, false)))
                .startsWith(1, 0, 0);
    }

    @Test
    void ratiosComeFromTheFeatures() {
        double[] of = {60, 0, 0, 1, 60, 2, 40, 4, 30, 1, 0, 4, .5, 10, .3};
        double[] all = FeatureSet.WITH_RATIOS.of(of);

        assertThat(all).startsWith(of).hasSize(FeatureSet.WITH_RATIOS.names().size());
        assertThat(java.util.Arrays.copyOfRange(all, of.length, all.length))
                .containsExactly(new double[] {1, 1.5, 2, 0, 2, 3}, within(1e-12));
    }

    /** Against the handbook's words, each payment looking at all before it. */
    @Property(tries = 40)
    void areWhatAllPaymentsBeforeSay(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PaymentFeatures features = new PaymentFeatures();
        List<Payment> all = new ArrayList<>();
        LocalDateTime at = LocalDateTime.parse("2018-06-11T00:00:00");
        for (int number = 0; number < 150; number++) {
            // Half of them on the hour: many a window begins at the very second of a payment.
            at = random.nextBoolean() ? at.plusHours(random.nextInt(30)) : at.plusSeconds(random.nextInt(40_000));
            Payment payment = new Payment(
                    number, at, random.nextInt(3), random.nextInt(3), random.nextInt(9_999), random.nextInt(4) == 0);
            all.add(payment);
            assertThat(features.of(payment)).containsExactly(expected(all, payment), within(1e-9));
        }
    }

    private static double[] expected(List<Payment> all, Payment now) {
        List<Double> features = new ArrayList<>(List.of(
                now.cents() / 100.0,
                now.at().getDayOfWeek().getValue() >= 6 ? 1.0 : 0,
                now.at().getHour() <= 6 ? 1.0 : 0));
        for (int days : new int[] {1, 7, 30}) {
            List<Payment> own = aged(all, now, 0, days, one -> one.customer() == now.customer());
            features.add((double) own.size());
            features.add(own.stream().mapToLong(Payment::cents).sum() / 100.0 / own.size());
        }
        for (int days : new int[] {1, 7, 30}) {
            List<Payment> there = aged(all, now, 7, days, one -> one.terminal() == now.terminal());
            features.add((double) there.size());
            features.add(
                    there.isEmpty()
                            ? 0
                            : (double) there.stream().filter(Payment::fraud).count() / there.size());
        }
        return features.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Payment> aged(List<Payment> all, Payment now, int delay, int days, Predicate<Payment> which) {
        return all.stream()
                .filter(which)
                .filter(one -> {
                    Duration age = Duration.between(one.at(), now.at());
                    return age.compareTo(Duration.ofDays(delay)) >= 0
                            && age.compareTo(Duration.ofDays(delay + days)) < 0;
                })
                .toList();
    }
}
