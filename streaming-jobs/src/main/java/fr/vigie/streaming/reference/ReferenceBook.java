package fr.vigie.streaming.reference;

import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.Address;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Commune;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeSerializer;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.PeerNormFact;
import fr.vigie.streaming.fact.TestDayNorm;
import fr.vigie.streaming.model.Deployments;
import fr.vigie.streaming.model.ModelsInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.state.OperatorStateStore;

/**
 * The references one operator has been given: every version of each, looked up by the day of care ({@code validFrom})
 * and by what was known at a close ({@code knownAt}).
 *
 * <p>The broadcast state is the truth; a decoded index of it is kept on the heap and rebuilt after a restart. A version
 * counts by its content and counts once, so the order in which versions came does not matter.
 */
public final class ReferenceBook {
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private final Map<Stream, Map<String, List<Version>>> index = new HashMap<>();
    private final Map<LocalDate, TreeMap<Long, TestDayNorm>> norms = new HashMap<>();
    private final Map<String, TreeMap<Long, PeerNormFact>> peers = new HashMap<>();
    private final Deployments models = new Deployments();
    private final BroadcastLog log;
    private final Presences presences;

    private ReferenceBook(OperatorStateStore store) throws Exception {
        this.presences = Presences.of(store);
        this.log =
                BroadcastLog.open(store, "references", entry -> learn(EnvelopeSerializer.INSTANCE.deserialize(entry)));
    }

    /** The references of an operator, as its state holds them. */
    public static ReferenceBook of(OperatorStateStore store) throws Exception {
        return new ReferenceBook(store);
    }

    /** Takes in one version; one without content only tells that its id is known. */
    public void add(Envelope reference) throws Exception {
        if (reference.isInput()) {
            presences.add(reference.stream(), reference.id(), reference.time());
        }
        if (!reference.isRetraction() && learn(reference)) {
            log.append(end -> EnvelopeSerializer.INSTANCE.serialize(reference, end));
        }
    }

    /** Takes one version into the index; answers whether it was news. */
    private boolean learn(Envelope reference) {
        if (reference.is(Form.TEST_DAY_NORM)) {
            TestDayNorm norm = reference.as(TestDayNorm.class);
            return !norm.equals(norms.computeIfAbsent(norm.getCareDate(), day -> new TreeMap<>())
                    .put(reference.time(), norm));
        }
        if (reference.is(Form.PEER_NORM)) {
            PeerNormFact norm = reference.as(PeerNormFact.class);
            return !norm.equals(
                    peers.computeIfAbsent(reference.id(), id -> new TreeMap<>()).put(reference.time(), norm));
        }
        if (reference.stream() == Stream.MODELS) {
            return models.add(reference);
        }
        List<Version> versions = index.computeIfAbsent(reference.stream(), stream -> new HashMap<>())
                .computeIfAbsent(reference.id(), id -> new ArrayList<>(1));
        if (versions.stream().anyMatch(known -> known.envelope.equals(reference))) {
            return false;
        }
        versions.add(Version.of(reference));
        versions.sort(Version.LATEST_LAST);
        return true;
    }

    /** Whether anything was known of an id at a close. */
    public boolean knows(Stream stream, String id, long asOf) {
        return presences.knows(stream, id, asOf);
    }

    /** The biller as it was on a day of care, as known at a close. */
    public Optional<Biller> biller(String id, LocalDate careDate, long asOf) {
        return find(Stream.BILLERS, id, careDate, asOf).map(version -> version.as(Biller.class));
    }

    /** The professional as he was on a day of care, as known at a close. */
    public Optional<Professional> professional(String id, LocalDate careDate, long asOf) {
        return find(Stream.PROFESSIONALS, id, careDate, asOf).map(version -> version.as(Professional.class));
    }

    /** The card as it was on a day, as known at a close. */
    public Optional<Card> card(String id, LocalDate on, long asOf) {
        return find(Stream.CARDS, id, on, asOf).map(version -> version.as(Card.class));
    }

    /** The cards of a holder as they were on a day, as known at a close, by their id. */
    public List<Card> cardsOf(String holderId, LocalDate on, long asOf) {
        return index.getOrDefault(Stream.CARDS, Map.of()).keySet().stream()
                .sorted()
                .flatMap(id -> card(id, on, asOf).stream())
                .filter(card -> card.getHolderId().equals(holderId))
                .toList();
    }

    /** The employer as it was on a day, as known at a close. */
    public Optional<Employer> employer(String id, LocalDate on, long asOf) {
        return find(Stream.EMPLOYERS, id, on, asOf).map(version -> version.as(Employer.class));
    }

    /** The address as it was on a day of care, as known at a close. */
    public Optional<Address> address(String id, LocalDate careDate, long asOf) {
        return find(Stream.ADDRESSES, id, careDate, asOf).map(version -> version.as(Address.class));
    }

    /** A commune: the {@code communes} stream wins over the built-in table. */
    public Optional<Place> commune(String code, LocalDate careDate, long asOf) {
        return find(Stream.COMMUNES, code, careDate, asOf)
                .map(version -> place(version.as(Commune.class)))
                .or(() -> Communes.builtIn().find(code));
    }

    private static Place place(Commune commune) {
        return new Place(
                commune.getCode(),
                commune.getName(),
                commune.getPopulation(),
                commune.getLatitude(),
                commune.getLongitude(),
                false);
    }

    /** Known gaps of a stream. */
    public List<Coverage> gaps(Stream stream) {
        return index.getOrDefault(Stream.COVERAGE, Map.of()).values().stream()
                .flatMap(List::stream)
                .map(version -> version.as(Coverage.class))
                .filter(gap -> gap.getStream().equals(stream.fileName()))
                .toList();
    }

    /** The norm of a day of care as it stood at a close. */
    public Optional<TestDayNorm> testDayNorm(LocalDate careDate, long asOf) {
        return Optional.ofNullable(norms.getOrDefault(careDate, new TreeMap<>()).floorEntry(asOf))
                .map(Map.Entry::getValue);
    }

    /**
     * How a group stood in a feature's period, as of the eve of a close: what a day adds is only used from the next one on.
     *
     * @param period first day of the period
     */
    public Optional<PeerNorm> peerNorm(String feature, LocalDate period, String group, long close) {
        String id = feature + "|" + period + "|" + group;
        return Optional.ofNullable(peers.getOrDefault(id, new TreeMap<>()).lowerEntry(close))
                .map(entry -> entry.getValue())
                .map(norm -> PeerNorm.of(norm.getFeature(), norm.getGroup(), norm.getMembers(), norm.getQuantiles()));
    }

    /** The models in force at a close. */
    public ModelsInForce models(long asOf) {
        return models.at(asOf);
    }

    private Optional<Version> find(Stream stream, String id, LocalDate careDate, long asOf) {
        Version found = null;
        for (Version version : versions(stream, id)) {
            if (version.envelope.time() <= asOf && !version.validFrom.isAfter(careDate)) {
                found = version;
            }
        }
        return Optional.ofNullable(found);
    }

    private List<Version> versions(Stream stream, String id) {
        return index.getOrDefault(stream, Map.of()).getOrDefault(id, List.of());
    }

    private static final class Version {
        static final Comparator<Version> LATEST_LAST = Comparator.comparing((Version version) -> version.validFrom)
                .thenComparing(version -> version.envelope, Envelope.CANONICAL);

        private final Envelope envelope;
        private final LocalDate validFrom;
        private final SpecificRecordBase record;

        private Version(Envelope envelope, SpecificRecordBase record, LocalDate validFrom) {
            this.envelope = envelope;
            this.record = record;
            this.validFrom = validFrom;
        }

        static Version of(Envelope envelope) {
            SpecificRecordBase record = envelope.as(SpecificRecordBase.class);
            return new Version(envelope, record, validFrom(record));
        }

        private static LocalDate validFrom(SpecificRecordBase record) {
            Schema.Field field = record.getSchema().getField("validFrom");
            Object value = field == null ? null : record.get(field.pos());
            return value instanceof LocalDate day ? day : ALWAYS;
        }

        <T> T as(Class<T> type) {
            return type.cast(record);
        }
    }
}
