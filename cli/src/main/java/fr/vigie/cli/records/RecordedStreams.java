package fr.vigie.cli.records;

import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A directory that holds any subset of the streams, one file each.
 *
 * @param directory where they lie
 * @param files the file of each stream delivered, in the order of the streams
 */
public record RecordedStreams(Path directory, Map<Stream, Path> files) {
    private static final List<String> ENDINGS = List.of(".jsonl", ".jsonl.gz", ".jsonl.zst");

    /**
     * The streams of a directory.
     *
     * @throws IOException if it is missing, no directory, holds none of the streams or one of them twice
     */
    public static RecordedStreams in(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            throw new IOException(directory + ": no such directory; name the one that holds the recorded streams");
        }
        if (!Files.isDirectory(directory)) {
            throw new IOException(directory + ": is not a directory; name the one that holds the recorded streams");
        }
        Map<Stream, Path> files = filesOf(directory);
        if (files.isEmpty()) {
            throw new IOException(directory + ": none of the streams is in it; expected files such as"
                    + " billing-lines.jsonl (also .jsonl.gz or .jsonl.zst)");
        }
        return new RecordedStreams(directory, files);
    }

    private static Map<Stream, Path> filesOf(Path directory) throws IOException {
        Map<Stream, Path> files = new EnumMap<>(Stream.class);
        for (Stream stream : Stream.values()) {
            for (String ending : ENDINGS) {
                Path file = directory.resolve(stream.fileName() + ending);
                if (Files.isRegularFile(file) && files.put(stream, file) != null) {
                    throw new IOException(file + ": the stream is there in another form too; keep one of them");
                }
            }
        }
        return files;
    }

    /** Bytes of all the files as they lie on the disk. */
    public long bytes() {
        return files.values().stream().mapToLong(RecordedStreams::size).sum();
    }

    /** Bytes of a file as it lies on the disk. */
    public static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
