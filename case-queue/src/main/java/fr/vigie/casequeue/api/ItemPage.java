package fr.vigie.casequeue.api;

import fr.vigie.casequeue.alert.Item;
import fr.vigie.casequeue.alert.ItemTotals;
import java.util.List;

/**
 * A part of the items of an alert.
 *
 * @param totals sums over all of them
 * @param limit how many were asked for at most
 * @param offset how many come before
 * @param items in order of care
 */
record ItemPage(ItemTotals totals, int limit, int offset, List<Item> items) {}
