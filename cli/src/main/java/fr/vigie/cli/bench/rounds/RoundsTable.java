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
            line(
                    out,
                    "%-26s %7s %6s %6s %6s %6s %13s %13s",
                    "On " + date + ", ranked by",
                    "alerts",
                    "right",
                    "P@50",
                    "P@100",
                    "AP",
                    "euros@50",
                    "euros@100");
            rounds.forEach(round -> standing(round.name(), round.at(date), out));
        }
    }

    private static void standing(String name, Standing one, PrintWriter out) {
        line(
                out,
                "%-26s %7d %6d %6.3f %6.3f %6.3f %,11.0f € %,11.0f €",
                name,
                one.alerts(),
                one.right(),
                one.precision50(),
                one.precision100(),
                one.averagePrecision(),
                one.euros50(),
                one.euros100());
    }

    private static void line(PrintWriter out, String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
