package fr.vigie.cli.bench;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.demo.EmbeddedKafka;
import fr.vigie.cli.play.PlayProducer;
import fr.vigie.cli.play.PlayResult;
import fr.vigie.cli.play.PlaySettings;
import fr.vigie.cli.play.Player;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.play.Topics;
import fr.vigie.cli.records.DeletedTree;
import fr.vigie.domain.alert.Alert;
import fr.vigie.streaming.live.LiveJob;
import fr.vigie.streaming.live.LiveSettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;

/**
 * From a record in Kafka to the provisional alert in Kafka, while a world is played at a rate, days closing as they come:
 * among its records stand uses of {@link StolenCards}, each of which makes one alert. A delay begins when such a use is
 * handed to the producer and ends when a consumer has read the alert, so that both ways through the broker are in it.
 */
public final class LatencyBench {
    private static final int PROBES_A_SECOND = 4;
    /** What is still on its way when the last day has been played. */
    private static final long LAST_WAIT_SECONDS = 10;

    private static final int ANY_PORT = 0;

    private final BenchPlan plan;
    private final int rate;
    private final ProgressLine progress;
    private final Map<String, Probe> sent = new ConcurrentHashMap<>();
    private final Delays within = new Delays();
    private final Delays whileClosing = new Delays();
    private final Delays afterTheClose = new Delays();
    private volatile long startNanos;
    private volatile LocalDate played;
    private volatile LocalDate judged;

    /** A use that tells: when it was sent, through which day the world was played then, and alerts complete. */
    private record Probe(long nanos, LocalDate played, LocalDate judged) {}

    /** @param rate records played a second */
    public LatencyBench(BenchPlan plan, int rate, ProgressLine progress) {
        this.plan = plan;
        this.rate = rate;
        this.progress = progress;
        this.played = plan.world().from().minusDays(1);
        this.judged = played;
    }

    /** Runs it and prints what was found. */
    public void run(PrintWriter out) throws IOException, WorkFailed, InterruptedException {
        Machine machine = Machine.here();
        PreparedDays days = new BenchWorld(plan.directory(), plan.world()).ready(progress);
        Path scratch =
                plan.directory().resolve("scratch-" + ProcessHandle.current().pid());
        DeletedTree.delete(scratch);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(scratch.resolve("kafka"))) {
            Topics.create(kafka.bootstrapServers(), days.streams());
            try (LiveJob job = LiveJob.start(live(kafka, scratch));
                    AlertListener listener =
                            AlertListener.on(kafka.bootstrapServers(), this::hear, day -> judged = day);
                    Producer<byte[], byte[]> producer = PlayProducer.onto(kafka.bootstrapServers())) {
                startNanos = System.nanoTime();
                PlayResult all = play(days, producer);
                double seconds = (System.nanoTime() - startNanos) / 1e9;
                TimeUnit.SECONDS.sleep(LAST_WAIT_SECONDS);
                print(machine, all, seconds, out);
            }
        } finally {
            DeletedTree.delete(scratch);
        }
    }

    private LiveSettings live(EmbeddedKafka kafka, Path scratch) {
        return new LiveSettings(
                kafka.bootstrapServers(),
                scratch.resolve("checkpoints"),
                plan.parallelism(),
                Benchmark.CHECKPOINT_EVERY,
                false,
                ANY_PORT,
                DetectionSettings.defaults());
    }

    /** The days are played in this thread, and the stolen cards used in another. */
    private PlayResult play(PreparedDays days, Producer<byte[], byte[]> producer)
            throws IOException, WorkFailed, InterruptedException {
        StolenCards cards = new StolenCards(producer, plan.world().from().minusDays(30));
        Thread probes = new Thread(() -> probe(cards), "probes");
        probes.setDaemon(true);
        probes.start();
        try {
            return new Player(producer, PlaySettings.atRate(rate, lastDay(days))).play(days, (day, records, share) -> {
                played = day;
                progress.update(() -> String.format(
                        Locale.ROOT,
                        "playing %s, %3.0f %%; alerts within the day %s",
                        day,
                        100 * share,
                        within.line()));
            });
        } finally {
            probes.interrupt();
            probes.join();
        }
    }

    private LocalDate lastDay(PreparedDays days) {
        double seconds = plan.warmUp().plus(plan.longest()).toSeconds();
        long all = ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
        long wanted = (long) Math.ceil(seconds * rate * all / days.records());
        return days.first().plusDays(Math.max(1, Math.min(all, wanted)) - 1);
    }

    /** Uses one card more and another for the last time, again and again: the last use of each lies days behind the others. */
    private void probe(StolenCards cards) {
        LocalDate firstUsed = played;
        int begun = 0;
        int ended = 0;
        int ready = 0;
        try {
            while (true) {
                LocalDate today = played.plusDays(1);
                if (today.isAfter(firstUsed)) {
                    ready = begun;
                    firstUsed = today;
                }
                cards.report(begun);
                cards.useAtFirst(begun++, today);
                if (ended < ready) {
                    String holder = StolenCards.holder(ended);
                    sent.put(holder, new Probe(System.nanoTime(), played, judged));
                    cards.useAgain(ended++, today);
                }
                TimeUnit.MILLISECONDS.sleep(TimeUnit.SECONDS.toMillis(1) / PROBES_A_SECOND);
            }
        } catch (InterruptedException end) {
            // The last day has been played.
        }
    }

    private void hear(Alert alert) {
        long now = System.nanoTime();
        Probe probe = sent.remove(alert.getSubject().getId());
        if (probe != null && probe.nanos() - startNanos > plan.warmUp().toNanos()) {
            Delays delays = isUndisturbed(probe) ? within : whileClosing;
            (alert.getProvisional().orElse(false) ? delays : afterTheClose).add(now - probe.nanos());
        }
    }

    /** Whether no day was being judged from the use to its alert. */
    private boolean isUndisturbed(Probe probe) {
        return probe.judged().equals(probe.played()) && probe.played().equals(played);
    }

    private void print(Machine machine, PlayResult all, double seconds, PrintWriter out) {
        out.println(machine.line());
        out.printf(
                Locale.ROOT,
                "%,d records of %,d insured persons through %s in %.0f s, %,.0f a second; parallelism %d, checkpoints every"
                        + " %d s; measured after %d s%n%n",
                all.records(),
                plan.world().insured(),
                all.closedThrough(),
                seconds,
                all.records() / seconds,
                plan.parallelism(),
                Benchmark.CHECKPOINT_EVERY.toSeconds(),
                plan.warmUp().toSeconds());
        out.println("from the use of a stolen card to its alert, no day being judged meanwhile: " + within.line());
        out.println(
                "while some day was being judged:                                           " + whileClosing.line());
        out.println(
                "said by the close of the day only:                                         " + afterTheClose.line());
        out.printf(Locale.ROOT, "without an alert at the end: %,d%n", sent.size());
    }
}
