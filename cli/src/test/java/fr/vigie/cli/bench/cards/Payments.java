package fr.vigie.cli.bench.cards;

import java.time.LocalDateTime;
import java.util.List;

/** Payments made up by hand. */
final class Payments {
    private Payments() {}

    static Payment of(String at, int customer, int terminal, long cents, boolean fraud) {
        LocalDateTime time = LocalDateTime.parse(at);
        return new Payment(0, time, customer, terminal, cents, fraud);
    }

    /** With no features, for what looks at payments only. */
    static List<Example> bare(Payment... payments) {
        return List.of(payments).stream()
                .map(payment -> new Example(payment, new double[0]))
                .toList();
    }
}
