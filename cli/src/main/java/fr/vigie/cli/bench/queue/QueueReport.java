package fr.vigie.cli.bench.queue;

import fr.vigie.cli.bench.Delays;
import fr.vigie.cli.bench.Spread;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What the rounds have shown.
 *
 * @param logins how long logins took
 * @param rounds delays by kind of request, round by round
 * @param errors every error, with how often it came
 */
record QueueReport(Optional<Delays> logins, List<Map<Request, Delays>> rounds, Map<String, Integer> errors) {
    /** What 95 of 100 lists and pages of cases are to come within. */
    static final double PROMISED_MILLIS = 300;

    /** Whether every answer was the one that was due. */
    boolean isWithoutErrors() {
        return errors.isEmpty();
    }

    /** Prints one line a kind, then the errors, and whether the promise is kept. */
    void print(PrintWriter out) {
        out.printf(
                "%-30s %9s %8s %8s %8s %8s   ms, medians of the rounds%n", "", "requests", "p50", "p95", "p99", "max");
        logins.ifPresent(all -> line(Request.LOGIN, List.of(all), out));
        for (Request kind : Request.values()) {
            List<Delays> delays = of(kind);
            if (!delays.isEmpty()) {
                line(kind, delays, out);
            }
        }
        errors.forEach((what, count) -> out.printf(Locale.ROOT, "ERROR, %,d times: %s%n", count, what));
        out.printf(
                Locale.ROOT,
                "%nlists and cases: p95 %s %.0f ms; %s%n",
                isKept() ? "within" : "NOT within",
                PROMISED_MILLIS,
                errors.isEmpty() ? "no error" : "ERRORS");
    }

    private static void line(Request kind, List<Delays> delays, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-30s %,9d %,8.0f %,8.0f %,8.0f %,8.0f%n",
                kind.title(),
                delays.stream().mapToInt(Delays::count).sum(),
                median(delays, one -> one.millis(0.5)),
                median(delays, one -> one.millis(0.95)),
                median(delays, one -> one.millis(0.99)),
                median(delays, one -> one.millis(1)));
    }

    /** Whether each kind that is promised has kept it, in the median of the rounds. */
    boolean isKept() {
        return List.of(Request.values()).stream()
                .filter(Request::isPromised)
                .map(this::of)
                .filter(delays -> !delays.isEmpty())
                .allMatch(delays -> median(delays, one -> one.millis(0.95)) <= PROMISED_MILLIS);
    }

    private List<Delays> of(Request kind) {
        return rounds.stream()
                .map(round -> round.get(kind))
                .filter(Objects::nonNull)
                .toList();
    }

    private static double median(List<Delays> delays, ToDoubleFunction<Delays> figure) {
        return Spread.of(delays.stream().map(one -> figure.applyAsDouble(one)).toList())
                .median();
    }
}
