package fr.vigie.cli.demo;

import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.play.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The parts of the demo, started side by side; each is there once it is asked for. */
final class Services implements AutoCloseable {
    private final Closing closing;
    private final ExecutorService starters = Executors.newCachedThreadPool(Services::daemon);
    private final Future<PreparedDays> days;
    private final Future<EmbeddedDatabase> database;
    private final Future<EmbeddedKafka> kafka;
    private final Future<DetectionJob> job;
    private final Future<QueueProcess> queue;
    private final String loginPassword = Password.random();

    /**
     * Begins to start them.
     *
     * @param run directory of the run
     * @param logs directory of the logs
     * @param days what will be played; the job starts once it is known which streams are delivered
     * @param closing takes charge of what has been started
     */
    Services(
            DemoSettings settings,
            Path run,
            Path logs,
            Callable<PreparedDays> days,
            DetectionJob.Start start,
            Closing closing) {
        this.closing = closing;
        this.days = starters.submit(days);
        database = begin(() -> EmbeddedDatabase.start(run.resolve("postgres"), logs.resolve("postgres.log")));
        kafka = begin(() -> EmbeddedKafka.start(run.resolve("kafka")));
        job = begin(() -> {
            Topics.create(kafka().bootstrapServers(), days().streams());
            return start.on(kafka().bootstrapServers(), Files.createDirectories(run.resolve("checkpoints")));
        });
        queue = begin(() -> QueueProcess.start(queueSettings(settings, run, logs)));
    }

    private QueueSettings queueSettings(DemoSettings settings, Path run, Path logs) throws Exception {
        return new QueueSettings(
                settings.queueJar(),
                run,
                logs.resolve("case-queue.log"),
                kafka().bootstrapServers(),
                database().url(),
                EmbeddedDatabase.USER,
                database().password(),
                loginPassword,
                settings.port());
    }

    private <T extends AutoCloseable> Future<T> begin(Callable<T> start) {
        return starters.submit(() -> closing.add(start.call()));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "demo-start");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T get(Future<T> service) throws Exception {
        try {
            return service.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    PreparedDays days() throws Exception {
        return get(days);
    }

    EmbeddedDatabase database() throws Exception {
        return get(database);
    }

    EmbeddedKafka kafka() throws Exception {
        return get(kafka);
    }

    DetectionJob job() throws Exception {
        return get(job);
    }

    QueueProcess queue() throws Exception {
        return get(queue);
    }

    String loginPassword() {
        return loginPassword;
    }

    /**
     * Makes sure that everything runs that has been started.
     *
     * @throws WorkFailed if the job or the case queue has ended
     */
    void requireAlive() throws Exception {
        if (job.isDone() && job().failure().isPresent()) {
            Throwable failure = job().failure().get();
            throw new WorkFailed("the detection job failed: " + failure, failure);
        }
        if (queue.isDone() && !queue().isAlive()) {
            throw new WorkFailed("the case queue has ended; see its log in run/logs");
        }
    }

    @Override
    public void close() {
        starters.shutdownNow();
        closing.close();
    }
}
