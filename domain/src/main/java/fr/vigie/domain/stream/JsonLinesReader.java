package fr.vigie.domain.stream;

import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The lines of a file, plain or compressed (by its ending {@code .gz} or {@code .zst}); empty lines are passed over but
 * numbered.
 *
 * <p>A file that ends in the middle of its compressed data is an error that names it and the last whole line: a part of
 * a delivery must not pass for the whole.
 */
public final class JsonLinesReader implements AutoCloseable {
    private final Path file;
    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[1024];
    private int length;
    private long number;

    /** Opens a file. */
    public JsonLinesReader(Path file) throws IOException {
        this.file = file;
        this.in = open(file);
    }

    private static InputStream open(Path file) throws IOException {
        String name = file.getFileName().toString();
        if ((name.endsWith(".gz") || name.endsWith(".zst")) && Files.size(file) == 0) {
            throw new IOException(file + ": no bytes at all, not even of an empty compressed file; deliver it again");
        }
        InputStream raw = Files.newInputStream(file);
        try {
            return name.endsWith(".gz")
                    ? new GZIPInputStream(raw, 1 << 16)
                    : name.endsWith(".zst") ? new ZstdInputStream(raw) : raw;
        } catch (IOException e) {
            raw.close();
            throw new IOException(file + ": not a compressed file (" + e.getMessage() + "); deliver it again", e);
        }
    }

    /** The next line that is not empty; none at the end of the file. */
    public Optional<RawLine> next() throws IOException {
        do {
            if (!readLine()) {
                return Optional.empty();
            }
            number++;
        } while (length == 0);
        return Optional.of(new RawLine(number, line, length));
    }

    private boolean readLine() throws IOException {
        length = 0;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int stop = newline();
            append(stop - at);
            at = stop;
            if (at < end) {
                at++;
                break;
            }
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return any;
    }

    private int newline() {
        int i = at;
        while (i < end && chunk[i] != '\n') {
            i++;
        }
        return i;
    }

    private void append(int count) {
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(chunk, at, line, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        try {
            at = 0;
            end = Math.max(0, in.read(chunk));
            return end > 0;
        } catch (EOFException e) {
            throw damaged("ends in the middle of its compressed data", e);
        } catch (IOException e) {
            throw damaged("cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private IOException damaged(String what, IOException cause) {
        return new IOException(
                file + ": " + what + " after line " + number + "; deliver the file again, nothing was used", cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
