/**
 * What was lost, avoided and recovered: a ledger by double entry in cents, to which entries are only added. Each is tied to its
 * case, alert, reason, rule and model; penalties stand apart.
 */
@NullMarked
package fr.vigie.casequeue.ledger;

import org.jspecify.annotations.NullMarked;
