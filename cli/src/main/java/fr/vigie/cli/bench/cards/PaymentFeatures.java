package fr.vigie.cli.bench.cards;

import fr.vigie.streaming.window.InstantWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The features of the handbook's benchmark: amount, weekend, night; number and mean amount of the customer's payments over
 * 1, 7 and 30 days up to and with the payment itself; number of payments at the terminal and the share of frauds among
 * them over 1, 7 and 30 days that ended a week before, since frauds are known only then (0 without any payment).
 *
 * <p>Source: Le Borgne, Siblini, Lebichot, Bontempi, <i>Reproducible Machine Learning for Credit Card Fraud Detection –
 * Practical Handbook</i>, Université Libre de Bruxelles, 2022, chapter 3, "Baseline feature transformation".
 */
final class PaymentFeatures {
    /** Lengths of the windows, days. */
    static final int[] WINDOW_DAYS = {1, 7, 30};

    /** Their names in the handbook, in order. */
    static final List<String> NAMES = names();

    private static final int LAST_HOUR_OF_NIGHT = 6;
    private static final double CENTS = 100;

    private final Map<Integer, Windows> customers = new HashMap<>();
    private final Map<Integer, Windows> terminals = new HashMap<>();

    /** The features of the next payment, in order of {@link #NAMES}; payments come in order of time. */
    double[] of(Payment payment) {
        long millis = payment.at().toInstant(ZoneOffset.UTC).toEpochMilli();
        Windows customer = customers.computeIfAbsent(payment.customer(), any -> new Windows(Duration.ZERO));
        Windows terminal = terminals.computeIfAbsent(payment.terminal(), any -> new Windows(Schedule.DELAY));
        customer.add(millis, payment.cents());
        terminal.add(millis, payment.fraud() ? 1 : 0);
        double[] features = new double[NAMES.size()];
        features[0] = payment.cents() / CENTS;
        features[1] = payment.at().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1 : 0;
        features[2] = payment.at().getHour() <= LAST_HOUR_OF_NIGHT ? 1 : 0;
        int next = customer.write(features, 3, CENTS);
        terminal.write(features, next, 1);
        return features;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("TX_AMOUNT", "TX_DURING_WEEKEND", "TX_DURING_NIGHT"));
        for (String subject : List.of("CUSTOMER_ID_%s_%dDAY_WINDOW", "TERMINAL_ID_%s_%dDAY_WINDOW")) {
            for (int days : WINDOW_DAYS) {
                names.add(String.format(subject, "NB_TX", days));
                names.add(String.format(subject, subject.startsWith("C") ? "AVG_AMOUNT" : "RISK", days));
            }
        }
        return List.copyOf(names);
    }

    /** The three windows of a customer or terminal. */
    private static final class Windows {
        private final List<InstantWindow> windows = new ArrayList<>();

        Windows(Duration delay) {
            for (int days : WINDOW_DAYS) {
                windows.add(new InstantWindow(delay, Duration.ofDays(days)));
            }
        }

        void add(long millis, long value) {
            windows.forEach(window -> window.add(millis, value));
        }

        /** Writes number and mean of each window from a place on; says which place is next. */
        int write(double[] features, int from, double unit) {
            int next = from;
            for (InstantWindow window : windows) {
                features[next++] = window.count();
                features[next++] = window.mean().orElse(0) / unit;
            }
            return next;
        }
    }
}
