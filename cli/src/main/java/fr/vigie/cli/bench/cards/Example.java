package fr.vigie.cli.bench.cards;

import java.time.LocalDate;

/**
 * A payment with its features.
 *
 * @param features in order of {@link PaymentFeatures#NAMES}
 */
record Example(Payment payment, double[] features) {
    LocalDate day() {
        return payment.at().toLocalDate();
    }
}
