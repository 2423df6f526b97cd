package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.AlertFigure;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the named figures of the alerts. */
@Component
public class FigureStore {
    private final JdbcClient database;

    FigureStore(JdbcClient database) {
        this.database = database;
    }

    /** Applies a change. To be called in a transaction. */
    public void apply(FigureChange change) {
        change.figure().ifPresentOrElse(this::put, () -> remove(change));
    }

    private void put(AlertFigure figure) {
        database.sql(
                        """
                        insert into alert_figure (alert_id, figure, value, unit, peer_group, peer_quantiles)
                        values (:alertId, :figure, :value, :unit, :peerGroup, :peerQuantiles)
                        on conflict (alert_id, figure) do update set value = excluded.value, unit = excluded.unit,
                          peer_group = excluded.peer_group, peer_quantiles = excluded.peer_quantiles""")
                .param("alertId", figure.getAlertId())
                .param("figure", figure.getFigure())
                .param("value", figure.getValue())
                .param("unit", figure.getUnit())
                .param("peerGroup", figure.getPeerGroup().orElse(null))
                .param(
                        "peerQuantiles",
                        figure.getPeerQuantiles().map(FigureStore::array).orElse(null))
                .update();
    }

    private void remove(FigureChange change) {
        database.sql("delete from alert_figure where alert_id = :alertId and figure = :figure")
                .param("alertId", change.alertId())
                .param("figure", change.name())
                .update();
    }

    private static Double[] array(List<Double> quantiles) {
        return quantiles.toArray(Double[]::new);
    }
}
