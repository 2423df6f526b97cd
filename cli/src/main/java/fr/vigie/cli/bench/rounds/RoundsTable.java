package fr.vigie.cli.bench.rounds;

import fr.vigie.cli.bench.Machine;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The rounds as text. */
final class RoundsTable {
    private RoundsTable() {}

    static void print(RoundsPlan plan, Machine machine, List<Round> rounds, PrintWriter out) {
        out.println(machine.line());
        line(
                out,
                "Worlds of %,d insured, seeds %s, every look-alike %d times; judged on seed %d. Conclusions are simulated.",
                plan.insured(),
                plan.learnt(),
                RoundsPlan.LOOK_ALIKES,
                plan.unseen());
        for (Round round : rounds) {
            if (!round.taught().isEmpty()) {
                line(
                        out,
                        "%s: %s learnt model %s from %d conclusions, %d right, %d of cases that were drawn",
                        round.name(),
                        round.learner(),
                        round.model(),
                        round.taught().get(0),
                        round.taught().get(1),
                        round.taught().get(2));
            }
        }
        for (LocalDate date : plan.dates()) {
            out.println();
            head(date, out);
            rounds.forEach(round -> standing(round.name(), round.at(date), out));
        }
    }

    private static void head(LocalDate date, PrintWriter out) {
        StringBuilder head = new StringBuilder(
                String.format(Locale.ROOT, "%-26s %7s %6s", "On " + date + ", by", "alerts", "right"));
        Standing.DEPTHS.forEach(k -> head.append(String.format(Locale.ROOT, " %6s", "P@" + k)));
        head.append(String.format(Locale.ROOT, " %6s", "AP"));
        Standing.DEPTHS.forEach(k -> head.append(String.format(Locale.ROOT, " %11s", "euros@" + k)));
        out.println(head);
    }

    private static void standing(String name, Standing one, PrintWriter out) {
        StringBuilder row =
                new StringBuilder(String.format(Locale.ROOT, "%-26s %7d %6d", name, one.alerts(), one.right()));
        one.first().forEach(first -> row.append(String.format(Locale.ROOT, " %6.3f", first.precision())));
        row.append(String.format(Locale.ROOT, " %6.3f", one.averagePrecision()));
        one.first().forEach(first -> row.append(String.format(Locale.ROOT, " %,11.0f", first.euros())));
        out.println(row);
    }

    private static void line(PrintWriter out, String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
