package fr.vigie.streaming.replay;

import fr.vigie.domain.alert.Alert;
import java.time.LocalDate;
import java.util.List;

/**
 * What a replay came to.
 *
 * @param alerts the last revision of each alert, in the order of the file
 * @param closedThrough last day closed
 * @param records records read
 * @param wallSeconds seconds it took
 */
public record ReplayResult(List<Alert> alerts, LocalDate closedThrough, long records, double wallSeconds) {}
