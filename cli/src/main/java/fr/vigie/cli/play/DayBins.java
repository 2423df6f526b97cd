package fr.vigie.cli.play;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of messages in a directory, one a day, filled in any order; few of them are open at a time. */
final class DayBins implements AutoCloseable {
    private static final int OPEN = 200;

    private final Path directory;
    private final Map<String, DataOutputStream> open = new LinkedHashMap<>(16, 0.75f, true);

    DayBins(Path directory) {
        this.directory = directory;
    }

    void add(String name, Message message) throws IOException {
        message.write(bin(name));
    }

    private DataOutputStream bin(String name) throws IOException {
        DataOutputStream known = open.get(name);
        if (known != null) {
            return known;
        }
        closeLeastRecent();
        DataOutputStream bin = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file(directory, name), StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
        open.put(name, bin);
        return bin;
    }

    private void closeLeastRecent() throws IOException {
        if (open.size() >= OPEN) {
            Iterator<DataOutputStream> bins = open.values().iterator();
            bins.next().close();
            bins.remove();
        }
    }

    /** The messages of a bin; none where it was never filled. */
    static List<Message> read(Path directory, String name) throws IOException {
        List<Message> messages = new ArrayList<>();
        Path file = file(directory, name);
        if (!Files.exists(file)) {
            return messages;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                messages.add(Message.read(in));
            }
        } catch (EOFException end) {
            return messages;
        }
    }

    private static Path file(Path directory, String name) {
        return directory.resolve(name + ".bin");
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream bin : open.values()) {
            bin.close();
        }
        open.clear();
    }
}
