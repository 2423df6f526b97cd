package fr.vigie.casequeue.feed;

import fr.vigie.casequeue.alert.FigureChange;
import fr.vigie.casequeue.alert.FigureStore;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.stream.BadRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The topic of named figures, keyed by alert and figure; a tombstone removes the figure. */
@Component
class FigureTopic implements FeedTopic<FigureChange> {
    private final FigureStore store;

    FigureTopic(FigureStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "alert-figures";
    }

    @Override
    public FigureChange read(FeedMessage message) throws BadRecord {
        if (message.value().isEmpty()) {
            String[] key = KeyedRecord.twoParts(message);
            return new FigureChange(key[0], key[1], Optional.empty());
        }
        AlertFigure figure = KeyedRecord.decode(AlertFigure.class, message);
        KeyedRecord.requireKey(message, figure.getAlertId() + "," + figure.getFigure());
        return new FigureChange(figure.getAlertId(), figure.getFigure(), Optional.of(figure));
    }

    @Override
    public int store(List<FigureChange> changes) {
        changes.forEach(store::apply);
        return changes.size();
    }
}
