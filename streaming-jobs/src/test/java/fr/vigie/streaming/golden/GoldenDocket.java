package fr.vigie.streaming.golden;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.contradiction.Docket;
import fr.vigie.streaming.contradiction.PatientDetectors;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.replay.Recording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A golden case as the rules see it at the end of its streams.
 *
 * @param docket its records before the rules
 * @param lines its billing lines
 */
public record GoldenDocket(Docket docket, List<BillingLine> lines) {
    /** The case of a detector. */
    public static GoldenDocket of(String name) throws BadRecord {
        Recording recording = new Recording();
        PatientGoldenCases.all().get(name).accept(recording);
        List<SpecificRecordBase> records = new ArrayList<>();
        for (Stream stream : Stream.values()) {
            for (String line : recording.lines(stream)) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                records.add(new RecordParser().parse(stream, bytes, 0, bytes.length));
            }
        }
        List<BillingLine> lines = records.stream()
                .filter(BillingLine.class::isInstance)
                .map(BillingLine.class::cast)
                .toList();
        LocalDate last = lines.stream()
                .map(BillingLine::getCareDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Docket docket = new Docket(PatientDetectors.finding(), PatientDetectors.weighing(), last);
        return new GoldenDocket(docket.add(records), lines);
    }

    /** What the rule of that name says of whomever it accuses. */
    public List<Finding> findings(String name) {
        return lines.stream()
                .flatMap(line -> List.of(line.getExecutantId(), line.getBillerId()).stream())
                .distinct()
                .flatMap(subject -> docket.findings(name, subject).stream())
                .toList();
    }
}
