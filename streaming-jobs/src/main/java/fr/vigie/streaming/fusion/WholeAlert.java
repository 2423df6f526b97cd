package fr.vigie.streaming.fusion;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.Episode;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.finding.AlertKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An alert that is written at once, from one finding and all its settled lines, and not revised as they come: what the
 * analysis of rings hands over. Priority, limitation and figures are those of every other alert.
 *
 * @param alert the alert, its rank apart
 * @param items its lines, by id
 * @param figures its figures
 */
public record WholeAlert(Alert alert, List<AlertItem> items, List<AlertFigure> figures) {
    private static final int FIRST_EPISODE = 1;

    /**
     * Writes it.
     *
     * @param settings settings of fusion
     * @param key scheme and subject
     * @param finding what is said
     * @param lines its undue lines, settled, with their homes
     * @param detected close at which it was first raised
     * @param revision closes at which it changed
     * @param close the last close
     */
    public static WholeAlert of(
            FusionSettings settings,
            AlertKey key,
            Finding finding,
            List<FindingItem> lines,
            LocalDate detected,
            int revision,
            LocalDate close) {
        Episode episode = new Episode(
                FIRST_EPISODE,
                revision,
                ParisDay.close(detected),
                ParisDay.close(close),
                0L,
                List.of(finding),
                List.of(),
                List.of());
        AlertWriter writer = new AlertWriter(settings, key, close);
        Ledger atHome = Ledger.of(episode);
        Ledger all = Ledger.of(episode);
        for (FindingItem line : lines) {
            atHome.enter(line, true);
            FindingItem anywhere = FindingItem.newBuilder(line).setHome(true).build();
            all.enter(anywhere, true);
        }
        Alert alert = writer.write(episode, atHome);
        // The case is worth what all its lines are, wherever these are at home; only the sums must not count them
        // twice.
        Alert worth = writer.write(episode, all);
        alert.setPriority(worth.getPriority());
        alert.setLimitationOn(worth.getLimitationOn().orElse(null));
        alert.setLimitationIfFraudOn(worth.getLimitationIfFraudOn().orElse(null));
        alert.setRevision(revision);
        List<AlertItem> items = new ArrayList<>();
        lines.forEach(line -> items.add(AlertWriter.item(alert.getAlertId(), line, List.of(line.getCode()))));
        return new WholeAlert(alert, items, AlertWriter.figures(alert.getAlertId(), finding));
    }
}
