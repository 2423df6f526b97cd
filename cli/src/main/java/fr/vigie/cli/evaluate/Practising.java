package fr.vigie.cli.evaluate;

import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A professional or biller of the reference streams.
 *
 * @param last day on which he practises; empty if it is open
 * @param scheme of his trade
 */
record Practising(Subject subject, Optional<LocalDate> last, Scheme scheme) {
    String name() {
        return subject.kind() + " " + subject.id();
    }

    boolean on(LocalDate day) {
        return last.isEmpty() || !last.get().isBefore(day);
    }

    /** All that a delivery names; of several records on one the last. */
    static List<Practising> in(Path directory) throws IOException {
        Map<Subject, Practising> found = new LinkedHashMap<>();
        Map<Stream, Path> files = RecordedStreams.in(directory).files();
        for (Stream stream : List.of(Stream.PROFESSIONALS, Stream.BILLERS)) {
            Path file = Optional.ofNullable(files.get(stream))
                    .orElseThrow(() -> new IOException(directory + ": no " + stream.fileName()
                            + ".jsonl in it; whoever has no alert is drawn from there"));
            for (SpecificRecordBase one : RecordFile.readAll(stream, file)) {
                Practising practising = of(one);
                found.put(practising.subject(), practising);
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Practising of(SpecificRecordBase read) {
        if (read instanceof Professional one) {
            return new Practising(
                    new Subject(SubjectKind.PROFESSIONAL.name(), one.getProfessionalId()),
                    one.getRetiredOn(),
                    TradeScheme.of(one.getProfession()));
        }
        Biller biller = (Biller) read;
        return new Practising(
                new Subject(SubjectKind.BILLER.name(), biller.getBillerId()),
                biller.getClosedOn(),
                TradeScheme.of(biller.getKind()));
    }
}
