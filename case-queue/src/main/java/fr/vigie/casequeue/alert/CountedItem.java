package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.Scheme;

/**
 * An item with the alert in which its euros count.
 *
 * @param alertId its home
 * @param scheme scheme of that alert
 */
public record CountedItem(String alertId, Scheme scheme, Item item) {}
