package fr.vigie.cli.demo;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.WorkMeter;
import fr.vigie.cli.play.PlayProducer;
import fr.vigie.cli.play.PlayResult;
import fr.vigie.cli.play.PlaySettings;
import fr.vigie.cli.play.Player;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.rings.LiveRings;
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;

/**
 * The main job, end to end: a simulated département is played through a real broker and a real job into a real database,
 * and the case queue shows what comes of it.
 */
public final class Demo {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    /** Days that are played ahead of those judged: more would only take the cores from the job. */
    private static final int DAYS_AHEAD = 30;

    private final DemoSettings settings;
    private final DemoWorld world;
    private final DetectionJob.Start job;
    private final ProgressLine progress;
    private final PrintWriter out;
    private final Closing closing = new Closing();
    private final AlertWatch watch;
    private volatile String played = "starting";

    /**
     * A demo that has not started.
     *
     * @param worldVersion changes when the simulation would make another world
     */
    public Demo(
            DemoSettings settings,
            String worldVersion,
            WorldMaker maker,
            DetectionJob.Start job,
            ProgressLine progress,
            PrintWriter out) {
        this.settings = settings;
        this.world = new DemoWorld(settings.run(), worldVersion, maker);
        this.job = job;
        this.progress = progress;
        this.out = out;
        this.watch = new AlertWatch(settings.startedMillis());
    }

    /**
     * Runs the demo: to its end when it is headless, else until the process is told to stop, which stops all its parts.
     *
     * @throws WorkFailed if a part cannot be started or does not keep running
     */
    public void run() throws Exception {
        Loopback.requireFree(settings.port());
        requireQueueJar();
        Thread hook = new Thread(closing::close, "demo-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (closing) {
            runParts();
        } catch (Exception e) {
            if (closing.isClosed() && isStopping(hook)) {
                return;
            }
            throw e;
        }
    }

    /** Being told to stop is no failure, whatever the parts that vanish make of it. */
    private static boolean isStopping(Thread hook) {
        try {
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            return true;
        }
    }

    private void requireQueueJar() throws WorkFailed {
        if (!Files.isRegularFile(settings.queueJar())) {
            throw new WorkFailed(settings.queueJar() + ": no such file; build with ./vigie, which makes it");
        }
    }

    private void runParts() throws Exception {
        RunDirectory run = closing.add(RunDirectory.under(settings.run()));
        Path logs = Files.createDirectories(settings.run().resolve("logs"));
        Services services = new Services(settings, run.path(), logs, () -> world.ready(progress), job, closing);
        Future<PlayResult> play = inBackground(() -> play(services));
        String address = services.queue().awaitReady();
        sayWhereToLook(address, services, logs);
        try (Connection connection = services.database().connect()) {
            follow(services, play, connection);
            if (settings.headless()) {
                RankedAlerts.print(connection, out);
            } else {
                progress.say("vigie: Ctrl-C stops everything");
                waitUntilStopped(services);
            }
        }
    }

    private static <T> Future<T> inBackground(Callable<T> work) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread player = new Thread(task, "demo-player");
            player.setDaemon(true);
            return player;
        });
        return thread.submit(work);
    }

    private PlayResult play(Services services) throws Exception {
        PreparedDays days = services.days();
        services.job();
        WorkMeter meter = new WorkMeter("playing", System::nanoTime);
        try (Producer<byte[], byte[]> producer =
                PlayProducer.onto(services.kafka().bootstrapServers())) {
            PlayResult result = new Player(producer, PlaySettings.asTheyCame()).play(days, (day, records, share) -> {
                played = meter.line(records, share) + ", " + day;
                awaitJudged(day.minusDays(DAYS_AHEAD), days.first());
            });
            progress.say(String.format(
                    Locale.ROOT,
                    "vigie: played %,d records through %s in %.1f s",
                    result.records(),
                    result.closedThrough(),
                    meter.seconds()));
            return result;
        }
    }

    private void awaitJudged(LocalDate day, LocalDate first) throws InterruptedException {
        while (!day.isBefore(first)
                && watch.judgedThrough().filter(judged -> !judged.isBefore(day)).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        }
    }

    private void sayWhereToLook(String address, Services services, Path logs) {
        progress.say("vigie: the case queue is at " + address + " (login " + QueueSettings.LOGIN + ", password "
                + services.loginPassword() + ", made for this run)");
        progress.say("vigie: logs are in " + logs);
    }

    /** Looks on until everything that was played has come out in PostgreSQL, and the rings of the last night with it. */
    private void follow(Services services, Future<PlayResult> play, Connection connection) throws Exception {
        services.job();
        String brokers = services.kafka().bootstrapServers();
        try (Drain drain = new Drain(brokers)) {
            awaitDrained(services, connection, drain, () -> isPlayed(play) && isJudged(services));
            LiveRings.Night night = new LiveRings(KafkaAccess.open(brokers), DetectionSettings.defaults(), Set.of())
                    .run((stream, records) -> {}, line -> progress.update(() -> "looking for rings: " + line));
            progress.say("vigie: the night's analysis found " + night.sent() + " rings");
            awaitDrained(services, connection, drain, () -> true);
        }
        look(services, connection);
        progress.say(String.format(
                Locale.ROOT,
                "vigie: all days are judged and in PostgreSQL, %,d alerts, %.1f s after the command",
                watch.alerts(),
                (System.currentTimeMillis() - settings.startedMillis()) / 1000.0));
    }

    private void awaitDrained(Services services, Connection connection, Drain drain, Callable<Boolean> ready)
            throws Exception {
        // The last alerts and the word that they were the last travel by different partitions: hence twice.
        for (int through = 0; through < 2; ) {
            look(services, connection);
            through = ready.call() && drain.isDone(connection) ? through + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        }
    }

    private static boolean isPlayed(Future<PlayResult> play) throws Exception {
        try {
            return play.isDone() && play.get() != null;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private boolean isJudged(Services services) throws Exception {
        LocalDate last = services.days().last();
        return watch.judgedThrough().filter(day -> !day.isBefore(last)).isPresent();
    }

    private void look(Services services, Connection connection) throws Exception {
        services.requireAlive();
        if (watch.look(connection)) {
            progress.say(String.format(
                    Locale.ROOT,
                    "vigie: the first alert is in PostgreSQL, %.1f s after the command",
                    watch.firstAfterMillis().getAsLong() / 1000.0));
        }
        String judged = watch.judgedThrough().map(LocalDate::toString).orElse("-");
        progress.update(() -> played + "; judged through " + judged + ", " + watch.alerts() + " alerts");
    }

    private static void waitUntilStopped(Services services) throws Exception {
        while (true) {
            services.requireAlive();
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
