package fr.vigie.casequeue.alert;

/**
 * Sums over a set of alerts.
 *
 * @param alerts how many
 * @param sufferedCents already paid and undue
 * @param avoidableCents undue and not yet paid
 * @param forecastCents expected in the next 30 days if nothing is done
 */
public record Totals(long alerts, long sufferedCents, long avoidableCents, long forecastCents) {}
