package fr.vigie.casequeue.feed;

import fr.vigie.casequeue.alert.PlaceStore;
import fr.vigie.casequeue.alert.SubjectPlace;
import fr.vigie.domain.stream.BadRecord;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;

/** A reference stream, of which the place of each subject and its last day are kept, and nothing else. */
abstract class PlaceTopic<R extends SpecificRecordBase> implements FeedTopic<SubjectPlace> {
    private final String name;
    private final Class<R> type;
    private final Function<R, SubjectPlace> place;
    private final PlaceStore store;

    PlaceTopic(String name, Class<R> type, Function<R, SubjectPlace> place, PlaceStore store) {
        this.name = name;
        this.type = type;
        this.place = place;
        this.store = store;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SubjectPlace read(FeedMessage message) throws BadRecord {
        SubjectPlace read = place.apply(KeyedRecord.decode(type, message));
        KeyedRecord.requireKey(message, read.subjectId());
        return read;
    }

    @Override
    public int store(List<SubjectPlace> places) {
        return places.stream().mapToInt(store::apply).sum();
    }
}
