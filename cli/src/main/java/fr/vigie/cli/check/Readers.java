package fr.vigie.cli.check;

import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * The threads that read the files, largest first: references, then events. What names billing lines or leaves follows
 * these on the same thread; what a record names has thus been read before it.
 */
final class Readers implements AutoCloseable {
    private static final int MOST_THREADS = 4;

    private final Map<Stream, StreamCheck> checks;
    private final RecordedStreams streams;
    private final ExecutorService threads;

    Readers(Map<Stream, StreamCheck> checks, RecordedStreams streams) {
        this.checks = checks;
        this.streams = streams;
        int count = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "check");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Reads every file to its end.
     *
     * @throws IOException if one cannot be read to its end
     */
    void readAll() throws IOException {
        await(start(stream -> stream.isReference() && leader(stream).isEmpty()));
        await(start(stream -> !stream.isReference() && leader(stream).isEmpty()));
    }

    /** The stream whose records a stream names, and after which it is read. */
    private Optional<Stream> leader(Stream stream) {
        Optional<Stream> leader = Optional.ofNullable(
                switch (stream) {
                    case PATIENTS -> Stream.PROFESSIONALS;
                    case PAYMENTS -> Stream.BILLING_LINES;
                    case DAILY_ALLOWANCES -> Stream.SICK_LEAVES;
                    default -> null;
                });
        return leader.filter(checks::containsKey);
    }

    private List<Future<Void>> start(Predicate<Stream> wanted) {
        return streams.files().entrySet().stream()
                .filter(file -> wanted.test(file.getKey()))
                .sorted(Comparator.comparing(file -> -RecordedStreams.size(file.getValue())))
                .map(file -> threads.submit(reading(file.getKey())))
                .toList();
    }

    private Callable<Void> reading(Stream stream) {
        return () -> {
            read(stream);
            for (Stream follower : checks.keySet()) {
                if (leader(follower).equals(Optional.of(stream))) {
                    read(follower);
                }
            }
            return null;
        };
    }

    private void read(Stream stream) throws IOException {
        StreamCheck check = checks.get(stream);
        if (check != null) {
            check.run();
        }
    }

    private static void await(List<Future<Void>> started) throws IOException {
        for (Future<Void> one : started) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException unreadable) {
                    throw unreadable;
                }
                throw new IllegalStateException("a defect of the check", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while reading", e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
