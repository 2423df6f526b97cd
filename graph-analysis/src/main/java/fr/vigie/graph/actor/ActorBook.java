package fr.vigie.graph.actor;

import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Membership;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Every version of each reference and what investigators concluded, in whatever order it came; {@link #at} gives what was
 * known at a close.
 */
public final class ActorBook {
    /** Streams that are read: references, and dispositions. None of them makes links. */
    public static final Set<Stream> STREAMS = EnumSet.of(
            Stream.PROFESSIONALS,
            Stream.BILLERS,
            Stream.CARDS,
            Stream.PATIENTS,
            Stream.EMPLOYERS,
            Stream.COMMUNES,
            Stream.DISPOSITIONS);

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final Comparator<Version> LATEST_LAST = Comparator.comparing(Version::validFrom)
            .thenComparing(Version::known)
            .thenComparing(Version::content, Arrays::compareUnsigned);

    private final Map<Stream, Map<String, List<Version>>> versions = new EnumMap<>(Stream.class);
    /** By professional, and by reader: the billers that name them, and since when that is known. */
    private final Map<String, TreeMap<String, LocalDate>> billersOf = new HashMap<>();

    private final Map<String, TreeMap<String, LocalDate>> ownersOf = new HashMap<>();

    private final Set<String> national = new TreeSet<>();
    private final Conclusions conclusions = new Conclusions();

    /** A version of a reference; its content decides between two of the same days. */
    record Version(LocalDate validFrom, LocalDate known, SpecificRecordBase record) {
        byte[] content() {
            return RecordBinary.encode(record);
        }
    }

    /** Takes in a version, or a disposition. */
    public void add(Stream stream, SpecificRecordBase record) {
        if (record instanceof Disposition disposition) {
            conclusions.add(disposition);
            return;
        }
        Version version = new Version(
                validFrom(record), stream.eventTime(record).map(ParisDay::of).orElse(ALWAYS), record);
        List<Version> known = versions.computeIfAbsent(stream, any -> new HashMap<>())
                .computeIfAbsent(stream.id(record), any -> new ArrayList<>(1));
        if (known.stream().noneMatch(one -> one.equals(version))) {
            known.add(version);
            known.sort(LATEST_LAST);
        }
        if (record instanceof Biller biller) {
            index(biller, version.known());
        }
    }

    private void index(Biller biller, LocalDate known) {
        String id = biller.getBillerId();
        biller.getMemberIds().forEach(member -> put(billersOf, member, id, known));
        biller.getMemberships().stream()
                .flatMap(List::stream)
                .map(Membership::getProfessionalId)
                .forEach(member -> put(billersOf, member, id, known));
        biller.getTerminalIds().forEach(terminal -> put(ownersOf, terminal, id, known));
    }

    private static void put(
            Map<String, TreeMap<String, LocalDate>> index, String key, String billerId, LocalDate known) {
        index.computeIfAbsent(key, any -> new TreeMap<>())
                .merge(billerId, known, (one, other) -> one.isBefore(other) ? one : other);
    }

    private static LocalDate validFrom(SpecificRecordBase record) {
        Schema.Field field = record.getSchema().getField("validFrom");
        Object value = field == null ? null : record.get(field.pos());
        // A card's first day of validity is no version's: there is one version a card until it is opposed.
        return value instanceof LocalDate day && record.getSchema().getField("opposedAt") == null ? day : ALWAYS;
    }

    /**
     * Names a national actor: a professional of a teleconsultation firm or university hospital, to whom strangers come from
     * everywhere. It is the caisse's list, by professional id.
     */
    public void addNational(String professionalId) {
        national.add(professionalId);
    }

    boolean isNational(String professionalId) {
        return national.contains(professionalId);
    }

    /** What is known at the close of a day. */
    public Actors at(LocalDate close) {
        return new Actors(this, close);
    }

    List<Concluded> concluded(LocalDate close) {
        return conclusions.at(close);
    }

    List<Version> versions(Stream stream, String id) {
        return versions.getOrDefault(stream, Map.of()).getOrDefault(id, List.of());
    }

    Set<String> billersOf(String professionalId, LocalDate close) {
        return known(billersOf, professionalId, close);
    }

    Set<String> ownersOf(String terminalId, LocalDate close) {
        return known(ownersOf, terminalId, close);
    }

    private static Set<String> known(Map<String, TreeMap<String, LocalDate>> index, String key, LocalDate close) {
        Set<String> billers = new TreeSet<>();
        index.getOrDefault(key, new TreeMap<>()).forEach((biller, known) -> {
            if (!known.isAfter(close)) {
                billers.add(biller);
            }
        });
        return billers;
    }
}
