package fr.vigie.domain.stream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.specific.SpecificRecordBase;

/** A JSON Lines file being written; compressed where its name ends in {@code .gz} or {@code .zst}. */
public final class JsonLinesWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int FASTEST = 1;

    private final OutputStream out;
    private final JsonGenerator json;

    /** Opens a file, replacing what is there. */
    public JsonLinesWriter(Path file) throws IOException {
        out = open(file);
        json = RecordJson.generator(out).setRootValueSeparator(null);
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream raw = Files.newOutputStream(file);
        String name = file.getFileName().toString();
        if (name.endsWith(".gz")) {
            return new BufferedOutputStream(fastGzip(raw), BUFFER);
        }
        if (name.endsWith(".zst")) {
            return new BufferedOutputStream(new ZstdOutputStream(raw, FASTEST), BUFFER);
        }
        return new BufferedOutputStream(raw, BUFFER);
    }

    private static OutputStream fastGzip(OutputStream raw) throws IOException {
        return new GZIPOutputStream(raw, BUFFER) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    /** Writes a record as one line. */
    public void write(SpecificRecordBase record) throws IOException {
        RecordJson.write(record, json);
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.close();
    }
}
