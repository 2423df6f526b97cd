package fr.vigie.casequeue.feed;

import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.BadRecord;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topic on which connectors declare the last complete day of each stream; shown so that readers know how far the data go. */
@Component
class DayCloseTopic implements FeedTopic<DayClose> {
    private final JdbcClient database;

    DayCloseTopic(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "day-closes";
    }

    @Override
    public DayClose read(FeedMessage message) throws BadRecord {
        return KeyedRecord.decode(DayClose.class, message);
    }

    @Override
    public void store(List<DayClose> changes) {
        changes.forEach(this::store);
    }

    private void store(DayClose close) {
        database.sql(
                        """
                        insert into closed_day (stream, closed_through) values (:stream, :closedThrough)
                        on conflict (stream) do update
                        set closed_through = greatest(closed_day.closed_through, excluded.closed_through)""")
                .param("stream", close.getStream())
                .param("closedThrough", close.getClosedThrough())
                .update();
    }
}
