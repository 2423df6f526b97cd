package fr.vigie.streaming.patient;

import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.care.StoredRecords;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.StoredFile;
import fr.vigie.streaming.fact.StoredLine;
import fr.vigie.streaming.fact.StoredPart;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What rules read of a patient beside the lines: stays, packages and prescriptions in their latest version, and every
 * version of the patient as a reference. Encoded, in one entry of state; read at most once a close, and decoded only where a
 * rule asks.
 */
final class PatientRecords {
    private static final String ALL = "";

    private final AvroMap<StoredFile> state;
    private Optional<TreeMap<Integer, TreeMap<String, ByteBuffer>>> open = Optional.empty();
    private final Map<Stream, List<? extends SpecificRecordBase>> decoded = new EnumMap<>(Stream.class);
    private boolean changed;

    PatientRecords(SubjectState state) {
        this.state = AvroMap.of(state, "care-file", StoredFile.SCHEMA$);
    }

    /**
     * Takes in a version of a record; answers it and what it replaces or adds to: the days on which these bear are those
     * for which it matters.
     */
    List<SpecificRecordBase> take(Envelope envelope) throws Exception {
        Stream stream = envelope.stream();
        TreeMap<String, ByteBuffer> records = open().computeIfAbsent(stream.ordinal(), any -> new TreeMap<>());
        List<SpecificRecordBase> concerned = new ArrayList<>();
        if (stream == Stream.PATIENTS) {
            concerned.addAll(decode(stream, List.copyOf(records.values())));
        } else {
            Optional.ofNullable(records.get(envelope.id()))
                    .ifPresent(before -> concerned.add(StoredRecords.decode(stream.schema(), before)));
        }
        concerned.add(envelope.as(SpecificRecordBase.class));
        records.put(key(envelope), ByteBuffer.wrap(envelope.payload()));
        decoded.remove(stream);
        changed = true;
        return concerned;
    }

    // Versions of the patient are told apart by when they were known and by content, and sort by the former.
    private static String key(Envelope envelope) {
        return envelope.stream() == Stream.PATIENTS
                ? "%020d:".formatted(envelope.time()) + SchemaNormalization.fingerprint64(envelope.payload())
                : envelope.id();
    }

    private TreeMap<Integer, TreeMap<String, ByteBuffer>> open() throws Exception {
        if (open.isEmpty()) {
            TreeMap<Integer, TreeMap<String, ByteBuffer>> parts = new TreeMap<>();
            for (StoredPart part : state.get(ALL).map(StoredFile::getParts).orElse(List.of())) {
                TreeMap<String, ByteBuffer> records = new TreeMap<>();
                part.getRecords().forEach(record -> records.put(record.getLineId(), record.getLine()));
                parts.put(part.getCode(), records);
            }
            open = Optional.of(parts);
        }
        return open.get();
    }

    /** The versions of the patient, by when they became true. */
    List<Patient> versions() {
        return of(Stream.PATIENTS, Patient.class, Comparator.comparing(PatientRecords::validFrom));
    }

    /** The version that is true on a day. */
    static Optional<Patient> latest(List<Patient> versions, LocalDate on) {
        for (int last = versions.size() - 1; last >= 0; last--) {
            if (!validFrom(versions.get(last)).isAfter(on)) {
                return Optional.of(versions.get(last));
            }
        }
        return Optional.empty();
    }

    private static LocalDate validFrom(Patient version) {
        return version.getValidFrom().orElse(LocalDate.MIN);
    }

    /** The stays, by admission. */
    List<HospitalStay> stays() {
        return of(
                Stream.HOSPITAL_STAYS,
                HospitalStay.class,
                Comparator.comparing(HospitalStay::getAdmittedOn).thenComparing(HospitalStay::getStayId));
    }

    /** The packages, by their first day. */
    List<CarePackage> packages() {
        return of(
                Stream.CARE_PACKAGES,
                CarePackage.class,
                Comparator.comparing(CarePackage::getFrom).thenComparing(CarePackage::getPackageId));
    }

    /** The prescriptions, by their day. */
    List<Prescription> prescriptions() {
        return of(
                Stream.PRESCRIPTIONS,
                Prescription.class,
                Comparator.comparing(Prescription::getPrescribedOn).thenComparing(Prescription::getPrescriptionId));
    }

    // The records of a stream are decoded and sorted at the first question: all of one type, that of the stream.
    @SuppressWarnings("unchecked")
    private <T extends SpecificRecordBase> List<T> of(Stream stream, Class<T> type, Comparator<T> order) {
        return (List<T>) decoded.computeIfAbsent(stream, any -> {
            try {
                TreeMap<String, ByteBuffer> records = open().getOrDefault(stream.ordinal(), new TreeMap<>());
                return decode(stream, List.copyOf(records.values())).stream()
                        .map(type::cast)
                        .sorted(order)
                        .toList();
            } catch (Exception e) {
                // A rule asks for them: what fails is the state, not the rule.
                throw new IllegalStateException("the state of a patient is unreadable", e);
            }
        });
    }

    private static List<SpecificRecordBase> decode(Stream stream, List<ByteBuffer> stored) {
        return stored.stream()
                .map(one -> StoredRecords.decode(stream.schema(), one))
                .toList();
    }

    /** Forgets the records that do not pass a test; versions of the patient stay. */
    void keepOnly(Predicate<SpecificRecordBase> wanted) throws Exception {
        for (Map.Entry<Integer, TreeMap<String, ByteBuffer>> part : open().entrySet()) {
            Stream stream = Stream.of(part.getKey());
            if (stream != Stream.PATIENTS) {
                changed |= part.getValue()
                        .values()
                        .removeIf(one -> !wanted.test(StoredRecords.decode(stream.schema(), one)));
            }
        }
    }

    /** Ends a close: writes what has changed. */
    void close() throws Exception {
        if (changed) {
            List<StoredPart> parts = new ArrayList<>();
            open().forEach((code, records) -> {
                List<StoredLine> stored = new ArrayList<>(records.size());
                records.forEach((id, record) -> stored.add(new StoredLine(id, record)));
                if (!stored.isEmpty()) {
                    parts.add(new StoredPart(code, stored));
                }
            });
            if (parts.isEmpty()) {
                state.remove(ALL);
            } else {
                state.put(ALL, new StoredFile(parts));
            }
        }
        changed = false;
        open = Optional.empty();
        decoded.clear();
    }
}
