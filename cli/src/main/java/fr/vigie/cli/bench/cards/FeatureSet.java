package fr.vigie.cli.bench.cards;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a model is shown of a payment. */
enum FeatureSet {
    /** The fifteen features of the handbook, as they are. */
    HANDBOOK("the handbook's features") {
        @Override
        double[] of(double[] features) {
            return features;
        }

        @Override
        List<String> names() {
            return PaymentFeatures.NAMES;
        }
    },

    /**
     * And six that are worked out of them, which trees cannot do for themselves: how many times the customer's mean the
     * amount is, and how many frauds were known at the terminal, over each window.
     */
    WITH_RATIOS("and ratios") {
        @Override
        double[] of(double[] features) {
            double[] all = Arrays.copyOf(features, features.length + 2 * WINDOWS);
            for (int window = 0; window < WINDOWS; window++) {
                // The mean counts the payment itself: it is 0 only where the amount is.
                double mean = features[CUSTOMER + 2 * window + 1];
                all[features.length + window] = mean == 0 ? 1 : features[AMOUNT] / mean;
                all[features.length + WINDOWS + window] =
                        features[TERMINAL + 2 * window] * features[TERMINAL + 2 * window + 1];
            }
            return all;
        }

        @Override
        List<String> names() {
            return Stream.concat(
                            PaymentFeatures.NAMES.stream(),
                            Stream.of("AMOUNT_TO_MEAN_%dDAY", "TERMINAL_NB_FRAUD_%dDAY")
                                    .flatMap(name -> Arrays.stream(PaymentFeatures.WINDOW_DAYS)
                                            .mapToObj(days -> String.format(name, days))))
                    .toList();
        }
    };

    private static final int WINDOWS = PaymentFeatures.WINDOW_DAYS.length;
    private static final int AMOUNT = PaymentFeatures.NAMES.indexOf("TX_AMOUNT");
    private static final int CUSTOMER = PaymentFeatures.NAMES.indexOf("CUSTOMER_ID_NB_TX_1DAY_WINDOW");
    private static final int TERMINAL = PaymentFeatures.NAMES.indexOf("TERMINAL_ID_NB_TX_1DAY_WINDOW");

    private final String title;

    FeatureSet(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The row of a model. */
    abstract double[] of(double[] features);

    /** The names of its numbers. */
    abstract List<String> names();
}
