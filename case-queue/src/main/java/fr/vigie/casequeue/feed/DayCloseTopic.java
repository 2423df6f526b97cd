package fr.vigie.casequeue.feed;

import fr.vigie.casequeue.alert.AlertStore;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.time.ParisDay;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The topic on which connectors declare the last complete day of each stream, and the job that of its alerts; shown so that
 * readers know how far the data go. An alert that was raised within a day and that its close has not confirmed goes with it.
 */
@Component
class DayCloseTopic implements FeedTopic<DayClose> {
    /** The name under which the job tells through which day its alerts are complete. */
    private static final String ALERTS = "alerts";

    private final JdbcClient database;
    private final AlertStore alerts;

    DayCloseTopic(JdbcClient database, AlertStore alerts) {
        this.database = database;
        this.alerts = alerts;
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
    public int store(List<DayClose> changes) {
        changes.forEach(this::store);
        return changes.size();
    }

    private void store(DayClose close) {
        if (close.getStream().equals(ALERTS)) {
            alerts.forgetProvisional(ParisDay.close(close.getClosedThrough()));
        }
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
