package fr.vigie.cli.check;

import fr.vigie.cli.check.References.Reference;
import fr.vigie.cli.records.DayCounts;
import fr.vigie.cli.records.Place;
import fr.vigie.cli.records.RecordHandler;
import fr.vigie.cli.records.RecordReading;
import fr.vigie.cli.records.RecordReading.ReadingProgress;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Holds recorded streams against the contract: form, keys, bounds, duplicates, references, order, days.
 *
 * <p>Memory: 64 to 128 bytes a record.
 */
public final class DeliveryCheck implements RecordHandler {
    private static final int FAULTS_SHOWN = 10;

    private final Map<Stream, StreamProfile> profiles = new EnumMap<>(Stream.class);
    private final List<Fault> faults = new ArrayList<>();
    private final List<Dated> latest = new ArrayList<>();

    private DeliveryCheck() {}

    /**
     * Checks the streams of a directory.
     *
     * @throws IOException if a file cannot be read to its end
     */
    public static CheckReport check(RecordedStreams streams, ReadingProgress progress) throws IOException {
        DeliveryCheck check = new DeliveryCheck();
        streams.files().keySet().forEach(stream -> check.profiles.put(stream, new StreamProfile(stream)));
        RecordReading reading = RecordReading.validating(streams, check, progress);
        for (Map.Entry<Stream, Path> file : inOrderOfReference(streams)) {
            reading.read(file);
        }
        return check.report(reading.unknownFields());
    }

    /** References first, then leaves: what a record names has been read before it. */
    private static List<Map.Entry<Stream, Path>> inOrderOfReference(RecordedStreams streams) {
        return streams.files().entrySet().stream()
                .sorted(Comparator.comparing(file -> rank(file.getKey())))
                .toList();
    }

    private static int rank(Stream stream) {
        return stream.isReference() ? 0 : stream == Stream.SICK_LEAVES ? 1 : 2;
    }

    private StreamProfile profile(Stream stream) {
        return profiles.computeIfAbsent(stream, StreamProfile::new);
    }

    @Override
    public void record(Stream stream, SpecificRecordBase record, RawLine raw, Place place) {
        StreamProfile profile = profile(stream);
        if (profile.add(record)) {
            judgeReferences(profile, record, place);
            stream.eventTime(record).ifPresent(time -> remember(stream, time, place));
        }
    }

    private void judgeReferences(StreamProfile profile, SpecificRecordBase record, Place place) {
        boolean orphan = false;
        for (Reference reference : References.of(profile.stream())) {
            StreamProfile target = profiles.get(reference.target());
            if (target != null && record.get(reference.position()) instanceof String id && !target.knows(id)) {
                profile.addOrphan(
                        reference.field() + " not in " + reference.target().fileName(), place);
                orphan = true;
            }
        }
        if (orphan) {
            profile.addOrphan();
        }
    }

    /** Keeps the places of the latest records: those that turn out to be dated by mistake are among them. */
    private void remember(Stream stream, Instant time, Place place) {
        if (latest.size() < FAULTS_SHOWN || time.isAfter(latest.get(latest.size() - 1).time)) {
            latest.add(new Dated(stream, time, place));
            latest.sort(Comparator.comparing(Dated::time).reversed());
            if (latest.size() > FAULTS_SHOWN) {
                latest.remove(latest.size() - 1);
            }
        }
    }

    @Override
    public void reject(Stream stream, String reason, RawLine raw, Place place) {
        profile(stream).reject();
        addFault(place, reason);
    }

    private void addFault(Place place, String reason) {
        if (faults.size() < FAULTS_SHOWN) {
            faults.add(new Fault(place, reason));
        }
    }

    private CheckReport report(long unknownFields) {
        Optional<LocalDate> closed = closedThrough();
        closed.ifPresent(this::rejectAfter);
        return new CheckReport(List.copyOf(profiles.values()), List.copyOf(faults), closed, unknownFields);
    }

    private Optional<LocalDate> closedThrough() {
        DayCounts all = new DayCounts();
        profiles.values().forEach(profile -> all.addAll(profile.days()));
        return all.plausibleLast();
    }

    private void rejectAfter(LocalDate closed) {
        LocalDate bound = closed.plusYears(1);
        profiles.values().forEach(profile -> profile.rejectAfter(bound));
        for (Dated dated : latest) {
            LocalDate day = ParisDay.of(dated.time);
            if (day.isAfter(bound)) {
                addFault(dated.place, day + " lies more than a year beyond the last day of the delivery, " + closed);
            }
        }
    }

    private record Dated(Stream stream, Instant time, Place place) {}
}
