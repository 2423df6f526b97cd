package fr.vigie.cli.bench;

import fr.vigie.cli.WorkFailed;
import fr.vigie.graph.algorithm.GraphBuilder;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads links from a file, plain or {@code .gz}: a line each, two node numbers with blanks or a tab between; what comes
 * after them is not read. Empty lines and those that begin with {@code #} are left aside.
 */
final class EdgeList {
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int at;
    private long line = 1;

    private EdgeList(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Hands all links of a file to a builder; a line that is no link is told with its place. */
    static void read(Path file, GraphBuilder builder) throws IOException, WorkFailed {
        try (InputStream in = open(file)) {
            new EdgeList(file, in).readTo(builder);
        } catch (NoSuchFileException e) {
            throw new WorkFailed(file + ": no such file; name one with a link a line, such as: 0 17", e);
        } catch (EOFException | ZipException e) {
            throw new WorkFailed(file + ": is damaged, or no gz file: " + e.getMessage(), e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream plain = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new BufferedInputStream(new GZIPInputStream(plain, BUFFER)) : plain;
    }

    private void readTo(GraphBuilder builder) throws IOException, WorkFailed {
        for (int next = skipBlanks(); next != END; next = skipBlanks()) {
            if (next == '\n') {
                at++;
                line++;
            } else if (next == '#') {
                skipLine();
            } else {
                builder.link(number(), number());
                skipLine();
            }
        }
    }

    private int number() throws IOException, WorkFailed {
        long number = 0;
        int digits = 0;
        for (int next = skipBlanks(); next >= '0' && next <= '9'; next = peek()) {
            number = 10 * number + next - '0';
            digits++;
            at++;
            if (number >= Integer.MAX_VALUE) {
                throw wrong();
            }
        }
        if (digits == 0 || peek() > ' ') {
            throw wrong();
        }
        return (int) number;
    }

    private WorkFailed wrong() {
        return new WorkFailed(file + ":" + line + ": expected two node numbers of 0 to " + (Integer.MAX_VALUE - 1));
    }

    private int skipBlanks() throws IOException {
        int next = peek();
        while (next == ' ' || next == '\t' || next == '\r') {
            at++;
            next = peek();
        }
        return next;
    }

    private void skipLine() throws IOException {
        for (int next = peek(); next != '\n' && next != END; next = peek()) {
            at++;
        }
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return filled == 0 ? END : Byte.toUnsignedInt(buffer[at]);
    }
}
