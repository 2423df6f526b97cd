package fr.vigie.casequeue.api;

import fr.vigie.casequeue.alert.RankedAlert;
import java.util.List;

/**
 * A part of the queue.
 *
 * @param total how many alerts pass the filter
 * @param limit how many were asked for at most
 * @param offset how many come before
 * @param alerts in rank order, active ones first
 */
record AlertPage(long total, int limit, int offset, List<RankedAlert> alerts) {}
