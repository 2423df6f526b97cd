package fr.vigie.cli.check;

import fr.vigie.cli.records.RecordReading.ReadingProgress;
import fr.vigie.cli.records.RecordedStreams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How far several threads have come together. */
final class Progress {
    private static final int TOLD_EVERY = 1 << 12;

    private final ReadingProgress told;
    private final long totalBytes;
    private final AtomicLong doneBytes = new AtomicLong();
    private final AtomicLong lines = new AtomicLong();
    private final Map<Path, long[]> pending = new ConcurrentHashMap<>();

    Progress(RecordedStreams streams, ReadingProgress told) {
        this.told = told;
        this.totalBytes = Math.max(1, streams.bytes());
        streams.files().values().forEach(file -> pending.put(file, new long[3]));
    }

    /** A line of a file was read; each file is read by one thread. */
    void line(Path file, long bytes) {
        long[] own = own(file);
        own[0]++;
        own[1] += bytes;
        if (own[0] % TOLD_EVERY == 0) {
            tell(file, own);
        }
    }

    private long[] own(Path file) {
        return pending.computeIfAbsent(file, f -> new long[3]);
    }

    private void tell(Path file, long[] own) {
        boolean plain = file.toString().endsWith(".jsonl");
        long bytes = doneBytes.addAndGet(plain ? own[1] : 0);
        own[2] += plain ? own[1] : 0;
        own[1] = 0;
        told.at(lines.addAndGet(TOLD_EVERY), Math.min(1.0, (double) bytes / totalBytes));
    }

    /** A file was read to its end. */
    void fileDone(Path file) throws IOException {
        doneBytes.addAndGet(Files.size(file) - own(file)[2]);
    }
}
