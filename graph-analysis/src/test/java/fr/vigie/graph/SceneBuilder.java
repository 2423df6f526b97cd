package fr.vigie.graph;

import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.graph.actor.ActorBook;
import fr.vigie.graph.link.LinkBook;
import fr.vigie.graph.link.LinkMaker;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingDetector;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;

/** A scene in the making: records as they come, which go the way that they go in earnest. */
public final class SceneBuilder {
    private static final Map<Class<?>, Stream> STREAMS = Map.ofEntries(
            Map.entry(BillingLine.class, Stream.BILLING_LINES),
            Map.entry(Prescription.class, Stream.PRESCRIPTIONS),
            Map.entry(CardUse.class, Stream.CARD_USES),
            Map.entry(SickLeave.class, Stream.SICK_LEAVES),
            Map.entry(DailyAllowance.class, Stream.DAILY_ALLOWANCES),
            Map.entry(WorkDeclaration.class, Stream.WORK_DECLARATIONS),
            Map.entry(TestRegistration.class, Stream.TEST_REGISTRATIONS),
            Map.entry(BankDetail.class, Stream.BANK_DETAILS),
            Map.entry(Disposition.class, Stream.DISPOSITIONS),
            Map.entry(Professional.class, Stream.PROFESSIONALS),
            Map.entry(Biller.class, Stream.BILLERS),
            Map.entry(Patient.class, Stream.PATIENTS),
            Map.entry(Card.class, Stream.CARDS),
            Map.entry(Employer.class, Stream.EMPLOYERS));

    private final List<SpecificRecordBase> records = new ArrayList<>();

    /** Adds a record. */
    public SceneBuilder add(SpecificRecordBase record) {
        records.add(record);
        return this;
    }

    /** Adds a record with something particular. */
    public <T extends SpecificRecordBase> SceneBuilder add(T record, Consumer<T> particular) {
        particular.accept(record);
        return add(record);
    }

    /** Adds what another scene has. */
    public SceneBuilder addAll(SceneBuilder other) {
        records.addAll(other.records);
        return this;
    }

    /** Each record of a kind. */
    public <T extends SpecificRecordBase> void each(Class<T> kind, Consumer<T> consumer) {
        records.stream().filter(kind::isInstance).map(kind::cast).forEach(consumer);
    }

    /** An id that no other record of the scene has. */
    public String id() {
        return "R" + records.size();
    }

    /** The records in another order. */
    public SceneBuilder shuffled(long seed) {
        SceneBuilder shuffled = new SceneBuilder().addAll(this);
        Collections.shuffle(shuffled.records, new Random(seed));
        return shuffled;
    }

    /** The records that are known by the close of a day, references of which nobody knows since when included. */
    public SceneBuilder knownBy(int day) {
        SceneBuilder known = new SceneBuilder();
        long close = ParisDay.closeMillis(SceneRecords.day(day));
        records.stream()
                .filter(record -> STREAMS.get(record.getClass())
                        .eventTime(record)
                        .filter(at -> at.toEpochMilli() > close)
                        .isEmpty())
                .forEach(known.records::add);
        return known;
    }

    /** The scene at the close of a day of {@link SceneRecords#day}. */
    public RingScene at(int day) {
        LinkBook links = new LinkBook();
        ActorBook actors = new ActorBook();
        for (SpecificRecordBase record : records) {
            Stream stream = STREAMS.get(record.getClass());
            if (ActorBook.STREAMS.contains(stream)) {
                actors.add(stream, record);
            } else {
                LinkMaker.of(stream, record).ifPresent(links::add);
            }
        }
        return new RingScene(links.freeze(), actors.at(SceneRecords.day(day)));
    }

    /** The rings that a detector sees at the end of the year. */
    public List<Ring> rings(RingDetector detector) {
        return detector.find(at(364));
    }
}
