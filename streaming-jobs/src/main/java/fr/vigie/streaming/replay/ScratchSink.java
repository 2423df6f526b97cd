package fr.vigie.streaming.replay;

import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeSerializer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;

/** Puts what comes out of a bounded run into scratch files, one a subtask, to be put in order afterwards. */
final class ScratchSink implements Sink<Envelope> {
    private static final long serialVersionUID = 1L;

    private final String folder;

    ScratchSink(Path folder) {
        this.folder = folder.toString();
    }

    @Override
    public SinkWriter<Envelope> createWriter(WriterInitContext context) throws IOException {
        Path file = Path.of(folder, "part-" + context.getTaskInfo().getIndexOfThisSubtask());
        DataOutputViewStreamWrapper out =
                new DataOutputViewStreamWrapper(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        return new SinkWriter<>() {
            @Override
            public void write(Envelope envelope, Context unused) throws IOException {
                EnvelopeSerializer.INSTANCE.serialize(envelope, out);
            }

            @Override
            public void flush(boolean endOfInput) throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }
}
